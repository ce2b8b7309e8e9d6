'use client';

import Image from 'next/image';
import { memo, useState } from 'react';
import type { Box } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import type { Placed } from './page-layout.ts';
import { useRests } from './use-rests.ts';

export interface Mark {
  slot: string;
  label: string;
  boxes: readonly Box[];
  /** `anchor` and `rival` only show why: they cannot be picked. */
  look: 'active' | 'open' | 'done' | 'anchor' | 'rival';
}

interface PageCanvasProps {
  /** Address of the page's picture; null when there is none. */
  src: string | null;
  placed: Placed;
  isCurrent: boolean;
  /** Seen now, not only close by: then the picture is as sharp as the screen. */
  isSeen: boolean;
  /** The page that the workbench opens with; nobody has scrolled yet. */
  isFirst: boolean;
  /** Quarter turns clockwise. */
  turns: number;
  issues: readonly { code: string; message: string }[];
  marks: readonly Mark[];
  words: readonly Word[];
  selected: readonly number[];
  hovered: number;
  /** The word that the keys have reached; -1 = none. */
  cursor: number;
  area: Box | null;
}

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

/** One sheet of the column: the page as it was read, turned as the reviewer likes, with what is marked on it. Always on white paper. */
export const PageCanvas = memo(function PageCanvas(props: PageCanvasProps) {
  const { src, placed, isCurrent, isSeen, isFirst, turns, issues, marks, words, selected, hovered, cursor, area } = props;
  const { number, left, top, width, height, headPx } = placed;
  const isLying = turns % 2 === 1;
  const paper = { width: isLying ? height : width, height: isLying ? width : height };
  const pointed = words[cursor]?.box;
  const hoveredBox = words[hovered]?.box;
  return (
    <>
      {headPx > 0 && (
        <p
          className="absolute line-clamp-2 overflow-hidden rounded-md bg-warn-soft px-3 py-1 text-xs text-warn"
          style={{ left, top: top - headPx, width, height: headPx - 8 }}
        >
          {issues.map(({ message }) => message).join(' ')}
        </p>
      )}
      <div
        {...(isCurrent && { 'data-testid': 'page' })}
        data-page={number}
        data-words={words.length}
        data-turns={turns}
        className="absolute overflow-hidden rounded-sm bg-[#ffffff] shadow-page"
        style={{ left, top, width, height }}
      >
        <div
          data-paper
          className="absolute top-1/2 left-1/2"
          style={{ ...paper, transform: `translate(-50%, -50%) rotate(${turns * 90}deg)` }}
        >
          {src ? <Picture src={src} page={number} width={paper.width} isSeen={isSeen} isFirst={isFirst} /> : <NoPicture />}
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
              ? [
                  <span
                    key={index}
                    data-selected-word
                    className="absolute z-10 bg-[#0b5a7d]/35 mix-blend-multiply"
                    style={place(word.box)}
                  />,
                ]
              : [];
          })}
          {pointed && (
            <span
              data-word-cursor
              className="absolute z-20 rounded-[2px] outline-2 outline-offset-2 outline-[#0b5a7d]"
              style={place(pointed)}
            />
          )}
          {area && <span className="absolute z-20 border border-[#0b5a7d] bg-[#0b5a7d]/10" style={place(area)} />}
        </div>
      </div>
    </>
  );
});

const NoPicture = () => <p className="p-8 text-center text-[#635e55]">There is no picture of this page.</p>;

/** Pages that fly past in a fast scroll are shown by their small picture alone. */
const RESTS_MS = 140;
/** Pixels across of the stored picture; beyond this much enlargement its print is soft. */
const STORED_WIDTH_PX = 1600;
const ENLARGED_MAX = 1.1;

interface PictureProps extends Pick<PageCanvasProps, 'isSeen' | 'isFirst'> {
  src: string;
  page: number;
  width: number;
}

/** The small picture at once, the page's own when the scroll rests, and a sharper one where the screen shows more than that holds. */
function Picture({ src, page, width, isSeen, isFirst }: PictureProps) {
  const rests = useRests(RESTS_MS, isFirst);
  const [isDrawn, setDrawn] = useState(false);
  const wantsMore = isSeen && rests && width * pixelRatio() > STORED_WIDTH_PX * ENLARGED_MAX;
  return (
    <>
      {!isDrawn && (
        <>
          <span data-waiting className="absolute inset-0 animate-shimmer bg-[#f1eee7]" />
          <Image src={`${src}?size=small`} alt="" fill unoptimized loading="eager" fetchPriority="low" draggable={false} />
        </>
      )}
      {rests && (
        <Image
          src={src}
          alt={`Page ${page}`}
          fill
          unoptimized
          loading="eager"
          fetchPriority={isSeen ? 'high' : 'auto'}
          draggable={false}
          data-drawn={isDrawn}
          onLoad={() => setDrawn(true)}
          onError={() => setDrawn(false)}
        />
      )}
      {wantsMore && <Sharper key={src} src={src} />}
    </>
  );
}

/** Lies over the stored picture once it is here; where it cannot be drawn, that one stays. */
function Sharper({ src }: { src: string }) {
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');
  const rests = useRests(2 * RESTS_MS);
  if (!rests || state === 'failed') return null;
  return (
    <Image
      src={`${src}?size=large`}
      alt=""
      fill
      unoptimized
      loading="eager"
      draggable={false}
      data-sharper={state}
      style={{ opacity: state === 'drawn' ? 1 : 0 }}
      onLoad={() => setState('drawn')}
      onError={() => setState('failed')}
    />
  );
}

const pixelRatio = (): number => (typeof window === 'undefined' ? 1 : window.devicePixelRatio);
