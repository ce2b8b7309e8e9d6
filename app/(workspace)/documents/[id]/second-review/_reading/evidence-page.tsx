'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import Image from 'next/image';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { IconButton } from '#app/_components/button.tsx';
import type { Box } from '#lib/domain/geometry.ts';
import { type Word, wordSchema } from '#lib/domain/page.ts';
import type { ReadingPage } from './reading-data.ts';

interface EvidencePageProps {
  documentId: string;
  page: ReadingPage;
  pageCount: number;
  onPage: (page: number) => void;
  boxes: readonly Box[];
  /** Places of the chosen words, while a value is being given; null: words cannot be chosen. */
  chosen: readonly number[] | null;
  onWord: (index: number, words: readonly Word[]) => void;
}

const wordsSchema = z.object({ words: z.array(wordSchema) });
const percent = (share: number): string => `${share * 100}%`;
const place = ([left, top, right, bottom]: Box) => ({
  left: percent(left),
  top: percent(top),
  width: percent(right - left),
  height: percent(bottom - top),
});

/** Where a part of a page scrolls, the keyboard can scroll it. */
const SCROLLS = Object.freeze({ tabIndex: 0, role: 'region', 'aria-label': 'Picture of the page' });

/** One page with the boxes of a value; its words can be chosen by a click while a value is given. Always on white paper. */
export function EvidencePage({ documentId, page, pageCount, onPage, boxes, chosen, onWord }: EvidencePageProps) {
  const words = useWords(documentId, page.number, chosen !== null);
  const mark = useRef<HTMLSpanElement>(null);
  const key = boxes.map((box) => box.join()).join(';');
  useEffect(() => {
    if (key !== '') mark.current?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [key]);
  return (
    <section aria-label="Page" className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-surface px-2">
        <IconButton label="Page before" disabled={page.number <= 1} onClick={() => onPage(page.number - 1)}>
          <ChevronLeft size={18} aria-hidden="true" />
        </IconButton>
        <span className="text-sm text-ink-soft tabular-nums">
          Page {page.number} of {pageCount}
        </span>
        <IconButton label="Next page" disabled={page.number >= pageCount} onClick={() => onPage(page.number + 1)}>
          <ChevronRight size={18} aria-hidden="true" />
        </IconButton>
        {chosen && <span className="ml-2 text-sm text-ink-faint max-sm:hidden">Click the words of the value.</span>}
      </div>
      <div className="min-h-0 flex-1 overflow-auto bg-sunken p-3 -outline-offset-2 sm:p-5 max-md:max-h-[45dvh]" {...SCROLLS}>
        <div
          data-testid="page"
          className="relative mx-auto w-full max-w-3xl overflow-hidden rounded-sm bg-[#ffffff] shadow-page"
          style={{ aspectRatio: page.width / page.height }}
        >
          {page.hasView ? (
            <Image
              key={page.number}
              src={`/api/v1/documents/${documentId}/pages/${page.number}/view`}
              alt={`Page ${page.number}`}
              fill
              unoptimized
              draggable={false}
            />
          ) : (
            <p className="p-8 text-center text-[#635e55]">There is no picture of this page.</p>
          )}
          {boxes.map((box, index) => (
            <span
              key={box.join()}
              ref={index === 0 ? mark : null}
              className="absolute rounded-[2px] border-2 border-[#0b5a7d] bg-[#0b5a7d]/15"
              style={{ ...place(box), margin: -2, padding: 2, boxSizing: 'content-box' }}
            />
          ))}
          {chosen &&
            words.map(({ text, box }, index) => (
              <button
                key={`${box.join()} ${text}`}
                type="button"
                tabIndex={-1}
                aria-label={text}
                aria-pressed={chosen.includes(index)}
                className={`absolute rounded-[2px] ${chosen.includes(index) ? 'bg-[#0b5a7d]/35 mix-blend-multiply' : 'hover:bg-[#0b5a7d]/10'}`}
                style={place(box)}
                onClick={() => onWord(index, words)}
              />
            ))}
        </div>
      </div>
    </section>
  );
}

const NO_WORDS: readonly Word[] = [];

/** The words of a page, fetched when they are first needed. */
function useWords(documentId: string, page: number, wanted: boolean): readonly Word[] {
  const [known, setKnown] = useState<ReadonlyMap<number, readonly Word[]>>(new Map());
  const words = known.get(page);
  useEffect(() => {
    if (!wanted || words) return;
    let gone = false;
    void callApi(`/documents/${documentId}/pages/${page}/words`, wordsSchema).then((answer) => {
      if (!gone) setKnown((all) => new Map(all).set(page, answer.ok ? answer.value.words : NO_WORDS));
    });
    return () => {
      gone = true;
    };
  }, [documentId, page, wanted, words]);
  return words ?? NO_WORDS;
}
