import type { ExtractionResult } from '#lib/domain/extraction.ts';
import { issueOf } from '#lib/domain/issue.ts';
import { fromColumns, type ReadPage, toColumns } from '#lib/domain/page.ts';
import { type FileReader, type TextRecogniser, UnreadableFile } from '#lib/domain/ports.ts';
import { extract } from '#lib/pipeline/extract.ts';
import { modelReading } from '#lib/pipeline/ner/model-reading.ts';
import { readPage } from '#lib/pipeline/read-page.ts';
import { askForModel, bringBundle, NotFetched, sha256Of } from './bundle.ts';
import { type DeviceClassifier, openOnDevice } from './classifier.ts';
import type { DeviceReading, Progress, ReadingModel } from './messages.ts';
import { openSource } from './open-source.ts';

type Tell = (progress: Progress) => void;

/** Stays open for the next document, as long as it is the champion. */
let open: { sha256: string; classifier: DeviceClassifier } | undefined;

/** The champion of now: opened anew when its hash is another than that of the open one. Throws `NotFetched`. */
async function champion(tell: Tell): Promise<{ classifier: DeviceClassifier; model: ReadingModel } | undefined> {
  const wanted = await askForModel();
  if (!wanted) return undefined;
  const { label, sha256 } = wanted;
  let fetched = 0;
  if (open?.sha256 !== sha256) {
    const bundle = await bringBundle(wanted, tell);
    fetched = bundle.fetched;
    await open?.classifier.close();
    open = undefined;
    open = { sha256, classifier: await openOnDevice(wanted, bundle) };
  }
  const { classifier } = open;
  return { classifier, model: { label, sha256, fetched, backend: classifier.backend } };
}

/** Never asked: a page's picture is refused before it comes to this. */
const noRecogniser: TextRecogniser = { version: 'none', recognise: async () => [], close: async () => {} };

/** What the server would say of pictures it looked at is not true of a device that did not; boxes are as finely kept as there. */
const asStored = (page: ReadPage): ReadPage => ({
  ...page,
  words: fromColumns(toColumns(page.words)),
  issues: page.issues.filter(({ code }) => code !== 'text_layer_unusable'),
});

async function pagesOf(reader: FileReader, tell: Tell): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  const of = reader.pageCount;
  try {
    for (let page = 1; page <= of; page += 1) {
      tell({ step: 'pages', done: page - 1, of });
      pages.push(asStored(await readPage({ page, reader, recogniser: noRecogniser })));
    }
  } finally {
    await reader.close();
  }
  return pages;
}

/**
 * Reads a file on this device: the text inside it, by the code that the server runs, with the champion of the organisation.
 * Nothing of the file is sent. Throws `UnreadableFile` and `NotFetched`, whose messages are for people.
 */
export async function readOnDevice(file: { fileName: string; bytes: ArrayBuffer }, tell: Tell): Promise<DeviceReading> {
  const started = performance.now();
  const sha256 = await sha256Of(file.bytes);
  const reader = await openSource(file.fileName, new Uint8Array(file.bytes));
  const pages = await pagesOf(reader, tell);
  if (pages.every(({ words }) => words.length === 0)) throw new UnreadableFile(issueOf('not_read_here'));
  const read = performance.now();
  const chosen = await champion(tell).catch((error: unknown) => {
    if (error instanceof NotFetched) throw error;
    return 'failed' as const;
  });
  const opened = performance.now();
  tell({ step: 'judging' });
  const { model, issues } =
    chosen === 'failed' ? { issues: [issueOf('model_failed')], model: undefined } : await modelReading(pages, chosen?.classifier);
  const scored = performance.now();
  const result = extract({ fileName: file.fileName, sha256, pages }, { ...(model && { model }) });
  const ended = performance.now();
  const timings = { readMs: read - started, openModelMs: opened - read, modelMs: scored - opened, extractMs: ended - scored };
  return {
    result: withTimings(result, issues, { ...timings, totalMs: ended - started }),
    model: (model && chosen !== 'failed' && chosen?.model) || null,
  };
}

const withTimings = (result: ExtractionResult, issues: ExtractionResult['issues'], timings: Record<string, number>): ExtractionResult => ({
  ...result,
  issues: [...result.issues, ...issues],
  timings: Object.fromEntries(Object.entries(timings).map(([name, ms]) => [name, Math.round(ms)])),
});
