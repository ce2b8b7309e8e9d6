'use client';

import { Camera, Images, LoaderCircle, Send, X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type PointerEvent, useRef, useState } from 'react';
import { Button, IconButton } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { counted } from '#app/_components/words.ts';
import { CropEditor } from './crop-editor.tsx';
import { placeAt } from './order.ts';
import { documentOf } from './photo.ts';
import { PhotoCard } from './photo-card.tsx';
import type { Photos } from './use-photos.ts';

interface PhotoSheetProps {
  photos: Photos;
  open: boolean;
  onClose: () => void;
  /** Takes the finished document, or the photos one by one. */
  onSend: (files: readonly File[]) => void;
}

/** Photos of pages become one document: the whole screen of a phone, a wide dialog elsewhere. */
export function PhotoSheet({ photos, open, onClose, onSend }: PhotoSheetProps) {
  const [cropping, setCropping] = useState<number | null>(null);
  const [leaving, setLeaving] = useState(false);
  const cropped = photos.photos.findIndex(({ id }) => id === cropping);
  const photo = photos.photos[cropped];
  const leave = (): void => {
    setLeaving(false);
    onClose();
  };
  const close = (): void => (photos.photos.length > 0 ? setLeaving(true) : onClose());
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && close()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onPointerDownOutside={(event) => event.preventDefault()}
          className="fixed inset-0 z-50 flex flex-col bg-canvas sm:inset-x-auto sm:top-1/2 sm:left-1/2 sm:h-[min(52rem,92dvh)] sm:w-[min(42rem,94vw)] sm:-translate-1/2 sm:rounded-lg sm:border sm:border-line sm:shadow-high"
        >
          <header className="flex items-center justify-between gap-3 border-b border-line bg-surface px-4 py-2 sm:rounded-t-lg">
            <Radix.Title className="font-serif text-xl font-semibold">
              {photo ? `Edges of page ${cropped + 1}` : 'Pages of one document'}
            </Radix.Title>
            <IconButton label="Close" className="size-11" onClick={close}>
              <X size={20} aria-hidden="true" />
            </IconButton>
          </header>
          {leaving ? (
            <Leaving count={photos.photos.length} onStay={() => setLeaving(false)} onLeave={leave} />
          ) : photo ? (
            <div className="flex min-h-0 flex-1 flex-col p-4">
              <CropEditor
                key={photo.id}
                photo={photo}
                title={`page ${cropped + 1}`}
                onCancel={() => setCropping(null)}
                onDone={(corners) => {
                  photos.change(photo.id, { corners });
                  setCropping(null);
                }}
              />
            </div>
          ) : (
            <Pages photos={photos} onCrop={setCropping} onSend={onSend} />
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Leaving({ count, onStay, onLeave }: { count: number; onStay: () => void; onLeave: () => void }) {
  return (
    <div className="flex flex-1 flex-col justify-center gap-4 p-6 text-center">
      <p className="text-lg font-semibold">Leave without sending?</p>
      <p className="text-ink-soft">{counted(count, 'photo')} would be left away. Photos in your phone’s gallery stay there.</p>
      <Button look="primary" className="h-12" onClick={onStay}>
        Go on with the document
      </Button>
      <Button look="danger" className="h-12" onClick={onLeave}>
        Leave the photos away
      </Button>
    </div>
  );
}

function Pages({ photos, onCrop, onSend }: { photos: Photos; onCrop: (id: number) => void; onSend: (files: readonly File[]) => void }) {
  const count = photos.photos.length;
  const { list, dragged, drag } = useCardDrag(photos);
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">
        {photos.unopened.length > 0 && (
          <div className="mb-3">
            <Notice tone="bad" alert>
              {photos.unopened.join(', ')} cannot be opened here. Take the photo again, or save it as JPEG.
            </Notice>
          </div>
        )}
        <ol ref={list} aria-label="Pages" className="flex flex-col gap-3">
          {photos.photos.map((photo, index) => (
            <PhotoCard
              key={photo.id}
              photo={photo}
              index={index}
              count={count}
              photos={photos}
              dragged={dragged === photo.id}
              onCrop={() => onCrop(photo.id)}
              onDrag={drag(photo.id)}
            />
          ))}
        </ol>
        {photos.looking && (
          <p role="status" className="flex items-center justify-center gap-2 py-6 text-ink-soft">
            <LoaderCircle size={18} aria-hidden="true" className="animate-spin text-accent" />
            Looking at the photo …
          </p>
        )}
        {count === 0 && !photos.looking && <p className="py-8 text-center text-ink-faint">No page yet. Take a photo of the first one.</p>}
        <AddPages onFiles={(files) => void photos.add(files)} />
      </div>
      <SendFooter photos={photos} onSend={onSend} />
    </>
  );
}

/** A card follows the finger from place to place; the order changes as it passes the others. */
function useCardDrag(photos: Photos) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const drag = (id: number) => ({
    start: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(id);
    },
    move: (event: PointerEvent) => {
      if (dragged !== id) return;
      const cards = [...(list.current?.querySelectorAll('[data-photo-card]') ?? [])].map((card) => card.getBoundingClientRect());
      const to = placeAt(
        cards.map(({ top, height }) => top + height / 2),
        event.clientY,
      );
      photos.move(
        photos.photos.findIndex((photo) => photo.id === id),
        to,
      );
    },
    end: () => setDragged(null),
  });
  return { list, dragged, drag };
}

