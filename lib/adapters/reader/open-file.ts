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
 * an `UnreadablePage`; the next page starts a fresh process. Requests of one reader are answered one after another.
 */
export const openFile: OpenFile = async (file): Promise<FileReader> => {
  if ((await stat(file.path)).size === 0) throw new UnreadableFile(issueOf('file_empty'));
  const first = await openInSandbox(file);
  let sandbox: Sandbox | null = first.sandbox;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function ask(request: { verb: PageVerb; page: number } & Parameters<Sandbox['ask']>[0]): Promise<unknown> {
    if (closed) throw new Error('the file reader is closed');
    if (request.page < 1 || request.page > first.pageCount) throw new RangeError(`page ${request.page} of ${first.pageCount}`);
    try {
      sandbox ??= (await openInSandbox(file)).sandbox;
      return await sandbox.ask(request, file.limits.pageTimeoutMs);
    } catch (error) {
      if (!(error instanceof SandboxFailure && error.reason === 'refused')) {
        sandbox?.kill();
        sandbox = null;
      }
      throw unreadablePage(error, request.page);
    }
  }

  /** Waits for its turn: a reader process answers one request at a time. */
  function inTurn<V extends PageVerb>(request: { verb: V; page: number } & Parameters<Sandbox['ask']>[0]): Promise<ReaderAnswers[V]> {
    const answer = turn.then(() => ask(request));
    turn = answer.catch(() => undefined);
    return answer as Promise<ReaderAnswers[V]>;
  }

  return {
    pageCount: first.pageCount,
    readContent: async (page) => {
      const content = await inTurn({ verb: 'readContent', page });
      return { ...content, words: unpackWords(content.words) };
    },
    renderGrey: (page, dpi) => inTurn({ verb: 'renderGrey', page, dpi }),
    renderView: (page, widthMax) => inTurn({ verb: 'renderView', page, widthMax }),
    close: async () => {
      closed = true;
      sandbox?.kill();
      sandbox = null;
    },
  };
};
