/** This close to the upper or lower edge of the frame, in pixels, a drag scrolls; the closer the faster. */
const EDGE_PX = 48;
const SPEED_MAX_PX = 22;

type Follow = (clientX: number, clientY: number) => void;

/** How far to scroll by the next frame for a pointer at `y` of a frame from `top` to `bottom`: 0 away from the edges. */
export function edgeSpeed(y: number, top: number, bottom: number): number {
  const over = y < top + EDGE_PX ? y - (top + EDGE_PX) : Math.max(0, y - (bottom - EDGE_PX));
  return Math.max(-SPEED_MAX_PX, Math.min(SPEED_MAX_PX, (over / EDGE_PX) * SPEED_MAX_PX));
}

/** Scrolls a frame while a drag rests at its edge, and tells the pointer's place again after each step. */
export function edgeScroller(): { follow: (frame: HTMLElement, clientX: number, clientY: number, tell: Follow) => void; stop: () => void } {
  let turn = 0;
  let now: { frame: HTMLElement; clientX: number; clientY: number; tell: Follow } | null = null;
  const stop = (): void => {
    cancelAnimationFrame(turn);
    turn = 0;
    now = null;
  };
  const step = (): void => {
    turn = 0;
    if (!now) return;
    const { frame, clientX, clientY, tell } = now;
    const { top, bottom } = frame.getBoundingClientRect();
    const speed = edgeSpeed(clientY, top, bottom);
    if (speed === 0) return;
    frame.scrollBy({ top: speed, behavior: 'instant' });
    tell(clientX, clientY);
    turn = requestAnimationFrame(step);
  };
  return {
    follow(frame, clientX, clientY, tell) {
      now = { frame, clientX, clientY, tell };
      if (turn === 0) turn = requestAnimationFrame(step);
    },
    stop,
  };
}
