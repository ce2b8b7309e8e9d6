'use client';

import { ChevronLeft, ChevronRight, Maximize, MoveHorizontal, PanelLeft, RotateCw, TextCursorInput, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#app/_components/button.tsx';
import { TEXT_SOURCE_WORDS } from '#app/_components/words.ts';
import type { ReviewedPage } from '../_workbench/review-data.ts';

interface PageToolbarProps {
  page: ReviewedPage | undefined;
  pageCount: number;
  onPage: (page: number) => void;
  zoom: { zoom: number; zoomIn: () => void; zoomOut: () => void; fit: () => void };
  onWholePage: () => void;
  onTurn: () => void;
  thumbnails: { shown: boolean; toggle: () => void };
  words: { choosing: boolean; toggle: () => void };
}

export function PageToolbar({ page, pageCount, onPage, zoom, onWholePage, onTurn, thumbnails, words }: PageToolbarProps) {
  const number = page?.number ?? 1;
  return (
    <div
      role="toolbar"
      aria-label="Page"
      className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-surface px-2 max-sm:gap-0 max-sm:px-1"
    >
      <IconButton
        label={thumbnails.shown ? 'Hide small pages' : 'Show small pages'}
        aria-pressed={thumbnails.shown}
        onClick={thumbnails.toggle}
        className="max-sm:hidden"
      >
        <PanelLeft size={17} aria-hidden="true" />
      </IconButton>
      <IconButton label="Page before" disabled={number <= 1} onClick={() => onPage(number - 1)}>
        <ChevronLeft size={18} aria-hidden="true" />
      </IconButton>
      <PageNumber number={number} pageCount={pageCount} onPage={onPage} />
      <IconButton label="Next page" disabled={number >= pageCount} onClick={() => onPage(number + 1)}>
        <ChevronRight size={18} aria-hidden="true" />
      </IconButton>
      <span className="min-w-0 flex-1 truncate px-2 text-xs text-ink-faint max-lg:hidden">
        {page?.textSource && TEXT_SOURCE_WORDS[page.textSource]}
      </span>
      <span className="flex-1 lg:hidden" />
      <IconButton
        label="Choose words by keys (w)"
        aria-pressed={words.choosing}
        onClick={words.toggle}
        className="aria-pressed:bg-accent-soft aria-pressed:text-accent-strong max-sm:hidden"
      >
        <TextCursorInput size={17} aria-hidden="true" />
      </IconButton>
      <IconButton label="Turn the page" onClick={onTurn}>
        <RotateCw size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label="Zoom out" onClick={zoom.zoomOut}>
        <ZoomOut size={17} aria-hidden="true" />
      </IconButton>
      <span className="w-11 text-center text-xs text-ink-faint tabular-nums max-sm:hidden">{Math.round(zoom.zoom * 100)} %</span>
      <IconButton label="Zoom in" onClick={zoom.zoomIn}>
        <ZoomIn size={17} aria-hidden="true" />
      </IconButton>
      <IconButton label="Fit the width" onClick={zoom.fit}>
        <MoveHorizontal size={17} aria-hidden="true" />
      </IconButton>
      <IconButton label="Fit the page" onClick={onWholePage}>
        <Maximize size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** Follows the scroll; while one types it shows what is typed, and goes there as soon as it is a page. */
function PageNumber({ number, pageCount, onPage }: { number: number; pageCount: number; onPage: (page: number) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="flex items-center gap-1.5 text-sm text-ink-soft tabular-nums">
      <span className="sr-only">Page</span>
      <input
        type="text"
        inputMode="numeric"
        value={typed ?? number}
        aria-label="Page number"
        className="h-7 w-10 rounded-sm border border-line-strong/60 bg-surface text-center"
        onChange={(event) => {
          setTyped(event.target.value);
          const wanted = Number(event.target.value);
          if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pageCount) onPage(wanted);
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span className="whitespace-nowrap">of {pageCount}</span>
    </label>
  );
}