function AddPages({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const camera = useRef<HTMLInputElement>(null);
  const gallery = useRef<HTMLInputElement>(null);
  const input = { type: 'file', accept: 'image/jpeg,image/png,image/webp', className: 'hidden', tabIndex: -1 } as const;
  const take = (target: HTMLInputElement): void => {
    onFiles([...(target.files ?? [])]);
    target.value = '';
  };
  return (
    <div className="mt-3 grid grid-cols-1 gap-2 min-[400px]:grid-cols-2">
      <Button className="h-12" onClick={() => camera.current?.click()}>
        <Camera size={18} aria-hidden="true" />
        Take the next page
      </Button>
      <Button className="h-12" onClick={() => gallery.current?.click()}>
        <Images size={18} aria-hidden="true" />
        Add photos
      </Button>
      <input {...input} ref={camera} capture="environment" aria-label="Next page by camera" onChange={(event) => take(event.target)} />
      <input {...input} ref={gallery} multiple aria-label="More photos" onChange={(event) => take(event.target)} />
    </div>
  );
}

/** `Photos 21 November.pdf`: a name one recognises in a list. */
const usualName = (): string => `Photos ${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(new Date())}`;

function SendFooter({ photos, onSend }: { photos: Photos; onSend: (files: readonly File[]) => void }) {
  const [name, setName] = useState(usualName);
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState('');
  const count = photos.photos.length;
  const bad = photos.photos.filter(({ problems }) => problems.length > 0).length;
  const send = async (): Promise<void> => {
    setMaking(true);
    setProblem('');
    try {
      onSend([await documentOf(photos.photos, `${name.trim().replace(/\.pdf$/i, '') || usualName()}.pdf`)]);
    } catch {
      setProblem('The document could not be made. Remove the last photo and try again, or send the photos one by one.');
    }
    setMaking(false);
  };
  return (
    <footer className="flex flex-col gap-2 border-t border-line bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:rounded-b-lg">
      {problem && (
        <Notice tone="bad" alert>
          {problem}
        </Notice>
      )}
      {bad > 0 && <p className="text-sm text-warn">{counted(bad, 'page')} may be hard to read. You can send them anyway.</p>}
      <label className="flex items-center gap-2 text-sm text-ink-soft">
        <span className="shrink-0">Name</span>
        <input value={name} onChange={(event) => setName(event.target.value)} maxLength={120} className="input min-h-10" />
      </label>
      <Button look="primary" className="h-12 text-lg" disabled={count === 0 || making || photos.looking} onClick={() => void send()}>
        {making ? <LoaderCircle size={18} aria-hidden="true" className="animate-spin" /> : <Send size={18} aria-hidden="true" />}
        {making ? 'Putting the pages together …' : `Send ${counted(count, 'page')} as one document`}
      </Button>
      {count > 1 && (
        <Button look="quiet" className="h-10" disabled={making} onClick={() => onSend(photos.photos.map(({ file }) => file))}>
          They are {count} separate documents
        </Button>
      )}
    </footer>
  );
}
