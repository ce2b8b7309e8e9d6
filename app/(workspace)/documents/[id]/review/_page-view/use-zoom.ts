'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

const ZOOM_MIN = 0.5;
const ZOOM_MAX = 5;
const STEP = 1.25;
/** Below this height on the screen, in pixels, print is too small to check. */
const LINE_HEIGHT_MIN_PX = 8;

const within = (zoom: number): number => Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, zoom));

/** Zoom of the page; 1 = the page is as wide as its frame. Ctrl and the wheel zoom at the pointer. */
export function useZoom(frame: RefObject<HTMLDivElement | null>) {
  const [zoom, setZoom] = useState(1);
  const anchor = useRef<{ x: number; y: number; before: number } | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      setZoom((before) => {
        anchor.current = { x: event.clientX - left, y: event.clientY - top, before };
        return within(before * Math.exp(-event.deltaY / 300));
      });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame]);

  useEffect(() => {
    const element = frame.current;
    const at = anchor.current;
    if (!element || !at) return;
    anchor.current = null;
    const factor = zoom / at.before;
    element.scrollTo((element.scrollLeft + at.x) * factor - at.x, (element.scrollTop + at.y) * factor - at.y);
  }, [zoom, frame]);

  return {
    zoom,
    zoomIn: () => setZoom((now) => within(now * STEP)),
    zoomOut: () => setZoom((now) => within(now / STEP)),
    fit: () => setZoom(1),
    /** Zooms in as far as a line of this height, in pixels at the present zoom, needs to be read; whether it did. */
    makeReadable: (lineHeightPx: number): boolean => {
      const factor = lineHeightPx > 0 ? Math.min(2.5, LINE_HEIGHT_MIN_PX / lineHeightPx) : 1;
      const needed = factor > 1 && zoom < ZOOM_MAX;
      if (needed) setZoom(within(zoom * factor));
      return needed;
    },
  };
}
