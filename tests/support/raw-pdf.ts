import { createHash } from 'node:crypto';
import { deflateRawSync, constants as zlib } from 'node:zlib';

/** PDFs written object by object, for files that no well-behaved library would write. */

export type RawObject = string | Buffer;

const bytes = (part: RawObject): Buffer => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part);

/** A stream object with its dictionary entries (without `/Length`). */
export function rawStream(entries: string, body: RawObject): Buffer {
  const data = bytes(body);
  return Buffer.concat([bytes(`<<${entries}/Length ${data.length}>>stream\n`), data, bytes('\nendstream')]);
}

/** A PDF of these objects, numbered from 1; object 1 is the catalog. */
export function rawPdf(objects: readonly RawObject[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  let length = parts[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const at = length;
    const part = Buffer.concat([bytes(`${index + 1} 0 obj\n`), bytes(object), bytes('\nendobj\n')]);
    parts.push(part);
    length += part.length;
    return at;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    bytes(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

/** A PDF whose pages have these content streams; `resources` and `more` objects (numbered from `4 + 2 * pages`) are shared. */
export function rawPages(contents: readonly Buffer[], resources = '', more: readonly RawObject[] = []): Uint8Array {
  const pageNumber = (index: number): number => 4 + index * 2;
  const kids = contents.map((_, index) => `${pageNumber(index)} 0 R`).join(' ');
  const pages = contents.flatMap((content, index) => [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${pageNumber(index) + 1} 0 R/Resources<</Font<</F 3 0 R>>${resources}>>>>`,
    content,
  ]);
  return rawPdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`, FONT, ...pages, ...more]);
}

/** A zlib stream that inflates to `megabytes` of `chunk` (1 MiB): one block, flushed on a byte boundary, repeated. */
export function deflateBomb(megabytes: number, chunk: Buffer): Buffer {
  const block = deflateRawSync(chunk, { level: 9, finishFlush: zlib.Z_FULL_FLUSH });
  const header = Buffer.from([0x78, 0x9c]);
  const end = Buffer.from([0x03, 0x00, 0, 0, 0, 0]); // an empty last block; the checksum is wrong, and readers do not mind
  return Buffer.concat([header, ...Array.from({ length: megabytes }, () => block), end]);
}

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);
const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index & 255] ?? 0;
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [at(b), at(a)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(data).map((byte) => {
    i = (i + 1) & 255;
    j = (j + at(i)) & 255;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  }) as Buffer;
}

/** A one-page PDF under the standard security handler, revision 2 (RC4, 40 bits): ISO 32000-1, 7.6.3, algorithms 1 to 4. */
export function rawEncryptedPdf(text: string, userPassword: string): Uint8Array {
  const id = md5(Buffer.from('deedlens'));
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(userPassword));
  const key = md5(padded(userPassword), owner, permissions, id).subarray(0, 5);
  const user = rc4(key, PAD);
  const contentKey = md5(key, Buffer.from([5, 0, 0, 0, 0])).subarray(0, 10);
  const content = rc4(contentKey, Buffer.from(`BT /F 14 Tf 72 700 Td (${text}) Tj ET`, 'latin1'));
  const hex = (value: Buffer): string => `<${value.toString('hex')}>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[4 0 R]/Count 1>>',
    FONT,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F 3 0 R>>>>>>',
    rawStream('', content),
    `<</Filter/Standard/V 1/R 2/O${hex(owner)}/U${hex(user)}/P -4>>`,
  ];
  return rawPdf(objects, `/Encrypt 6 0 R/ID[${hex(id)}${hex(id)}]`);
}
