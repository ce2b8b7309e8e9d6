'use client';

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { preload } from 'react-dom';
import type { SelectedPart } from '#lib/domain/selection.ts';
import type { ReviewedPage } from '../_workbench/review-data.ts';
import type { Mark } from './page-canvas.tsx';
import { layoutOf, PADDING_PX, type PageLayout, ratioOf, wholePageZoom } from './page-layout.ts';
import { PageToolbar } from './page-toolbar.tsx';
import { Sheets } from './sheets.tsx';
import { Thumbnails } from './thumbnails.tsx';
import { quarter } from './turns.ts';
import { type Evidence, useEvidenceInView } from './use-evidence-in-view.ts';
import { usePagePointer } from './use-page-pointer.ts';
import { useFrameSize, usePageScroll } from './use-page-scroll.ts';
import { usePageWords } from './use-page-words.ts';
import { useWordCursor } from './use-word-cursor.ts';
import type { Zoom } from './use-zoom.ts';

export interface PageViewProps {
  documentId: string;
  pages: readonly ReviewedPage[];
  /** What begins on which page, where a file holds several documents. */
  starts: ReadonlyMap<number, string>;
  current: number;
  onPage: (page: number) => void;
  marksOn: (page: number) => readonly Mark[];
  /** Places of the words that a draft has selected on a page. */
  selectedOn: (page: number) => readonly number[];
  /** Where the value of the active field is printed: brought into view when another field becomes active. */
  evidence: Evidence | undefined;
  editing: boolean;
  frame: RefObject<HTMLDivElement | null>;
  zoom: Zoom;
  onPick: (slot: string) => void;
  /** Words were selected, on one page or over a page break; `toggle` adds or drops them, otherwise they replace the selection. */
  onSelect: (parts: readonly SelectedPart[], toggle: boolean) => void;
}

/** Room above a sheet for what is wrong with its page: two lines. */
const HEAD_PX = 48;
const NO_TURNS: ReadonlyMap<number, number> = new Map();

/** The pages must scroll by keyboard too; so their frame takes the focus, and there the arrow keys scroll. */
const SCROLLS = Object.freeze({ tabIndex: 0, role: 'region', 'aria-label': 'Picture of the page', 'data-scrolls': true });

/** The left half: the pages in one long column of which only what is seen is drawn, their boxes, and the way to any of them. */
export function PageView(props: PageViewProps) {
  const { documentId, pages, starts, current, onPage, marksOn, evidence, editing, frame, zoom, onPick, onSelect } = props;
  const [thumbnails, setThumbnails] = useState(pages.length > 1);
  const { turns, turnsOf, turn } = useTurns();
  const size = useFrameSize(frame);
  const layout = useMemo(() => {
    const sized = pages.map(({ number, width, height, issues }) => {
      return { number, width, height, turns: turns.get(number) ?? 0, headPx: issues.length > 0 ? HEAD_PX : 0 };
    });
    return layoutOf(size.width > 0 ? sized : [], size.width, zoom.zoom);
  }, [pages, turns, size.width, zoom.zoom]);
  const { range, moveTo } = usePageScroll({ frame, layout, current, onPage, takeAnchor: zoom.takeAnchor });
  const showWhole = useWholePage({ layout, size, zoom, turnsOf, moveTo });
  useEvidenceInView({ frame, layout, evidence, turnsOf, zoom, moveTo });
  const wordsOf = usePageWords(documentId, range[0] + 1, range[1]);
  const pointer = usePagePointer({ frame, layout, turnsOf, wordsOf, marksOn, editing, onPick, onSelect });
  const words = useWordCursor({
    frame,
    begin: () => ({ page: current, index: 0 }),
    wordsOf,
    pageCount: pages.length,
    onMove: (page, word) => {
      const sheet = layout.sheets[page - 1];
      const element = frame.current;
      if (!sheet || !element) return;
      const middle = sheet.top + (word?.box[1] ?? 0) * sheet.height;
      const isSeen = middle > element.scrollTop + 40 && middle < element.scrollTop + element.clientHeight - 60;
      if (!isSeen) moveTo({ top: middle - element.clientHeight / 2 }, false);
    },
    onSelect,
  });
  const page = pages[current - 1];
  if (page?.hasView) preload(`/api/v1/documents/${documentId}/pages/${current}/view`, { as: 'image' });

  return (
    <section aria-label="Page" className="flex min-h-0 min-w-0 flex-1 flex-col">
      <PageToolbar
        page={page}
        pageCount={pages.length}
        onPage={onPage}
        zoom={zoom}
        onWholePage={() => page && showWhole(page)}
        onTurn={() => turn(current)}
        thumbnails={{ shown: thumbnails, toggle: () => setThumbnails(!thumbnails) }}
        words={{ choosing: words.cursor !== null, toggle: words.cursor ? words.stop : words.start }}
      />
      <div className="flex min-h-0 flex-1">
        {thumbnails && (
          <Thumbnails documentId={documentId} pages={pages} starts={starts} current={current} onPage={onPage} marksOn={marksOn} />
        )}
        <div
          ref={frame}
          className="relative min-w-0 flex-1 overflow-auto overscroll-contain bg-sunken -outline-offset-2 [overflow-anchor:none] [scrollbar-gutter:stable]"
          {...SCROLLS}
          {...{ onKeyDown: words.onKeyDown }}
        >
          <Sheets {...props} layout={layout} range={range} turnsOf={turnsOf} wordsOf={wordsOf} pointer={pointer} words={words} />
        </div>
      </div>
      <p aria-live="polite" className="sr-only">
        {words.cursor && (words.spoken || 'No words are read on this page.')}
      </p>
    </section>
  );
}

/** How the reviewer turned the view of each page; the document itself stays as it is. */
function useTurns() {
  const [turns, setTurns] = useState(NO_TURNS);
  const turnsOf = useCallback((page: number): number => turns.get(page) ?? 0, [turns]);
  const turn = (page: number): void => setTurns((all) => new Map(all).set(page, quarter((all.get(page) ?? 0) + 1)));
  return { turns, turnsOf, turn };
}

interface WholePage {
  layout: PageLayout;
  size: { width: number; height: number };
  zoom: Zoom;
  turnsOf: (page: number) => number;
  moveTo: (to: { top: number }, smooth: boolean) => void;
}

/** Zooms so that a page is seen whole, and brings it to the top of the frame once it is laid out at that zoom. */
function useWholePage({ layout, size, zoom, turnsOf, moveTo }: WholePage): (page: ReviewedPage) => void {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const sheet = wanted.current === null ? undefined : layout.sheets[wanted.current - 1];
    wanted.current = null;
    if (sheet) moveTo({ top: sheet.top - PADDING_PX }, false);
  }, [layout, moveTo]);
  return (page) => {
    wanted.current = page.number;
    const fitting = wholePageZoom(ratioOf({ ...page, turns: turnsOf(page.number) }), size);
    const sheet = layout.sheets[page.number - 1];
    if (fitting === zoom.zoom && sheet) moveTo({ top: sheet.top - PADDING_PX }, false);
    zoom.zoomTo(fitting);
  };
}
