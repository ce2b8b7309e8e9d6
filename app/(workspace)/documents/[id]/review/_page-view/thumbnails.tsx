'use client';

import Image from 'next/image';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReviewedPage } from '../_workbench/review-data.ts';
import type { Mark } from './page-canvas.tsx';
import { columnHeight, entriesShown, type SmallPage, smallPages } from './thumbnail-layout.ts';
import { useRests } from './use-rests.ts';

const RESTS_MS = 120;

interface ThumbnailsProps {
  documentId: string;
  pages: readonly ReviewedPage[];
  starts: ReadonlyMap<number, string>;
  current: number;
  onPage: (page: number) => void;
  marksOn: (page: number) => readonly Mark[];
}

/** The small pages: only those that are seen are drawn. One stop of the tab key; arrow keys, Home and End go from page to page. */
export function Thumbnails({ documentId, pages, starts, current, onPage, marksOn }: ThumbnailsProps) {
  const frame = useRef<HTMLElement>(null);
  const entries = useMemo(() => smallPages(pages, starts), [pages, starts]);
  const [view, setView] = useState({ top: 0, height: 800 });
  const byKey = useRef(false);
  const see = (): void => {
    const element = frame.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  };
  const entry = entries[current - 1];
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !entry) return;
    const isAbove = entry.top < element.scrollTop;
    if (isAbove || entry.top + entry.height + 16 > element.scrollTop + element.clientHeight)
      element.scrollTop = isAbove ? entry.top : entry.top + entry.height + 16 - element.clientHeight;
    setView({ top: element.scrollTop, height: element.clientHeight });
  }, [entry]);
  useEffect(() => {
    if (byKey.current) frame.current?.querySelector<HTMLElement>(`[data-thumbnail="${current}"]`)?.focus({ preventScroll: true });
    byKey.current = false;
  }, [current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 1, End: pages.length }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (to < 1 || to > pages.length) return;
    byKey.current = true;
    onPage(to);
  };
  return (
    <nav
      ref={frame}
      aria-label="Small pages"
      onScroll={see}
      onKeyDown={onKeyDown}
      className="hidden w-24 shrink-0 overflow-y-auto border-r border-line bg-surface p-2 sm:block"
    >
      <ol className="relative" style={{ height: columnHeight(entries) }}>
        {entriesShown(entries, view.top, view.height).map((shown) => (
          <Thumbnail
            key={shown.number}
            entry={shown}
            page={pages[shown.number - 1]}
            src={`/api/v1/documents/${documentId}/pages/${shown.number}/view?size=small`}
            isCurrent={shown.number === current}
            marks={marksOn(shown.number)}
            onPage={onPage}
          />
        ))}
      </ol>
    </nav>
  );
}

interface ThumbnailProps {
  entry: SmallPage;
  page: ReviewedPage | undefined;
  src: string;
  isCurrent: boolean;
  marks: readonly Mark[];
  onPage: (page: number) => void;
}

function Thumbnail({ entry: { number, top, height, sheetHeight, label }, page, src, isCurrent, marks, onPage }: ThumbnailProps) {
  const hasIssues = (page?.issues.length ?? 0) > 0;
  const rests = useRests(RESTS_MS);
  return (
    <li className="absolute inset-x-0" style={{ top, height }}>
      {label && (
        <p
          title={label}
          className={`mb-1 line-clamp-2 h-[30px] overflow-hidden border-line text-[0.625rem] leading-tight font-semibold break-words text-ink-soft ${number > 1 ? 'border-t pt-1' : ''}`}
        >
          {label}
        </p>
      )}
      <button
        type="button"
        data-thumbnail={number}
        aria-label={`Go to page ${number}${label ? `, ${label}` : ''}${hasIssues ? ', with a problem' : ''}`}
        tabIndex={isCurrent ? 0 : -1}
        {...(isCurrent && { 'aria-current': 'page' as const })}
        onClick={() => onPage(number)}
        className={`block w-full rounded-sm p-1 text-xs tabular-nums ${isCurrent ? 'bg-accent-soft font-semibold text-accent-strong' : 'text-ink-faint hover:bg-hover'}`}
      >
        <span
          className={`relative mb-1 block overflow-hidden rounded-[2px] border bg-[#ffffff] ${isCurrent ? 'border-accent' : 'border-line'}`}
          style={{ height: sheetHeight }}
        >
          {page?.hasView && rests && <Image src={src} alt="" fill unoptimized loading="eager" fetchPriority="low" draggable={false} />}
          {marks
            .filter(({ look }) => look in TICKS)
            .map(({ slot, look, boxes: [box] }) =>
              box ? (
                <span
                  key={slot}
                  data-tick={look}
                  className={`absolute h-[3px] rounded-full ${TICKS[look]}`}
                  style={{ left: `${box[0] * 100}%`, top: `calc(${box[1] * 100}% - 1px)`, width: `max(6px, ${(box[2] - box[0]) * 100}%)` }}
                />
              ) : null,
            )}
        </span>
        {number}
        {hasIssues && <span className="text-warn"> !</span>}
      </button>
    </li>
  );
}

/** Small strokes where values stand; on white paper, like the boxes of the page. */
const TICKS: Readonly<Partial<Record<Mark['look'], string>>> = Object.freeze({
  active: 'z-10 bg-[#0b5a7d] outline-2 outline-[#0b5a7d]/40',
  open: 'bg-[#c98a1b]',
  done: 'bg-[#17653a]/80',
});
