'use client';

import { useState } from 'react';
import type { Word } from '#lib/domain/page.ts';
import type { SelectedPart } from '#lib/domain/selection.ts';
import { PageCanvas } from './page-canvas.tsx';
import type { PageLayout, Placed } from './page-layout.ts';
import type { PageViewProps } from './page-view.tsx';
import { turnedBox } from './turns.ts';
import type { usePagePointer } from './use-page-pointer.ts';
import type { useWordCursor } from './use-word-cursor.ts';

interface SheetsProps extends Pick<PageViewProps, 'documentId' | 'pages' | 'current' | 'marksOn' | 'selectedOn' | 'editing'> {
  layout: PageLayout;
  /** Places in the layout's sheets that are drawn: a half-open range. */
  range: readonly [number, number];
  turnsOf: (page: number) => number;
  wordsOf: (page: number) => readonly Word[];
  pointer: ReturnType<typeof usePagePointer>;
  words: ReturnType<typeof useWordCursor>;
}

const NOTHING: readonly number[] = [];

/** The column as long as all pages, with the sheets that are seen or close by. */
export function Sheets({
  documentId,
  pages,
  current,
  marksOn,
  selectedOn,
  editing,
  layout,
  range,
  turnsOf,
  wordsOf,
  pointer,
  words,
}: SheetsProps) {
  const { preview, area, hovered, byTouch } = pointer;
  const chosenOn = (page: number): readonly number[] => {
    if (words.cursor) return words.cursor.page === page ? words.chosen : NOTHING;
    return preview ? (preview.find((part) => part.page === page)?.indices ?? NOTHING) : selectedOn(page);
  };
  const [first] = useState(current);
  const shown = layout.sheets.slice(range[0], range[1]);
  return (
    <div
      className="relative touch-pan-x touch-pan-y select-none"
      style={{ width: layout.width, height: layout.height, cursor: editing ? 'text' : 'default' }}
      {...pointer.handlers}
    >
      {shown.map((placed) => {
        const { number } = placed;
        const page = pages[number - 1];
        return (
          <PageCanvas
            key={number}
            src={page?.hasView ? `/api/v1/documents/${documentId}/pages/${number}/view` : null}
            placed={placed}
            isCurrent={number === current}
            isSeen={Math.abs(number - current) < 2}
            isFirst={number === first}
            turns={turnsOf(number)}
            issues={page?.issues ?? []}
            marks={marksOn(number)}
            words={wordsOf(number)}
            selected={chosenOn(number)}
            hovered={hovered?.page === number ? hovered.index : -1}
            cursor={words.cursor?.page === number ? words.cursor.index : -1}
            area={area?.page === number ? area.box : null}
          />
        );
      })}
      {byTouch && !words.cursor && (
        <Handles
          parts={preview ?? shown.map(({ number }) => ({ page: number, words: wordsOf(number), indices: selectedOn(number) }))}
          sheets={layout.sheets}
          turnsOf={turnsOf}
        />
      )}
    </div>
  );
}

interface HandlesProps {
  parts: readonly SelectedPart[];
  sheets: readonly Placed[];
  turnsOf: (page: number) => number;
}

/** Two handles for a finger, at the first and the last word selected; each names the word at the other end, which stays. */
function Handles({ parts, sheets, turnsOf }: HandlesProps) {
  const filled = parts.filter(({ indices }) => indices.length > 0);
  const [first, last] = [filled[0], filled.at(-1)];
  if (!first || !last) return null;
  const begin = { part: first, index: Math.min(...first.indices), side: 'left' as const };
  const end = { part: last, index: Math.max(...last.indices), side: 'right' as const };
  return [begin, end].map(({ part: { page, words }, index, side }) => {
    const [sheet, word] = [sheets[page - 1], words[index]];
    if (!sheet || !word) return null;
    const other = side === 'left' ? end : begin;
    const box = turnedBox(word.box, turnsOf(page));
    return (
      <span
        key={side}
        data-handle={`${other.part.page}/${other.index}`}
        className="absolute z-30 flex size-10 -translate-x-1/2 touch-none items-start justify-center"
        style={{ left: sheet.left + (side === 'left' ? box[0] : box[2]) * sheet.width, top: sheet.top + box[3] * sheet.height }}
      >
        <span className="size-4 rounded-full border-2 border-[#ffffff] bg-[#0b5a7d] shadow-low" />
      </span>
    );
  });
}
