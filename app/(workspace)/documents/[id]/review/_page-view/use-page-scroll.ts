'use client';

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { PADDING_PX, type PageLayout, pageShown, rangeShown, scrollToKeep, type Viewport } from './page-layout.ts';
import type { FramePoint } from './use-zoom.ts';

/** While the view moves by itself the pages it flies past are not told; a browser without `scrollend` stops moving by then. */
const MOVING_MS = 900;

const viewportOf = (element: HTMLElement): Viewport => ({
  left: element.scrollLeft,
  top: element.scrollTop,
  width: element.clientWidth,
  height: element.clientHeight,
});

/** Width and height of the frame inside its scroll bars; zeros until it is on the screen. */
export function useFrameSize(frame: RefObject<HTMLDivElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void =>
      setSize((known) => {
        const { clientWidth: width, clientHeight: height } = element;
        return known.width === width && known.height === height ? known : { width, height };
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}

interface PageScroll {
  frame: RefObject<HTMLDivElement | null>;
  layout: PageLayout;
  current: number;
  onPage: (page: number) => void;
  takeAnchor: () => FramePoint | null;
}

/**
 * Ties the scroll and the page number: scrolling tells the page, another page scrolls to it, and a new layout keeps what is in the
 * middle of the frame (or under the pointer that zooms) where it is. Answers which sheets are to be drawn.
 */
export function usePageScroll({ frame, layout, current, onPage, takeAnchor }: PageScroll) {
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const seen = useRef<{ viewport: Viewport; layout: PageLayout; told: number } | null>(null);
  const moving = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef({ layout, current, onPage, takeAnchor });
  // Before the other effects of this hook: they ask for what is drawn now.
  useLayoutEffect(() => {
    latest.current = { layout, current, onPage, takeAnchor };
  });

  const follow = useCallback((): void => {
    const element = frame.current;
    const known = seen.current;
    if (!element || !known) return;
    known.viewport = viewportOf(element);
    const next = rangeShown(known.layout, known.viewport);
    setRange((before) => (before[0] === next[0] && before[1] === next[1] ? before : next));
  }, [frame]);

  /** Scrolls by itself; smooth only where motion is allowed and the way is short. */
  const moveTo = useCallback(
    (to: { left?: number; top: number }, smooth: boolean): void => {
      const element = frame.current;
      if (!element) return;
      const isNear = Math.abs(to.top - element.scrollTop) < 2 * element.clientHeight;
      const isAllowed = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (moving.current) clearTimeout(moving.current);
      moving.current = setTimeout(() => {
        moving.current = null;
      }, MOVING_MS);
      element.scrollTo({ ...to, behavior: smooth && isNear && isAllowed ? 'smooth' : 'instant' });
      follow();
    },
    [frame, follow],
  );

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || layout.sheets.length === 0 || element.clientWidth === 0) return;
    const known = seen.current;
    const { current: page } = latest.current;
    const first = layout.sheets[page - 1];
    if (!known) {
      element.scrollTo({ top: page > 1 && first ? first.top - first.headPx - PADDING_PX : 0, behavior: 'instant' });
    } else if (known.layout !== layout) {
      const { width, height } = known.viewport;
      const at = latest.current.takeAnchor() ?? { x: width / 2, y: height / 2 };
      element.scrollTo({ ...scrollToKeep(known.layout, layout, known.viewport, at), behavior: 'instant' });
    }
    seen.current = { viewport: viewportOf(element), layout, told: known?.told ?? page };
    follow();
  }, [frame, layout, follow]);

  useEffect(() => {
    const known = seen.current;
    const sheet = latest.current.layout.sheets[current - 1];
    if (!known || !sheet || known.told === current) return;
    known.told = current;
    moveTo({ top: sheet.top - sheet.headPx - PADDING_PX }, false);
  }, [current, moveTo]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const tellPage = (): void => {
      // Drawn before the browser shows the new place: otherwise a busy machine would show blank paper first.
      flushSync(follow);
      const known = seen.current;
      if (!known || moving.current) return;
      const page = pageShown(known.layout, known.viewport);
      if (page === known.told) return;
      known.told = page;
      latest.current.onPage(page);
    };
    const arrived = (): void => {
      if (moving.current) clearTimeout(moving.current);
      moving.current = null;
    };
    element.addEventListener('scroll', tellPage, { passive: true });
    element.addEventListener('scrollend', arrived);
    return () => {
      element.removeEventListener('scroll', tellPage);
      element.removeEventListener('scrollend', arrived);
      if (moving.current) clearTimeout(moving.current);
    };
  }, [frame, follow]);

  return { range, moveTo };
}
