'use client';

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Box } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import { flowBetween, type PagePoint, type SelectedPart, wordsIn } from '#lib/domain/selection.ts';
import { edgeScroller } from './edge-scroller.ts';
import type { Mark } from './page-canvas.tsx';
import { type PageLayout, placeAt } from './page-layout.ts';
import { unturned } from './turns.ts';
import { boxBetween, centreOf, pickedAt, wordAt } from './word-selection.ts';

export interface PagePointer {
  frame: RefObject<HTMLDivElement | null>;
  layout: PageLayout;
  turnsOf: (page: number) => number;
  wordsOf: (page: number) => readonly Word[];
  marksOn: (page: number) => readonly Mark[];
  /** While an editor is open, a click takes or drops a word; otherwise it picks the field under it. */
  editing: boolean;
  onPick: (slot: string) => void;
  onSelect: (parts: readonly SelectedPart[], toggle: boolean) => void;
}

interface Drag {
  from: PagePoint;
  clientX: number;
  clientY: number;
  /** `area` = a rectangle, with the alt key. */
  mode: 'flow' | 'area';
  moved: boolean;
}

interface WordPlace {
  page: number;
  index: number;
}

/** A click that moves less than this many pixels is no drag. */
const DRAG_MIN_PX = 4;
const LONG_PRESS_MS = 450;
const LONG_PRESS_SLACK_PX = 10;

/**
 * Clicks and drags over the column of pages as words and fields. A drag selects as text is selected in a document, over lines and
 * pages; with alt, by a rectangle. Shift and a click select from the word clicked before. A finger scrolls: it selects by a long
 * press on the first word, then a tap on the last one, or by dragging the handles.
 */
