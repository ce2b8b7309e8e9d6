/**
 * The sandboxed reader: one process per opened file, forked by `lib/adapters/reader`. It parses bytes that strangers
 * sent, so it holds no secret, talks only to its parent, and may be killed at any moment.
 */
import { packWords } from '#lib/domain/packed-words.ts';
import { UnreadableFile, UnreadablePage } from '#lib/domain/ports.ts';
import type { ReaderAnswers, ReaderReply, ReaderRequest } from '#lib/domain/reader-protocol.ts';
import { dieWithParent } from './die-with-parent.ts';
import { openSource, type PageSource } from './open-source.ts';
import { refuseNetwork } from './refuse-network.ts';

let source: PageSource | null = null;

async function answer(request: ReaderRequest): Promise<ReaderAnswers[keyof ReaderAnswers]> {
  if (request.verb === 'open') {
    source = await openSource(request.kind, { path: request.path, pagesMax: request.pagesMax });
    return { pageCount: source.pageCount };
  }
  if (!source) throw new Error('no file is open');
  if (request.verb === 'readContent') {
    const content = await source.readContent(request.page);
    return { ...content, words: packWords(content.words) };
  }
  if (request.verb === 'renderGrey') return source.renderGrey(request.page, request.dpi);
  return source.renderView(request.page, request.widthMax);
}

function refusal(id: number, error: unknown): ReaderReply {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const isKnown = error instanceof UnreadableFile || error instanceof UnreadablePage;
  return isKnown ? { id, ok: false, issue: error.issue, error: message } : { id, ok: false, error: message };
}

const reply = (message: ReaderReply): void => {
  // The parent may be gone between the question and the answer; 'disconnect' then ends this process.
  process.send?.(message, undefined, undefined, () => undefined);
};

refuseNetwork();
dieWithParent();

/** Requests that came while another was worked on wait here: one after another, in order. */
let turn: Promise<void> = Promise.resolve();

process.on('message', (request: ReaderRequest) => {
  turn = turn
    .then(() => answer(request))
    .then(
      (result) => reply({ id: request.id, ok: true, answer: result }),
      (error: unknown) => reply(refusal(request.id, error)),
    );
});
