'use client';

import Image from 'next/image';
import { useState } from 'react';
import type { Box } from '#lib/domain/geometry.ts';

export interface Mark {
  is: 'there' | 'said';
  label: string;
  boxes: readonly (readonly number[])[];
}

interface MarkedPageProps {
  documentId: string;
  fileName: string;
  page: number;
  marks: readonly Mark[];
}

/** A page with boxes over it; paper is white by day and by night. Without its picture, the boxes stand on an empty page. */
export function MarkedPage({ documentId, fileName, page, marks }: MarkedPageProps) {
  const [ratio, setRatio] = useState(8.5 / 11);
  const [missing, setMissing] = useState(false);
  return (
    <figure className="w-full max-w-md min-w-0 flex-1 basis-64">
      <div className="relative overflow-hidden rounded-sm border border-line bg-[#ffffff]" style={{ aspectRatio: ratio }}>
        {!missing && (
          <Image
            src={`/api/v1/documents/${documentId}/pages/${page}/view`}
            alt={`Page ${page} of ${fileName}`}
            fill
            unoptimized
            loading="lazy"
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => naturalHeight > 0 && setRatio(naturalWidth / naturalHeight)}
            onError={() => setMissing(true)}
          />
        )}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full" aria-hidden="true">
          {marks.flatMap(({ is, label, boxes }) =>
            (boxes as readonly Box[]).map(([left, top, right, bottom]) => (
              <rect
                key={`${is} ${label} ${left} ${top}`}
                x={left * 100 - 0.4}
                y={top * 100 - 0.3}
                width={(right - left) * 100 + 0.8}
                height={(bottom - top) * 100 + 0.6}
                className={is === 'there' ? 'fill-[#17653a]/10 stroke-[#17653a]' : 'fill-[#a3281c]/10 stroke-[#a3281c]'}
                vectorEffect="non-scaling-stroke"
                strokeWidth={2}
                {...(is === 'said' && { strokeDasharray: '4 3' })}
              >
                <title>{`${label}: ${is === 'there' ? 'what is there' : 'what was said'}`}</title>
              </rect>
            )),
          )}
        </svg>
      </div>
      <figcaption className="mt-1 text-xs text-ink-faint">
        Page {page}
        {missing && ': its picture is not there any more'}
      </figcaption>
    </figure>
  );
}
