import { pipeline, Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import busboy from 'busboy';
import { InvalidInput } from '#lib/domain/errors.ts';
import { drainedWhenLeft } from './drain.ts';

export interface UploadedFile {
  fileName: string;
  body: ReadableStream<Uint8Array>;
}

/** The file in a request, raw or as multipart/form-data, as a stream: it is never held whole. */
export async function uploadedFile(request: Request, url: URL): Promise<UploadedFile> {
  if (!request.body) throw new InvalidInput('The request carries no file. Send its bytes as the body.', 'file_missing');
  const body = drainedWhenLeft(request.body);
  if (request.headers.get('content-type')?.toLowerCase().startsWith('multipart/form-data')) return multipartFile(request.headers, body);
  return { fileName: cleanName(url.searchParams.get('fileName') ?? headerName(request.headers)), body };
}

/** `X-File-Name` is percent-encoded UTF-8, since headers carry no other. */
function headerName(headers: Headers): string {
  const raw = headers.get('x-file-name') ?? '';
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function multipartFile(headers: Headers, body: ReadableStream<Uint8Array>): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const refuse = (cause?: unknown): void =>
      reject(new InvalidInput('The form carries no file. Send one in a field of type file.', 'file_missing', { cause }));
    const parser = busboyOf(headers, refuse);
    if (!parser) return;
    parser.once('file', (_field, file, { filename }) => {
      file.once('close', () => file.readableEnded || parser.destroy());
      // Browsers write a quotation mark in a file name as %22.
      resolve({ fileName: cleanName((filename ?? '').replaceAll('%22', '"')), body: webStream(file) });
    });
    // When the sender goes away, pipeline ends the parser and with it the file's stream, so that the upload fails.
    pipeline(Readable.fromWeb(body as NodeReadableStream<Uint8Array>), parser, (error) => refuse(error));
  });
}

function busboyOf(headers: Headers, refuse: (cause: unknown) => void): busboy.Busboy | undefined {
  try {
    return busboy({ headers: Object.fromEntries(headers), defParamCharset: 'utf8', limits: { files: 1, fields: 20, fieldSize: 10_000 } });
  } catch (error) {
    refuse(error);
    return undefined;
  }
}

/** Not Readable.toWeb: of a stream that is left in the middle, it throws where nobody can catch it. */
function webStream(file: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = file[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void file.destroy(),
  });
}

/** The last part of a name, without control characters, at most 255 characters. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const printable = [...last].filter((c) => c >= ' ' && c !== '\u007f').join('');
  return printable.trim().slice(0, 255) || 'document';
}
