'use client';

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Word } from '#lib/domain/page.ts';
import { type SelectedPart, stepFrom, type WordStep, wordsBetween } from '#lib/domain/selection.ts';

interface WordCursor {
  frame: RefObject<HTMLDivElement | null>;
  /** Where choosing begins: the page one looks at and, on it, a word to begin with. */
  begin: () => { page: number; index: number };
  wordsOf: (page: number) => readonly Word[];
  pageCount: number;
  onMove: (page: number, word: Word | undefined) => void;
  onSelect: (parts: readonly SelectedPart[], toggle: boolean) => void;
}

interface Cursor {
  page: number;
  index: number;
  /** Where shift began to extend; on the same page. */
  from: number;
}

const STEPS: Readonly<Record<string, WordStep>> = Object.freeze({
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'line-start',
  End: 'line-end',
});

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * Words chosen without a pointer. `w` (with alt also while one types) begins on the page one looks at; arrow keys go from word to
 * word and line to line, over the page's end to the next page; shift extends; Enter takes the words, Escape leaves.
 */
export function useWordCursor(given: WordCursor) {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  const start = (): void => {
    const { page, index } = latest.current.begin();
    latest.current.frame.current?.focus({ preventScroll: true });
    setCursor({ page, index, from: index });
    latest.current.onMove(page, latest.current.wordsOf(page)[index]);
  };
  const begun = useRef(start);
  useEffect(() => {
    begun.current = start;
  });
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.code !== 'KeyW' || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if ((isTyping(event.target) && !event.altKey) || document.querySelector('[role="dialog"], [role="menu"]')) return;
      event.preventDefault();
      begun.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!cursor) return;
    const { wordsOf, pageCount, onMove, onSelect } = latest.current;
    const words = wordsOf(cursor.page);
    const step = STEPS[event.key];
    if (step && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const index = stepFrom(words, cursor.index, step);
      const next = overPageEnd(cursor, index, step, event.shiftKey, wordsOf, pageCount);
      setCursor(next);
      onMove(next.page, wordsOf(next.page)[next.index]);
    } else if (event.key === 'Enter') {
      setCursor(null);
      if (words.length > 0) onSelect([{ page: cursor.page, words, indices: wordsBetween(cursor.from, cursor.index) }], false);
    } else if (event.key === 'Escape') setCursor(null);
    else return;
    event.preventDefault();
    // The workbench listens for the same keys at the window.
    event.stopPropagation();
  };
  const chosen = cursor ? wordsBetween(cursor.from, cursor.index) : [];
  const spoken = cursor ? chosen.flatMap((index) => given.wordsOf(cursor.page)[index]?.text ?? []).join(' ') : '';
  return { cursor, chosen, spoken, start, stop: () => setCursor(null), onKeyDown };
}

/** A step that does not leave the word it began at has come to the end of the page. */
function overPageEnd(
  cursor: Cursor,
  index: number,
  step: WordStep,
  isExtending: boolean,
  wordsOf: WordCursor['wordsOf'],
  pageCount: number,
): Cursor {
  const moved = { ...cursor, index, from: isExtending ? cursor.from : index };
  if (index !== cursor.index || isExtending) return moved;
  if ((step === 'next' || step === 'down') && cursor.page < pageCount) return { page: cursor.page + 1, index: 0, from: 0 };
  if ((step === 'previous' || step === 'up') && cursor.page > 1) {
    const last = Math.max(0, wordsOf(cursor.page - 1).length - 1);
    return { page: cursor.page - 1, index: last, from: last };
  }
  return moved;
}
