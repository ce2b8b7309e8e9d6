import type { TrainingExample } from '#lib/domain/training-example.ts';

/** A document as it is exported, with what is known about it beyond its words and answers. */
export interface ExportedExample {
  example: TrainingExample;
  /** Which part of a dataset version it is in; null where nothing was split. */
  split: string | null;
  /** The layout it was printed in, as far as anybody knows. */
  family: string | null;
  /** The picture of a page as an address that holds it; null where there is none. Asked only by formats that show pages. */
  pictureOf?: (page: number) => Promise<string | null>;
}

/** Writes examples as text, piece by piece as they come: equal examples in equal order give equal bytes. */
export type Encoder = (examples: AsyncIterable<ExportedExample>) => AsyncIterable<string>;
