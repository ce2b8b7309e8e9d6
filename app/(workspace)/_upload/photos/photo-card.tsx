'use client';

import { ArrowDown, ArrowUp, Camera, Crop, GripVertical, RotateCw, Trash2, TriangleAlert } from 'lucide-react';
import Image from 'next/image';
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Photo, previewOf } from './photo.ts';
import { photoAdvice } from './photo-check.ts';
import type { Photos } from './use-photos.ts';

interface PhotoCardProps {
  photo: Photo;
  index: number;
  count: number;
  photos: Photos;
  dragged: boolean;
  onCrop: () => void;
  onDrag: { start: (event: PointerEvent) => void; move: (event: PointerEvent) => void; end: () => void };
}

/** One page of the document: as it will be sent, what is wrong with it, and everything one can do to it. */
export function PhotoCard({ photo, index, count, photos, dragged, onCrop, onDrag }: PhotoCardProps) {
  const page = `page ${index + 1}`;
  const turn = (): void => photos.change(photo.id, { turns: ((photo.turns + 1) % 4) as Photo['turns'] });
  return (
    <li
      data-photo-card
      className={`card flex gap-3 p-3 transition-shadow ${dragged ? 'relative z-10 border-accent shadow-high' : ''}`}
      aria-label={`Page ${index + 1} of ${count}`}
    >
      <div className="flex w-24 shrink-0 flex-col gap-1.5 sm:w-32">
        <Preview photo={photo} alt={`Page ${index + 1} as it will be sent`} />
        <button
          type="button"
          aria-label={`Drag ${page} to another place`}
          title="Drag to another place"
          tabIndex={-1}
          onPointerDown={onDrag.start}
          onPointerMove={onDrag.move}
          onPointerUp={onDrag.end}
          onPointerCancel={onDrag.end}
          className="flex h-10 cursor-grab touch-none items-center justify-center gap-1 rounded-md bg-sunken text-xs text-ink-soft active:cursor-grabbing"
        >
          <GripVertical size={16} aria-hidden="true" />
          Drag
        </button>
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <h3 className="text-lg font-semibold">Page {index + 1}</h3>
        {photo.problems.map((problem) => (
          <p key={problem.kind} className="flex gap-2 text-sm text-warn">
            <TriangleAlert size={16} aria-hidden="true" className="mt-0.5 shrink-0" />
            {photoAdvice(problem)}
          </p>
        ))}
        <div className="mt-auto grid grid-cols-2 gap-1.5">
          <Tool label={`Move ${page} up`} short="Up" disabled={index === 0} onClick={() => photos.move(index, index - 1)}>
            <ArrowUp size={16} aria-hidden="true" />
          </Tool>
          <Tool label={`Move ${page} down`} short="Down" disabled={index === count - 1} onClick={() => photos.move(index, index + 1)}>
            <ArrowDown size={16} aria-hidden="true" />
          </Tool>
          <Tool label={`Turn ${page}`} short="Turn" onClick={turn}>
            <RotateCw size={16} aria-hidden="true" />
          </Tool>
          <Tool label={`Cut the edges of ${page}`} short="Edges" onClick={onCrop}>
            <Crop size={16} aria-hidden="true" />
          </Tool>
          <Retake page={page} onFile={(file) => void photos.replace(photo.id, file)} />
          <Tool label={`Remove ${page}`} short="Remove" onClick={() => photos.remove(photo.id)}>
            <Trash2 size={16} aria-hidden="true" />
          </Tool>
        </div>
      </div>
    </li>
  );
}

const TOOL =
  'inline-flex h-10 min-w-0 items-center justify-center gap-1.5 rounded-md border border-line px-2 text-sm font-medium text-ink-soft hover:bg-hover hover:text-ink disabled:opacity-40 disabled:hover:bg-transparent';

interface ToolProps {
  label: string;
  short: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, short, disabled = false, onClick, children }: ToolProps) {
  return (
    <button type="button" aria-label={label} disabled={disabled} onClick={onClick} className={TOOL}>
      {children}
      <span className="truncate">{short}</span>
    </button>
  );
}

/** Another photo in this one's place: the camera on a phone, a file elsewhere. */
function Retake({ page, onFile }: { page: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tool label={`Take ${page} again`} short="Retake" onClick={() => input.current?.click()}>
        <Camera size={16} aria-hidden="true" />
      </Tool>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        className="hidden"
        tabIndex={-1}
        aria-label={`A new photo of ${page}`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </>
  );
}

/** Drawn anew whenever the page is turned or cut. */
function Preview({ photo, alt }: { photo: Photo; alt: string }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    let [current, gone] = ['', false];
    previewOf(photo).then(
      (made) => {
        current = made;
        if (gone) URL.revokeObjectURL(made);
        else setUrl(made);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      if (current) URL.revokeObjectURL(current);
    };
  }, [photo]);
  if (!url) return <div className="skeleton aspect-3/4 w-full" />;
  return (
    <span className="relative block aspect-3/4 w-full overflow-hidden rounded-sm border border-line bg-sunken">
      <Image src={url} alt={alt} fill unoptimized className="object-contain" />
    </span>
  );
}