export function usePagePointer(given: PagePointer) {
  const { frame } = given;
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  const drag = useRef<Drag | null>(null);
  const lastWord = useRef<WordPlace | null>(null);
  const press = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [preview, setPreview] = useState<readonly SelectedPart[] | null>(null);
  const [area, setArea] = useState<{ page: number; box: Box } | null>(null);
  const [hovered, setHovered] = useState<WordPlace | null>(null);
  const [byTouch, setByTouch] = useState(false);
  const scroller = useRef(edgeScroller());
  useEffect(() => scroller.current.stop, []);

  const pointOf = (clientX: number, clientY: number): PagePoint => {
    const element = frame.current;
    const { layout, turnsOf } = latest.current;
    if (!element) return { page: 1, x: 0, y: 0 };
    const { left, top } = element.getBoundingClientRect();
    const { page, x, y } = placeAt(layout, clientX - left + element.scrollLeft, clientY - top + element.scrollTop);
    return { page, ...unturned({ x, y }, turnsOf(page)) };
  };
  const wordUnder = (point: PagePoint): WordPlace | null => {
    const index = wordAt(latest.current.wordsOf(point.page), point);
    return index === -1 ? null : { page: point.page, index };
  };
  const centreOfWord = ({ page, index }: WordPlace): PagePoint => {
    const box = latest.current.wordsOf(page)[index]?.box;
    return { page, ...(box ? centreOf(box) : { x: 0, y: 0 }) };
  };
  const single = ({ page, index }: WordPlace): SelectedPart[] => [{ page, words: latest.current.wordsOf(page), indices: [index] }];

  const click = (point: PagePoint, keys: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): void => {
    const { marksOn, editing, onPick, onSelect, wordsOf } = latest.current;
    const word = wordUnder(point);
    const before = lastWord.current;
    if (keys.shiftKey && before && word) {
      onSelect(flowBetween(wordsOf, centreOfWord(before), centreOfWord(word)), false);
      return;
    }
    const mark = pickedAt(
      marksOn(point.page).filter(({ look }) => look !== 'anchor' && look !== 'rival'),
      point,
    );
    const isAdding = keys.ctrlKey || keys.metaKey;
    if (!editing && mark && !isAdding) onPick(mark.slot);
    else if (word) {
      lastWord.current = word;
      onSelect(single(word), editing || isAdding);
    }
  };

  const partsOf = ({ from, mode }: Drag, to: PagePoint): readonly SelectedPart[] => {
    const { wordsOf } = latest.current;
    if (mode === 'flow') return flowBetween(wordsOf, from, to);
    const words = wordsOf(from.page);
    const indices = wordsIn(words, boxBetween(from, to.page === from.page ? to : { x: to.x, y: to.page > from.page ? 1 : 0 }));
    return indices.length > 0 ? [{ page: from.page, words, indices }] : [];
  };
  const dragTo = (clientX: number, clientY: number): void => {
    const current = drag.current;
    if (!current) return;
    const to = pointOf(clientX, clientY);
    setPreview(partsOf(current, to));
    if (current.mode === 'area' && to.page === current.from.page) setArea({ page: to.page, box: boxBetween(current.from, to) });
  };
  const stopPress = (): void => {
    if (press.current) clearTimeout(press.current);
    press.current = null;
  };
  const end = (): void => {
    stopPress();
    scroller.current.stop();
    drag.current = null;
    setPreview(null);
    setArea(null);
  };

  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || !event.isPrimary) return;
      const point = pointOf(event.clientX, event.clientY);
      const handle = handleOf(event.target);
      const isTouch = event.pointerType === 'touch';
      setByTouch(isTouch);
      const from = handle ? centreOfWord(handle) : point;
      drag.current = { from, clientX: event.clientX, clientY: event.clientY, mode: event.altKey ? 'area' : 'flow', moved: false };
      if (!isTouch || handle) event.currentTarget.setPointerCapture(event.pointerId);
      if (!isTouch || handle) return;
      press.current = setTimeout(() => {
        const word = wordUnder(point);
        drag.current = null;
        if (!word) return;
        lastWord.current = word;
        latest.current.onSelect(single(word), false);
      }, LONG_PRESS_MS);
    },
    onPointerMove(event: PointerEvent) {
      const { clientX, clientY } = event;
      const current = drag.current;
      const isTouch = event.pointerType === 'touch';
      if (!current) return setHovered((known) => sameOr(known, isTouch ? null : wordUnder(pointOf(clientX, clientY))));
      const moved = Math.hypot(clientX - current.clientX, clientY - current.clientY);
      if (moved >= LONG_PRESS_SLACK_PX) stopPress();
      if (isTouch && !event.currentTarget.hasPointerCapture(event.pointerId)) return;
      if (!current.moved && moved < DRAG_MIN_PX) return;
      current.moved = true;
      setHovered(null);
      dragTo(clientX, clientY);
      if (frame.current) scroller.current.follow(frame.current, clientX, clientY, dragTo);
    },
    onPointerUp(event: PointerEvent) {
      const current = drag.current;
      const point = pointOf(event.clientX, event.clientY);
      end();
      if (!current) return;
      if (current.moved) {
        const parts = partsOf(current, point);
        if (parts.length > 0) latest.current.onSelect(parts, event.shiftKey);
        return;
      }
      const { shiftKey, ctrlKey, metaKey } = event;
      const isTap = event.pointerType === 'touch' && latest.current.editing && lastWord.current !== null;
      click(point, { shiftKey: shiftKey || isTap, ctrlKey, metaKey });
    },
    onPointerCancel: end,
    onPointerLeave: () => setHovered(null),
  };
  return { handlers, preview, area, hovered, byTouch };
}

const sameOr = (known: WordPlace | null, next: WordPlace | null): WordPlace | null =>
  known?.page === next?.page && known?.index === next?.index ? known : next;

/** A handle at one end of the selection names the word at its other end: that one stays. */
function handleOf(target: EventTarget): WordPlace | null {
  const handle = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-handle]') : null;
  const [page, index] = (handle?.dataset.handle ?? '').split('/').map(Number);
  return handle && page !== undefined && index !== undefined ? { page, index } : null;
}
