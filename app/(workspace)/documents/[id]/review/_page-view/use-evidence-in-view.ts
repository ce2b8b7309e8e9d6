'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { type Box, unionOfBoxes } from '#lib/domain/geometry.ts';
import type { PageLayout } from './page-layout.ts';
import { turnedBox } from './turns.ts';
import type { Zoom } from './use-zoom.ts';

/** Where the value of the active field is printed. */
export interface Evidence {
  slot: string;
  page: number;
  boxes: readonly Box[];
}

interface EvidenceInView {
  frame: RefObject<HTMLDivElement | null>;
  layout: PageLayout;
  evidence: Evidence | undefined;
  turnsOf: (page: number) => number;
  zoom: Zoom;
  moveTo: (to: { left: number; top: number }, smooth: boolean) => void;
}

/** Brings the boxes of the active field into view when another field becomes active, and its print to a readable size. */
export function useEvidenceInView({ frame, layout, evidence, turnsOf, zoom, moveTo }: EvidenceInView): void {
  const target = evidence && `${evidence.slot}@${evidence.page}`;
  const latest = useRef({ evidence, turnsOf, zoom, moveTo });
  useEffect(() => {
    latest.current = { evidence, turnsOf, zoom, moveTo };
  });
  const shown = useRef({ target: '', zooming: false });
  useEffect(() => {
    const element = frame.current;
    const { evidence: place, turnsOf: turns, zoom: view, moveTo: move } = latest.current;
    const sheet = place && layout.sheets[place.page - 1];
    if (!element || !sheet || !target || place.boxes.length === 0) return;
    const isNew = shown.current.target !== target;
    if (!isNew && !shown.current.zooming) return;
    const boxes = place.boxes.map((box) => turnedBox(box, turns(place.page)));
    const [left, top, right, bottom] = unionOfBoxes(boxes);
    const [first] = boxes;
    const lineHeight = first ? Math.min((first[3] - first[1]) * sheet.height, (first[2] - first[0]) * sheet.width) : 0;
    // The zoom comes with the next layout; then the boxes are brought into view once more.
    const zooming = isNew && view.makeReadable(lineHeight);
    shown.current = { target, zooming };
    move(
      {
        left: sheet.left + ((left + right) / 2) * sheet.width - element.clientWidth / 2,
        top: sheet.top + ((top + bottom) / 2) * sheet.height - element.clientHeight / 2,
      },
      isNew && !zooming,
    );
  }, [frame, target, layout]);
}
