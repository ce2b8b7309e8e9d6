'use client';

import Image from 'next/image';
import { type PointerEvent, useRef, useState } from 'react';
import type { Box } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import { boxBetween, type Point, pickedAt, wordAt, wordsIn } from './word-selection.ts';

export interface Mark {
  slot: string;
  label: string;
  boxes: readonly Box[];
  /** `anchor` and `rival` only show why: they cannot be picked. */
  look: 'active' | 'open' | 'done' | 'anchor' | 'rival';
}

interface PageCanvasProps {
  src: string | null;
  page: number;
  ratio: number;
  marks: readonly Mark[];
  words: readonly Word[];
  selected: readonly number[];
  /** While an editor is open, a click takes or drops a word; otherwise it picks the field under it. */
  editing: boolean;
  onPick: (slot: string) => void;
  onSelect: (chosen: readonly number[], toggle: boolean) => void;
}

/** A click that moves less than this many pixels is no drag. */
const DRAG_MIN_PX = 4;
const percent = (share: number): string => `${share * 100}%`;
const place = ([left, top, right, bottom]: Box) => ({
  left: percent(left),
  top: percent(top),
  width: percent(right - left),
  height: percent(bottom - top),
});

const LOOKS: Readonly<Record<Mark['look'], string>> = Object.freeze({
  active: 'z-10 border-2 border-[#0b5a7d] bg-[#0b5a7d]/15 shadow-[0_0_0_4px_rgb(11_90_125/0.18)]',
  open: 'border border-[#a86400]/70 bg-[#e8a33d]/15',
  anchor: 'z-10 border-2 border-dashed border-[#6a3fa0]',
  rival: 'z-10 border-2 border-dotted border-[#a3281c] bg-[#a3281c]/10',
  done: 'border border-[#17653a]/60 bg-[#17653a]/10',
});

/** The page as it was read, with the boxes of its fields; words are chosen by clicks or a dragged rectangle. Always on white paper. */
export function PageCanvas({ src, page, ratio, marks, words, selected, editing, onPick, onSelect }: PageCanvasProps) {
  const { surface, area, hovered, handlers } = usePointer({ marks, words, editing, onPick, onSelect });
  const hoveredBox = hovered === -1 ? undefined : words[hovered]?.box;
  return (
    <div
      ref={surface}
      data-testid="page"
      data-page={page}
      data-words={words.length}
      className="relative w-full touch-pan-x touch-pan-y overflow-hidden rounded-sm bg-[#ffffff] shadow-page select-none"
      style={{ aspectRatio: ratio, cursor: editing ? 'text' : 'default' }}
      {...handlers}
    >
      {src ? (
        <Image src={src} alt={`Page ${page}`} fill unoptimized loading="eager" draggable={false} />
      ) : (
        <p className="p-8 text-center text-[#635e55]">There is no picture of this page.</p>
      )}
      {hoveredBox && <span className="absolute bg-[#0b5a7d]/10" style={place(hoveredBox)} />}
      {marks.flatMap(({ slot, label, boxes, look }) =>
        boxes.map((box) => (
          <span
            key={`${slot}-${look}-${box.join()}`}
            data-mark={slot}
            data-look={look}
            title={label}
            className={`absolute rounded-[2px] ${LOOKS[look]}`}
            style={{ ...place(box), margin: -2, padding: 2, boxSizing: 'content-box' }}
          />
        )),
      )}
      {selected.flatMap((index) => {
        const word = words[index];
        return word
          ? [<span key={index} data-selected-word className="absolute z-10 bg-[#0b5a7d]/35 mix-blend-multiply" style={place(word.box)} />]
          : [];
      })}
      {area && <span className="absolute z-20 border border-[#0b5a7d] bg-[#0b5a7d]/10" style={place(area)} />}
    </div>
  );
}

type PointerProps = Pick<PageCanvasProps, 'marks' | 'words' | 'editing' | 'onPick' | 'onSelect'>;

/** Clicks and drags on the page as words and fields. A finger scrolls, so it only clicks. */
function usePointer({ marks, words, editing, onPick, onSelect }: PointerProps) {
  const surface = useRef<HTMLDivElement>(null);
  const start = useRef<{ at: Point; clientX: number; clientY: number } | null>(null);
  const [area, setArea] = useState<Box | null>(null);
  const [hovered, setHovered] = useState(-1);

  const pointOf = (event: PointerEvent): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const click = (point: Point): void => {
    const mark = pickedAt(
      marks.filter(({ look }) => look !== 'anchor' && look !== 'rival'),
      point,
    );
    const index = wordAt(words, point);
    if (!editing && mark) onPick(mark.slot);
    else if (index !== -1) onSelect([index], editing);
  };
  const end = (): void => {
    start.current = null;
    setArea(null);
  };
  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      start.current = { at: pointOf(event), clientX: event.clientX, clientY: event.clientY };
      if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      const point = pointOf(event);
      const from = start.current;
      if (!from) return setHovered(event.pointerType === 'touch' ? -1 : wordAt(words, point));
      const moved = Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY);
      if (event.pointerType !== 'touch' && (area || moved >= DRAG_MIN_PX)) setArea(boxBetween(from.at, point));
    },
    onPointerUp(event: PointerEvent) {
      const from = start.current;
      end();
      if (!from) return;
      const point = pointOf(event);
      if (!area) return click(point);
      const chosen = wordsIn(words, boxBetween(from.at, point));
      if (chosen.length > 0) onSelect(chosen, event.shiftKey);
    },
    onPointerCancel: end,
    onPointerLeave: () => setHovered(-1),
  };
  return { surface, area, hovered, handlers };
}
