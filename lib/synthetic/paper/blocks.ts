import type { Text } from './text.ts';

/** What a page is composed of. Lengths are points (1/72 inch). `size` is in points and defaults to the look's. */
export type Align = 'left' | 'center' | 'right' | 'justify';

export interface TextLook {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  align?: Align;
  caps?: boolean;
  grey?: boolean;
}

/** A cell: a text, or a small caption with a text under it, as forms print; or blocks of its own. */
export type Cell =
  | Text
  | { text: Text; caption?: string; align?: Align; bold?: boolean; shaded?: boolean; span?: number }
  | { blocks: readonly Block[]; shaded?: boolean; span?: number };

export type Block =
  | ({ kind: 'paragraph'; text: Text; indent?: number; firstIndent?: number; after?: number } & TextLook)
  /** Larger or bold, kept with what follows. `bar`: white on a dark band. */
  | ({ kind: 'heading'; text: Text; rule?: boolean; bar?: boolean; after?: number } & TextLook)
  /** Lines set as they are, no justification: an address block, a letterhead. */
  | ({ kind: 'lines'; lines: readonly Text[]; indent?: number; after?: number } & TextLook)
  /** Blocks side by side. `widths` are shares that add up to 1. */
  | { kind: 'columns'; columns: readonly (readonly Block[])[]; widths?: readonly number[]; gap?: number; divider?: boolean; after?: number }
  /** Rows of cells. `borders`: none, lines under rows, the whole grid, or only the outer frame. */
  | {
      kind: 'table';
      rows: readonly (readonly Cell[])[];
      widths?: readonly number[];
      aligns?: readonly Align[];
      borders?: 'none' | 'rows' | 'grid' | 'outer';
      head?: boolean;
      size?: number;
      padding?: number;
      after?: number;
    }
  /** Labels with values: value right of the label, after a colon, at a tab, after dots, under it, or over a rule with the caption below. */
  | {
      kind: 'pairs';
      pairs: readonly { label: Text; value: Text }[];
      layout: 'right' | 'colon' | 'tab' | 'dots' | 'below' | 'underscored' | 'caption-below';
      columns?: number;
      labelWidth?: number;
      size?: number;
      boldLabels?: boolean;
      after?: number;
    }
  | {
      kind: 'box';
      blocks: readonly Block[];
      padding?: number;
      shaded?: boolean;
      width?: number;
      align?: 'left' | 'center' | 'right';
      after?: number;
    }
  /** Check boxes with what stands behind them; drawn as vectors or as glyphs. */
  | { kind: 'checks'; label?: Text; items: readonly { text: Text; ticked: boolean }[]; inline?: boolean; size?: number; after?: number }
  /** A rule to sign over; `under` are the lines below it. */
  | { kind: 'signature'; name: Text; under?: readonly Text[]; signed?: boolean; date?: Text; side?: 'left' | 'right' }
  /** A blank on a form with text typed over it: "before ____Marion____ after". */
  | { kind: 'rule'; thickness?: number; width?: number; after?: number }
  | { kind: 'dashes'; text?: string; after?: number }
  | { kind: 'space'; height: number }
  | { kind: 'barcode'; text?: string; align?: Align; after?: number }
  | { kind: 'picture'; width: number; height: number; align?: Align; after?: number }
  /** Keeps its blocks on one page where that is possible. */
  | { kind: 'together'; blocks: readonly Block[] }
  | { kind: 'page-break' };

/** Printed over the page at a fixed place: recording stamps, vendor codes down the edge, "COPY". x, y from the top left of the page. */
export interface Stamp {
  page: number | 'first' | 'last' | 'every';
  x: number;
  y: number;
  width: number;
  lines: readonly Text[];
  size?: number;
  boxed?: boolean;
  /** Degrees, counter-clockwise; 90 runs up the edge. */
  rotate?: number;
  grey?: boolean;
  mono?: boolean;
}

export const FACES = ['sans', 'serif', 'mono', 'condensed', 'slab', 'humanist', 'garamond', 'hand'] as const;
export type Face = (typeof FACES)[number];

/** How a whole document is set. */
export interface Look {
  face: Face;
  /** Of values marked `filled`; the same face where it is absent. */
  filledFace?: Face;
  size: number;
  /** Line distance as a multiple of the size, 1 to 2. */
  leading: number;
  margins: { top: number; right: number; bottom: number; left: number };
  paper: 'letter' | 'legal' | 'a4';
  align: 'left' | 'justify';
  /** Space between blocks, points. */
  gap: number;
}

/** The same on every page; `page` counts from 1. */
export type Furniture = (
  page: number,
  pages: number,
) => { left?: Text; center?: Text; right?: Text; size?: number; rule?: boolean; lines?: readonly Text[] };

export interface PaperPlan {
  look: Look;
  blocks: readonly Block[];
  header?: Furniture;
  footer?: Furniture;
  stamps?: readonly Stamp[];
}
