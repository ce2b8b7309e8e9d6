import { type Box, boxArea, boxHeight, sharedArea } from '#lib/domain/geometry.ts';
import type { Word } from '#lib/domain/page.ts';
import type { GreyImage } from '#lib/domain/ports.ts';

/** A square outline on a page image, as shares of the image, and whether something is in it. */
export interface ImageCheckBox {
  box: Box;
  ticked: boolean;
  /** 0..1: how far the ink inside is from the doubtful amount. */
  confidence: number;
}

const INK_LEVEL = 128;
/** Sides of check boxes in print, in points. */
const SIDE_MIN = 6.5;
const SIDE_MAX = 20;
/** Share of each side that must be inked; scans break thin lines. */
const COVERED_MIN = 0.85;
/** How much of the inside is inked: below empty, above marked; a solid square is a bullet. */
const EMPTY_MAX = 0.03;
const TICKED_MIN = 0.055;
const SOLID_MIN = 0.8;
const INSET = 0.2;

/** A square in pixels. */
interface Square {
  left: number;
  top: number;
  side: number;
}

type IsInk = (x: number, y: number) => boolean;

/** Share of the points of a line that have ink within `slack` pixels across it. */
function coverage(from: number, length: number, slack: number, isInk: (along: number, across: number) => boolean): number {
  let covered = 0;
  for (let along = from; along < from + length; along++) {
    for (let across = -slack; across <= slack; across++) {
      if (!isInk(along, across)) continue;
      covered++;
      break;
    }
  }
  return covered / length;
}

/** Whether ink goes on beyond the corner: then the side is part of a longer line, as in a table. */
function goesOn(x: number, y: number, dx: number, dy: number, side: number, slack: number, isInk: IsInk): boolean {
  const reach = Math.max(4, Math.round(side * 0.35));
  const beyond = coverage(3, reach, slack, (step, across) => isInk(x + dx * step + dy * across, y + dy * step + dx * across));
  return beyond > 0.7;
}

function isOutline({ left, top, side }: Square, slack: number, isInk: IsInk): boolean {
  const [right, bottom] = [left + side - 1, top + side - 1];
  const upright = (x: number): number => coverage(top, side, slack, (y, across) => isInk(x + across, y));
  const level = (y: number): number => coverage(left, side, slack, (x, across) => isInk(x, y + across));
  if ([upright(left), upright(right), level(top), level(bottom)].some((covered) => covered < COVERED_MIN)) return false;
  const beyond = [
    goesOn(left, top, 0, -1, side, slack, isInk),
    goesOn(right, top, 0, -1, side, slack, isInk),
    goesOn(left, bottom, 0, 1, side, slack, isInk),
    goesOn(right, bottom, 0, 1, side, slack, isInk),
    goesOn(left, top, -1, 0, side, slack, isInk),
    goesOn(right, top, 1, 0, side, slack, isInk),
    goesOn(left, bottom, -1, 0, side, slack, isInk),
    goesOn(right, bottom, 1, 0, side, slack, isInk),
  ];
  // A tick may leave the box over one corner.
  return beyond.filter(Boolean).length <= 1;
}

/** Share of the inside that is inked. */
function inkInside({ left, top, side }: Square, isInk: IsInk): number {
  const inset = Math.max(3, Math.round(side * INSET));
  let inked = 0;
  let points = 0;
  for (let y = top + inset; y < top + side - inset; y++) {
    for (let x = left + inset; x < left + side - inset; x++) {
      points++;
      if (isInk(x, y)) inked++;
    }
  }
  return points > 0 ? inked / points : 1;
}

/**
 * The square below a top edge, or above a bottom edge, if there is one. Scans stretch, so its height may differ a little
 * from its width.
 */
function squareAt({ left, top, length }: Edge, slack: number, isInk: IsInk): Square | null {
  for (const stretch of [0, -1, 1, -2, 2]) {
    const side = length + stretch;
    for (const start of [top, top - side + 1]) {
      const square = { left, top: start, side };
      if (isOutline(square, slack, isInk)) return square;
    }
  }
  return null;
}

const touches = (a: Square, b: Square): boolean =>
  a.left < b.left + b.side && b.left < a.left + a.side && a.top < b.top + b.side && b.top < a.top + a.side;

/** A level run of ink. */
interface Edge {
  left: number;
  top: number;
  length: number;
}

