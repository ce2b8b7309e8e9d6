import { stat } from 'node:fs/promises';
import path from 'node:path';
import { issueOf } from '#lib/domain/issue.ts';
import { unpackWords } from '#lib/domain/packed-words.ts';
import { type FileReader, type OpenFile, UnreadableFile, UnreadablePage } from '#lib/domain/ports.ts';
import type { ReaderAnswers } from '#lib/domain/reader-protocol.ts';
import { PAGE_ISSUES, type Sandbox, SandboxFailure, startSandbox } from './sandbox.ts';

type FileToOpen = Parameters<OpenFile>[0];
type PageVerb = Exclude<keyof ReaderAnswers, 'open'>;

const DETAILS: Readonly<Record<SandboxFailure['reason'], string>> = Object.freeze({
  'timed-out': 'It took too long.',
  'out-of-memory': 'It took too much memory.',
  crashed: '',
  refused: '',
  'not-begun': '',
});

function unreadableFile(error: unknown): unknown {
  if (!(error instanceof SandboxFailure)) return error;
  const detail = DETAILS[error.reason];
  return new UnreadableFile(error.issue ?? issueOf('reader_crashed', detail ? { detail } : {}), { cause: error });
}

function unreadablePage(error: unknown, page: number): unknown {
  if (error instanceof UnreadableFile) return new UnreadablePage(issueOf('page_failed', { page }), { cause: error });
  if (!(error instanceof SandboxFailure)) return error;
  return new UnreadablePage(error.issue ? { ...error.issue, page } : issueOf(PAGE_ISSUES[error.reason], { page }), { cause: error });
}

async function openInSandbox(file: FileToOpen): Promise<{ sandbox: Sandbox; pageCount: number }> {
  const sandbox = startSandbox(path.resolve(file.path), file.limits);
  try {
    const request = { verb: 'open', path: path.resolve(file.path), kind: file.kind, pagesMax: file.limits.pagesMax } as const;
    const { pageCount } = (await sandbox.ask(request, file.limits.openTimeoutMs)) as ReaderAnswers['open'];
    return { sandbox, pageCount };
  } catch (error) {
    sandbox.kill();
    throw unreadableFile(error);
  }
}

/**
 * Opens a file in a process of its own. A page that overstays its time, takes too much memory or crashes the reader is
 * an `UnreadablePage`; the pages after it are read by a fresh process. Requests of one reader are answered in order.
 */
export const openFile: OpenFile = async (file): Promise<FileReader> => {
  if ((await stat(file.path)).size === 0) throw new UnreadableFile(issueOf('file_empty'));
  const first = await openInSandbox(file);
  let sandbox: Promise<Sandbox> | null = Promise.resolve(first.sandbox);
  let closed = false;

  async function fresh(): Promise<Sandbox> {
    return (await openInSandbox(file)).sandbox;
  }

  async function ask(request: { verb: PageVerb; page: number } & Parameters<Sandbox['ask']>[0]): Promise<unknown> {
    if (request.page < 1 || request.page > first.pageCount) throw new RangeError(`page ${request.page} of ${first.pageCount}`);
    for (;;) {
      if (closed) throw new Error('the file reader is closed');
      sandbox ??= fresh();
      const current = sandbox;
      try {
        return await (await current).ask(request, file.limits.pageTimeoutMs);
      } catch (error) {
        const reason = error instanceof SandboxFailure ? error.reason : undefined;
        if (reason !== 'refused' && sandbox === current) sandbox = null;
        // Each time round an earlier request has failed for good, so this comes to an end.
        if (reason !== 'not-begun') throw unreadablePage(error, request.page);
      }
    }
  }

  const answerTo = <V extends PageVerb>(request: { verb: V; page: number } & Parameters<Sandbox['ask']>[0]): Promise<ReaderAnswers[V]> =>
    ask(request) as Promise<ReaderAnswers[V]>;

  return {
    pageCount: first.pageCount,
    readContent: async (page) => {
      const content = await answerTo({ verb: 'readContent', page });
      return { ...content, words: unpackWords(content.words) };
    },
    renderGrey: (page, dpi) => answerTo({ verb: 'renderGrey', page, dpi }),
    renderView: (page, widthMax) => answerTo({ verb: 'renderView', page, widthMax }),
    close: async () => {
      closed = true;
      const last = sandbox;
      sandbox = null;
      (await last?.catch(() => null))?.kill();
    },
  };
};
