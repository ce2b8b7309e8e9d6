'use client';

import { useEffect, useRef, useState } from 'react';
import { moved } from './order.ts';
import { lookAt, type Photo } from './photo.ts';

/** The photos that are being put together: added, replaced, turned, cut, ordered, removed. */
export function usePhotos() {
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [looking, setLooking] = useState(0);
  const [unopened, setUnopened] = useState<readonly string[]>([]);
  const nextId = useRef(1);
  const urls = useRef(new Set<string>());
  useEffect(() => {
    const held = urls.current;
    return () => {
      for (const url of held) URL.revokeObjectURL(url);
    };
  }, []);

  async function look(file: File): Promise<Photo | undefined> {
    setLooking((count) => count + 1);
    const photo = await lookAt(file, nextId.current++);
    setLooking((count) => count - 1);
    if (photo) urls.current.add(photo.url);
    else setUnopened((names) => [...names, file.name]);
    return photo;
  }

  /** One after the other: a phone has little memory. */
  async function add(files: readonly File[]): Promise<void> {
    setUnopened([]);
    for (const file of files) {
      const photo = await look(file);
      if (photo) setPhotos((all) => [...all, photo]);
    }
  }

  async function replace(id: number, file: File): Promise<void> {
    setUnopened([]);
    const photo = await look(file);
    if (photo) setPhotos((all) => all.map((one) => (one.id === id ? photo : one)));
  }

  return {
    photos,
    looking: looking > 0,
    unopened,
    add,
    replace,
    change: (id: number, part: Partial<Photo>) => setPhotos((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one))),
    remove: (id: number) => setPhotos((all) => all.filter((one) => one.id !== id)),
    move: (from: number, to: number) => setPhotos((all) => moved(all, from, to)),
    clear: () => {
      setPhotos([]);
      setUnopened([]);
    },
  };
}
export type Photos = ReturnType<typeof usePhotos>;
