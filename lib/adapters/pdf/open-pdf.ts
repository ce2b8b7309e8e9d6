import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type OpenedPdf, openPdfBytes } from './open-bytes.ts';

const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF on disk with the parts that pdf.js ships. Throws as `openPdfBytes` does. */
export async function openPdf(file: { path: string; pagesMax: number }): Promise<OpenedPdf> {
  const bytes = await readFile(file.path);
  return openPdfBytes({ bytes, pagesMax: file.pagesMax, parts: `${root}/` });
}
