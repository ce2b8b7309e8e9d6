/** Keeps what a browser could make of a file from running: it is saved, not shown, and trusts nothing. */
const GUARDS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cache-Control': 'private, no-store',
};

/** A name with half a surrogate pair cannot be encoded. */
const wellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

/** RFC 6266: a plain name for old programs, and the real one in UTF-8 (RFC 5987). */
export function contentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%/]/g, '_');
  const encoded = encodeURIComponent(wellFormed(fileName)).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export const attachment = (
  body: ReadableStream<Uint8Array>,
  { fileName, mediaType, bytes }: { fileName: string; mediaType: string; bytes?: number },
): Response =>
  new Response(body, {
    headers: {
      ...GUARDS,
      'Content-Type': mediaType,
      'Content-Disposition': contentDisposition(fileName),
      ...(bytes !== undefined && { 'Content-Length': String(bytes) }),
    },
  });
