import type { FontInfo, GraphicsState } from './graphics-state.ts';
import type { PageMarks } from './marks.ts';
import type { Matrix, Rect } from './matrix.ts';

/** What the walk needs of a page beside its operators. */
export interface WalkInput {
  functions: readonly number[];
  operands: readonly unknown[];
  /** From PDF user space to points as shown. */
  viewport: Matrix;
  page: Rect;
  fontOf: (name: string) => FontInfo | null;
  isContentVisible: (properties: unknown) => boolean;
}

/** The running walk: the state, its stack, and what has been painted so far. */
export interface Walk extends PageMarks {
  input: WalkInput;
  state: GraphicsState;
  stack: GraphicsState[];
  sequence: number;
  clipPending: boolean;
  /** Depth of the stack at the start of each annotation. */
  annotations: { id: string; depth: number; state: GraphicsState }[];
  /** One entry a marked-content section: whether its optional content is shown. */
  sections: boolean[];
  /** One entry a transparency group: whether it defines a soft mask (then nothing of it is painted). */
  groups: boolean[];
}

/** Whether what is painted now reaches the page. */
export const isPainting = (walk: Walk): boolean => walk.sections.every(Boolean) && !walk.groups.some(Boolean);
