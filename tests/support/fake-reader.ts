import type { FileReader, OpenFile, TextRecogniser } from '#lib/domain/ports.ts';

/** A reader of pages with thirty words of their own each; `change` replaces what it does. */
export const fakeReader =
  (pages: number, change: Partial<FileReader> = {}): OpenFile =>
  async () => ({
    pageCount: pages,
    readContent: async (number) => ({
      number,
      width: 612,
      height: 792,
      words: Array.from({ length: 30 }, (_, index) => ({
        text: `word${index}`,
        box: [0.1, 0.1 + index * 0.02, 0.3, 0.115 + index * 0.02] as [number, number, number, number],
        confidence: 1,
        source: 'text-layer' as const,
        line: index,
      })),
      imageShare: 0,
      hiddenWords: 0,
      issues: [],
    }),
    renderGrey: async () => ({ pixels: new Uint8Array(1), width: 1, height: 1, dpi: 100 }),
    renderView: async () => new Uint8Array([1, 2, 3]),
    close: async () => undefined,
    ...change,
  });

export const noRecogniser: TextRecogniser = { version: 'none', recognise: async () => [], close: async () => undefined };
