'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

const ZOOM_MIN = 0.2;
const ZOOM_MAX = 5;
const STEP = 1.25;
/** Below this height on the screen, in pixels, print is too small to check. */
const LINE_HEIGHT_MIN_PX = 8;

const within = (zoom: number): number => Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, zoom));

/** A place of the frame, in pixels from its top left. */
export interface FramePoint {
  x: number;
  y: number;
}

/**
 * Zoom of the pages; 1 = a page is as wide as its frame. Ctrl and the wheel, a pinch on a touchpad and two fingers zoom at the
 * pointer: `takeAnchor` says, once, what is to stay where it is.
 */
export function useZoom(frame: RefObject<HTMLDivElement | null>) {
  const [zoom, setZoom] = useState(1);
  const anchor = useRef<FramePoint | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const zoomAt = (clientX: number, clientY: number, factor: number): void => {
      const { left, top } = element.getBoundingClientRect();
      anchor.current = { x: clientX - left, y: clientY - top };
      setZoom((before) => within(before * factor));
    };
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomAt(event.clientX, event.clientY, Math.exp(-event.deltaY / 300));
    };
    const forgetPinch = listenToPinch(element, zoomAt);
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      forgetPinch();
    };
  }, [frame]);

  return {
    zoom,
    zoomIn: () => setZoom((now) => within(now * STEP)),
    zoomOut: () => setZoom((now) => within(now / STEP)),
    fit: () => setZoom(1),
    zoomTo: (wanted: number) => setZoom(within(wanted)),
    takeAnchor: (): FramePoint | null => {
      const taken = anchor.current;
      anchor.current = null;
      return taken;
    },
    /** Zooms in as far as a line of this height, in pixels at the present zoom, needs to be read; whether it did. */
    makeReadable: (lineHeightPx: number): boolean => {
      const factor = lineHeightPx > 0 ? Math.min(2.5, LINE_HEIGHT_MIN_PX / lineHeightPx) : 1;
      const needed = factor > 1 && zoom < ZOOM_MAX;
      if (needed) setZoom(within(zoom * factor));
      return needed;
    },
  };
}
export type Zoom = ReturnType<typeof useZoom>;

/** Two fingers: the factor since their last place, at the middle between them. Answers how to stop listening. */
function listenToPinch(element: HTMLElement, zoomAt: (clientX: number, clientY: number, factor: number) => void): () => void {
  let apart = 0;
  const onTouch = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (event.touches.length !== 2 || !one || !other) {
      apart = 0;
      return;
    }
    event.preventDefault();
    const distance = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    if (apart > 0 && distance > 0) zoomAt((one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2, distance / apart);
    apart = distance;
  };
  const kinds = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;
  for (const kind of kinds) element.addEventListener(kind, onTouch, { passive: false });
  return () => {
    for (const kind of kinds) element.removeEventListener(kind, onTouch);
  };
}
