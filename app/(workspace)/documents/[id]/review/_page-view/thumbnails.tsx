'use client';

import Image from 'next/image';
import { useEffect, useRef } from 'react';
import type { ReviewedPage } from '../_workbench/review-data.ts';

interface ThumbnailsProps {
  documentId: string;
  pages: readonly ReviewedPage[];
  starts: ReadonlyMap<number, string>;
  current: number;
  onPage: (page: number) => void;
}

export function Thumbnails({ documentId, pages, starts, current, onPage }: ThumbnailsProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-thumbnail="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav aria-label="Small pages" className="hidden w-24 shrink-0 overflow-y-auto border-r border-line bg-surface p-2 sm:block">
      <ol ref={list} className="flex flex-col gap-2">
        {pages.map((page) => (
          <li key={page.number}>
            {starts.has(page.number) && (
              <p
                className={`mb-1 border-line text-[0.625rem] leading-tight font-semibold break-words text-ink-soft ${page.number > 1 ? 'border-t pt-1.5' : ''}`}
              >
                {starts.get(page.number)}
              </p>
            )}
            <button
              type="button"
              data-thumbnail={page.number}
              aria-label={`Go to page ${page.number}`}
              {...(page.number === current && { 'aria-current': 'page' as const })}
              onClick={() => onPage(page.number)}
              className={`block w-full rounded-sm p-1 text-xs tabular-nums ${page.number === current ? 'bg-accent-soft font-semibold text-accent-strong' : 'text-ink-faint hover:bg-hover'}`}
            >
              <span
                className="mb-1 block overflow-hidden rounded-[2px] border border-line bg-[#ffffff]"
                style={{ aspectRatio: page.width / page.height }}
              >
                {page.hasView && (
                  <Image
                    src={`/api/v1/documents/${documentId}/pages/${page.number}/view`}
                    alt=""
                    width={80}
                    height={104}
                    unoptimized
                    className="h-auto w-full"
                  />
                )}
              </span>
              {page.number}
              {page.issues.length > 0 && <span className="text-warn"> !</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