/** Level runs of ink as long as the side of a check box, row by row; gaps of `slack` pixels are bridged. */
function* edgesOf({ width, height }: GreyImage, [low, high]: readonly [number, number], slack: number, isInk: IsInk): Generator<Edge> {
  for (let y = 0; y < height; y++) {
    let start = -1;
    let last = -1;
    for (let x = 0; x <= width; x++) {
      if (x < width && isInk(x, y)) {
        if (start < 0) start = x;
        last = x;
      } else if (start >= 0 && (x - last > slack || x === width)) {
        const length = last - start + 1;
        if (length >= low && length <= high) yield { left: start, top: y, length };
        start = -1;
      }
    }
  }
}

/**
 * The check boxes of a prepared page image (straight, paper white): small squares with four inked sides that are no part
 * of longer lines, and whether their inside is inked.
 */
export function boxesInImage(image: GreyImage): ImageCheckBox[] {
  const { pixels, width, height, dpi } = image;
  const isInk: IsInk = (x, y) => x >= 0 && x < width && y >= 0 && y < height && (pixels[y * width + x] ?? 255) < INK_LEVEL;
  const slack = Math.max(1, Math.round(dpi / 150));
  const sides = [Math.round((SIDE_MIN * dpi) / 72), Math.round((SIDE_MAX * dpi) / 72)] as const;
  const found: Square[] = [];
  const boxes: ImageCheckBox[] = [];
  for (const edge of edgesOf(image, sides, slack, isInk)) {
    const { left, top, length } = edge;
    if (found.some((square) => left < square.left + square.side && left + length > square.left && top < square.top + square.side)) continue;
    const square = squareAt(edge, slack, isInk);
    if (!square || found.some((other) => touches(square, other))) continue;
    found.push(square);
    const ink = inkInside(square, isInk);
    if (ink > SOLID_MIN) continue;
    const { side, left: x, top: y } = square;
    const ticked = ink > (EMPTY_MAX + TICKED_MIN) / 2;
    const confidence = ticked ? Math.min(1, 0.5 + (ink - EMPTY_MAX) * 8) : Math.min(1, 0.5 + (TICKED_MIN - ink) * 10);
    boxes.push({ box: [x / width, y / height, (x + side) / width, (y + side) / height], ticked, confidence });
  }
  return boxes;
}

/** What recognition makes of the frame of a check box. */
const MISREAD = /^[[\](){}|IlLJjOo0QCDUuXxVvYKR✓✔☐☑□■@®©&Ä_\-—=.,:;'"*#%]{1,4}$/;
const MISREAD_PREFIX = /^(?:\[[^\]]{0,2}\]|[[\]□☐☑|@©®]{1,2}|[O0](?=[A-Z][a-z]))/;

const lies = (word: Word, box: Box): number => sharedArea(word.box, box) / Math.max(1e-9, boxArea(word.box));

function withoutMisreading(word: Word, boxes: readonly ImageCheckBox[]): Word | null {
  if (MISREAD.test(word.text) && boxes.some(({ box }) => lies(word, box) > 0.5)) return null;
  const covered = boxes.find(({ box }) => sharedArea(word.box, box) > boxArea(box) * 0.5 && box[0] < word.box[0] + (box[2] - box[0]) * 0.6);
  if (!covered || boxHeight(word.box) > boxHeight(covered.box) * 2.5) return word;
  const text = word.text.replace(MISREAD_PREFIX, '');
  if (text === '' || text === word.text) return word;
  return { ...word, text, box: [Math.min(covered.box[2], word.box[2]), word.box[1], word.box[2], word.box[3]] };
}

/** Round letters of large print are as square as a check box; they are lower than the word that was surely read with them. */
const isLetterOf = ({ text, box, confidence }: Word, square: Box): boolean =>
  confidence > 0.8 &&
  /^[\p{L}\p{N}]{3,}/u.test(text) &&
  sharedArea(box, square) > 0.85 * boxArea(square) &&
  boxHeight(square) < 0.8 * boxHeight(box);

/** Puts a word `☐` or `☒` where a check box is drawn, in place of what recognition made of it. */
export function withCheckBoxes(words: readonly Word[], found: readonly ImageCheckBox[]): Word[] {
  const boxes = found.filter(({ box }) => !words.some((word) => isLetterOf(word, box)));
  if (boxes.length === 0) return [...words];
  const kept = words.flatMap((word) => withoutMisreading(word, boxes) ?? []);
  const signs = boxes.map(({ box, ticked, confidence }): Word => ({ text: ticked ? '☒' : '☐', box, confidence, source: 'ocr', line: 0 }));
  return [...kept, ...signs];
}
