/** What the plain parts of a PDF say about it, without opening it. */
export interface PdfFacts {
  /** Some of it is enciphered; whether a password is asked for is not said. */
  encrypted: boolean;
  /** Pages, where the page tree lies open; null where it is packed. */
  pageCount: number | null;
  /** The mark of its end stands in its last 2 kB; what follows it harms nobody. */
  complete: boolean;
}

/** Reads bytes as letters, one each. */
export const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Looks through the text of a PDF. The trailer, or the dictionary of a cross-reference stream, is never enciphered. */
export function pdfFacts(text: string): PdfFacts {
  const encrypted = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text);
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^>]{0,4000}?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]{0,4000}?\/Type\s*\/Pages\b/g)];
  const pages = counts.map((match) => Number(match[1] ?? match[2]));
  // The root of the page tree counts all; its branches count fewer.
  return { encrypted, pageCount: pages.length > 0 ? Math.max(...pages) : null, complete: text.slice(-2048).includes('%%EOF') };
}
