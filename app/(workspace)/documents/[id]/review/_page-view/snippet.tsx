'use client';

import Image from 'next/image';
import { useState } from 'react';
import type { Box } from '#lib/domain/geometry.ts';
import { snippetArea, withinArea } from './snippet-area.ts';

interface SnippetProps {
  documentId: string;
  /** From 1. */
  page: number;
  /** What it is about, as shares of the page; without any the snippet says that there is no place. */
  boxes: readonly Box[];
  /** Width of the page through its height, where it is known: then nothing moves when the picture comes. A Letter page otherwise. */
  ratio?: number | undefined;
  /** What a screen reader says; the boxes are decoration to it. */
  label?: string | undefined;
  className?: string | undefined;
}

const LETTER = 612 / 792;
const percent = (share: number): string => `${share * 100}%`;

/**
 * A crop of a page around boxes, with two to three lines of print around them, as wide as its container. Always on white paper.
 * The picture is the page's view, fetched only when the snippet comes near the screen; many snippets of one page share it. Use:
 * `<Snippet documentId={id} page={value.page} boxes={value.boxes} ratio={page.width / page.height} label="Lender on page 1" />`
 */
export function Snippet({ documentId, page, boxes, ratio: known, label, className = '' }: SnippetProps) {
  const [ratio, setRatio] = useState(known ?? LETTER);
  const [state, setState] = useState<'waiting' | 'shown' | 'failed'>('waiting');
  if (boxes.length === 0 || state === 'failed')
    return (
      <p className={`rounded-sm border border-line bg-sunken px-2 py-1.5 text-xs text-ink-faint ${className}`}>
        {boxes.length === 0 ? 'No place on the page.' : 'The picture of this page cannot be shown.'}
      </p>
    );
  const area = snippetArea(boxes);
  const [width, height] = [area[2] - area[0], area[3] - area[1]];
  const [left, top, right, bottom] = withinArea([0, 0, 1, 1], area);
  return (
    <span
      data-snippet={page}
      className={`relative block w-full overflow-hidden rounded-sm border border-line bg-[#ffffff] ${className}`}
      style={{ aspectRatio: (width * ratio) / height }}
    >
      {state === 'waiting' && <span className="absolute inset-0 animate-shimmer bg-[#efece5]" />}
      <span
        className="absolute block"
        style={{ left: percent(left), top: percent(top), width: percent(right - left), height: percent(bottom - top) }}
      >
        <Image
          src={`/api/v1/documents/${documentId}/pages/${page}/view`}
          alt={label ?? `Part of page ${page}`}
          fill
          unoptimized
          loading="lazy"
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            setState('shown');
            if (known === undefined && naturalHeight > 0) setRatio(naturalWidth / naturalHeight);
          }}
          onError={() => setState('failed')}
        />
      </span>
      {boxes.map((box) => {
        const [x, y, endX, endY] = withinArea(box, area);
        return (
          <span
            key={box.join()}
            className="absolute rounded-[2px] border-2 border-[#0b5a7d] bg-[#0b5a7d]/10"
            style={{
              left: percent(x),
              top: percent(y),
              width: percent(endX - x),
              height: percent(endY - y),
              margin: -3,
              padding: 1,
              boxSizing: 'content-box',
            }}
          />
        );
      })}
    </span>
  );
}
