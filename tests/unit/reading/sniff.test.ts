import { describe, expect, test } from 'vitest';
import { sniffFileKind } from '#lib/domain/document.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the kind of a file', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
    ['a PDF behind other bytes', bytes(`${'#'.repeat(1024)}%PDF-1.4`), 'pdf'],
    ['a PDF header too far in', bytes(`${'#'.repeat(1100)}%PDF-1.4`), undefined],
    ['a PNG', bytes('\x89PNG\r\n\x1a\n'), 'png'],
    ['a JPEG', bytes('\xff\xd8\xff\xe0'), 'jpeg'],
    ['a TIFF of either byte order', bytes('II*\0'), 'tiff'],
    ['a TIFF of the other byte order', bytes('MM\0*'), 'tiff'],
    ['a letter', bytes('Dear Sir or Madam'), undefined],
    ['an archive', bytes('PK\x03\x04'), undefined],
    ['nothing', new Uint8Array(0), undefined],
  ])('that is %s is told by its bytes', (_name, head, kind) => {
    expect(sniffFileKind(head)).toBe(kind);
  });
});
