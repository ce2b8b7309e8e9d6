'use client';

import Image from 'next/image';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { Button } from '#app/_components/button.tsx';
import { type Corner, type Corners, WHOLE } from './page-corners.ts';
import type { Photo } from './photo.ts';

const NAMES = ['top left', 'top right', 'bottom right', 'bottom left'] as const;
const STEP = 0.01;
/** Height of the photo at most, in hundredths of the window's. */
const HEIGHT_DVH = 52;
const within = (share: number): number => Math.min(1, Math.max(0, share));
const ARROWS: Readonly<Record<string, Corner>> = Object.freeze({
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
});

interface CropEditorProps {
  photo: Photo;
  title: string;
  onDone: (corners: Corners) => void;
  onCancel: () => void;
}

/** Four handles on the corners of the page: by finger, mouse or arrow keys. What lies outside is left away. */
export function CropEditor({ photo, title, onDone, onCancel }: CropEditorProps) {
  const [corners, setCorners] = useState(photo.corners);
  const frame = useRef<HTMLDivElement>(null);
  const held = useRef<number | null>(null);
  const put = (index: number, [x, y]: Corner): void =>
    setCorners((all) => {
      const next = all.map((corner, at): Corner => (at === index ? [within(x), within(y)] : corner));
      const [a, b, c, d] = next;
      return a && b && c && d ? [a, b, c, d] : all;
    });
  const drag = (event: PointerEvent): void => {
    const box = frame.current?.getBoundingClientRect();
    if (held.current === null || !box) return;
    put(held.current, [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]);
  };
  const step = (event: KeyboardEvent, index: number): void => {
    const by = ARROWS[event.key];
    const [x, y] = corners[index] ?? [0, 0];
    if (!by) return;
    event.preventDefault();
    put(index, [x + by[0], y + by[1]]);
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <p className="text-ink-soft">Put the four handles on the corners of {title}. What is outside is left away.</p>
      <div className="flex min-h-0 flex-1 items-center justify-center overflow-hidden rounded-md bg-sunken p-6">
        <div
          ref={frame}
          onPointerMove={drag}
          onPointerUp={() => {
            held.current = null;
          }}
          className="relative touch-none"
          // As wide as there is room, and never so high that the buttons below go out of sight.
          style={{ aspectRatio: `${photo.width} / ${photo.height}`, width: `min(100%, ${(HEIGHT_DVH * photo.width) / photo.height}dvh)` }}
        >
          <Image src={photo.url} alt="" fill unoptimized className="select-none" draggable={false} />
          <Outline corners={corners} />
          {corners.map(([x, y], index) => (
            <button
              key={NAMES[index]}
              type="button"
              aria-label={`Corner ${NAMES[index]}: ${Math.round(x * 100)} % across, ${Math.round(y * 100)} % down. Move it with the arrow keys.`}
              onPointerDown={(event) => {
                held.current = index;
                event.currentTarget.setPointerCapture(event.pointerId);
              }}
              onPointerMove={drag}
              onKeyDown={(event) => step(event, index)}
              className="absolute flex size-11 -translate-1/2 cursor-move touch-none items-center justify-center rounded-full"
              style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
            >
              <span className="size-6 rounded-full border-3 border-accent bg-surface shadow-high" />
            </button>
          ))}
        </div>
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Button className="h-11" onClick={() => setCorners(WHOLE)}>
          Whole photo
        </Button>
        <Button className="h-11" onClick={() => setCorners(photo.guessed)}>
          As guessed
        </Button>
        <Button className="h-11" onClick={onCancel}>
          Cancel
        </Button>
        <Button look="primary" className="h-11" onClick={() => onDone(corners)}>
          Use these edges
        </Button>
      </div>
    </div>
  );
}

/** What stays is bright; the rest is dimmed. */
function Outline({ corners }: { corners: Corners }) {
  const points = corners.map(([x, y]) => `${x * 100},${y * 100}`);
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full overflow-visible text-accent"
    >
      <path d={`M0 0H100V100H0ZM${points.join('L')}Z`} fillRule="evenodd" className="fill-scrim" />
      <path d={`M${points.join('L')}Z`} fill="none" stroke="currentColor" strokeWidth={2} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
