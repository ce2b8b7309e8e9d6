'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { Notice } from '#app/_components/notice.tsx';
import { unionOfBoxes } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import type { ReviewedPage } from '../_workbench/review-data.ts';
import { type Mark, PageCanvas } from './page-canvas.tsx';
import { PageToolbar } from './page-toolbar.tsx';
import { Thumbnails } from './thumbnails.tsx';
import { usePageWords } from './use-page-words.ts';
import type { useZoom } from './use-zoom.ts';

interface PageViewProps {
  documentId: string;
  pages: readonly ReviewedPage[];
  /** What begins on which page, where a file holds several documents. */
  starts: ReadonlyMap<number, string>;
  current: number;
  onPage: (page: number) => void;
  /** Of the current page. */
  marks: readonly Mark[];
  selected: readonly number[];
  editing: boolean;
  frame: RefObject<HTMLDivElement | null>;
  zoom: ReturnType<typeof useZoom>;
  onPick: (slot: string) => void;
  onSelect: (words: readonly Word[], chosen: readonly number[], toggle: boolean) => void;
}

/** A zoomed page must scroll by keyboard too; so its frame takes the focus, and there the arrow keys scroll. */
const SCROLLS = Object.freeze({ tabIndex: 0, role: 'region', 'aria-label': 'Picture of the page', 'data-scrolls': true });

/** The left half: one page at a time, its boxes, and the way to the other pages. */
export function PageView(props: PageViewProps) {
  const { documentId, pages, starts, current, onPage, marks, selected, editing, frame, zoom, onPick, onSelect } = props;
  const [thumbnails, setThumbnails] = useState(pages.length > 1);
  const words = usePageWords(documentId, current);
  const page = pages[current - 1];
  useEvidenceInView(frame, marks, current, zoom);
  return (
    <section aria-label="Page" className="flex min-h-0 min-w-0 flex-1 flex-col">
      <PageToolbar
        page={page}
        pageCount={pages.length}
        onPage={onPage}
        zoom={zoom}
        thumbnails={{ shown: thumbnails, toggle: () => setThumbnails(!thumbnails) }}
      />
      <div className="flex min-h-0 flex-1">
        {thumbnails && <Thumbnails documentId={documentId} pages={pages} starts={starts} current={current} onPage={onPage} />}
        <div ref={frame} className="relative min-w-0 flex-1 overflow-auto bg-sunken p-3 -outline-offset-2 sm:p-5" {...SCROLLS}>
          {page?.issues.map((issue) => (
            <div key={issue.code} className="mb-3">
              <Notice tone="warn">{issue.message}</Notice>
            </div>
          ))}
          {page && (
            <div className="mx-auto" style={{ width: `calc(min(100%, 64rem) * ${zoom.zoom})` }}>
              <PageCanvas
                key={page.number}
                src={page.hasView ? `/api/v1/documents/${documentId}/pages/${page.number}/view` : null}
                page={page.number}
                ratio={page.width / page.height}
                marks={marks}
                words={words}
                selected={selected}
                editing={editing}
                onPick={onPick}
                onSelect={(chosen, toggle) => onSelect(words, chosen, toggle)}
              />
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

/** Brings the boxes of the active field into view when another field becomes active, and its print to a readable size. */
function useEvidenceInView(
  frame: RefObject<HTMLDivElement | null>,
  marks: readonly Mark[],
  page: number,
  zoom: ReturnType<typeof useZoom>,
): void {
  const active = marks.find(({ look }) => look === 'active');
  const target = active && `${active.slot}@${page}`;
  const latest = useRef({ active, zoom });
  useEffect(() => {
    latest.current = { active, zoom };
  });
  const { zoom: share } = zoom;
  const shown = useRef({ target: '', zooming: false, share });
  useEffect(() => {
    const element = frame.current;
    const { active: mark } = latest.current;
    if (!element || !mark || !target) return;
    const sheet = element.querySelector<HTMLElement>('[data-testid="page"]');
    if (!sheet) return;
    const isNew = shown.current.target !== target;
    if (!isNew && (!shown.current.zooming || shown.current.share === share)) return;
    const [left, top, right, bottom] = unionOfBoxes(mark.boxes);
    const { offsetWidth: width, offsetHeight: height } = sheet;
    const first = mark.boxes[0];
    // The zoom comes with the next drawing; then the boxes are brought into view once more.
    const zooming = isNew && first !== undefined && latest.current.zoom.makeReadable((first[3] - first[1]) * height);
    shown.current = { target, zooming, share };
    element.scrollTo({
      left: sheet.offsetLeft + ((left + right) / 2) * width - element.clientWidth / 2,
      top: sheet.offsetTop + ((top + bottom) / 2) * height - element.clientHeight / 2,
      behavior: isNew ? 'smooth' : 'auto',
    });
  }, [frame, target, share]);
}
