/** One page: a JPEG and its size in pixels. */
export interface PhotoPage {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

/** A sheet's longer side in points: eleven inches. */
const SHEET_POINTS = 792;
const HEADER = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';

/** One byte a letter; everything written here is in that range. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/**
 * Photos put together into a PDF, a page each, in their order. Written by hand: JPEGs lie in a PDF as they are, and a
 * library for that would be half a megabyte more on somebody's phone.
 */
export function photoPdf(pages: readonly PhotoPage[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [bytesOf(HEADER)];
  const offsets: number[] = [];
  let length = HEADER.length;
  const write = (...parts: Uint8Array[]): void => {
    for (const part of parts) {
      chunks.push(part);
      length += part.byteLength;
    }
  };
  const object = (number: number, ...parts: Uint8Array[]): void => {
    offsets[number] = length;
    write(bytesOf(`${number} 0 obj\n`), ...parts, bytesOf('\nendobj\n'));
  };
  const pageNumber = (index: number): number => 3 + index * 3;
  object(1, bytesOf('<</Type/Catalog/Pages 2 0 R>>'));
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ');
  object(2, bytesOf(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`));
  pages.forEach((page, index) => {
    for (const [at, parts] of pageObjects(page, pageNumber(index)).entries()) object(pageNumber(index) + at, ...parts);
  });
  const start = length;
  const count = 3 + pages.length * 3;
  const rows = Array.from({ length: count - 1 }, (_, index) => `${String(offsets[index + 1] ?? 0).padStart(10, '0')} 00000 n \n`);
  write(bytesOf(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}`));
  write(bytesOf(`trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`));
  return joined(chunks, length);
}

/** The page, what is drawn on it, and the picture. */
function pageObjects({ jpeg, width, height }: PhotoPage, number: number): Uint8Array[][] {
  const points = SHEET_POINTS / Math.max(width, height);
  const [w, h] = [width * points, height * points].map((size) => Number(size.toFixed(2)));
  const content = `q ${w} 0 0 ${h} 0 0 cm /I Do Q`;
  const picture = `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.byteLength}>>\nstream\n`;
  return [
    [
      bytesOf(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Contents ${number + 1} 0 R/Resources<</XObject<</I ${number + 2} 0 R>>>>>>`,
      ),
    ],
    [bytesOf(`<</Length ${content.length}>>\nstream\n${content}\nendstream`)],
    [bytesOf(picture), jpeg, bytesOf('\nendstream')],
  ];
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
