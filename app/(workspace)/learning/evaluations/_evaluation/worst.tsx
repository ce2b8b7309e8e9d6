import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { pagesWord } from '#app/_components/words.ts';
import type { EvaluationDetail } from '#lib/use-cases/get-evaluation.ts';
import { MarkedPage } from './marked-page.tsx';
import { fieldWord, typeWord } from './words.ts';

type Worst = EvaluationDetail['worst'][number];
type Mistake = Worst['mistakes'][number];

const OPEN_FIRST = 3;

/** The documents with the most mistakes, their pages with what is there and what was said. */
export function WorstDocuments({ worst }: { worst: readonly Worst[] }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
        <span className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-3 rounded-sm border-2 border-good" /> what is there
        </span>
        <span className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-3 rounded-sm border-2 border-dashed border-bad" /> what was said
        </span>
      </p>
      {worst.map((document, index) => (
        <details key={`${document.documentId} ${document.pages[0]}`} className="card overflow-hidden" open={index < OPEN_FIRST}>
          <summary className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-hover">
            <span className="min-w-0 font-medium break-words">{document.fileName}</span>
            <span className="text-sm text-ink-faint">
              {typeWord(document.documentType)}, {pagesWord(document.pages).toLowerCase()}
            </span>
            {document.taken !== document.documentType && <Chip tone="bad">Taken for {typeWord(document.taken)}</Chip>}
            <Chip tone="warn">{document.mistakes.length} wrong</Chip>
          </summary>
          <div className="grid gap-4 border-t border-line px-4 py-3.5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
            <div className="min-w-0">
              <ul className="flex flex-col gap-3">
                {document.mistakes.map((mistake) => (
                  <MistakeRow key={mistake.key} mistake={mistake} />
                ))}
              </ul>
              <Link href={`/documents/${document.documentId}`} className="link mt-3 inline-flex min-h-6 items-center text-sm">
                Open the document
              </Link>
            </div>
            <Pages document={document} />
          </div>
        </details>
      ))}
    </div>
  );
}

const MistakeRow = ({ mistake: { key, core, missed, wrong } }: { mistake: Mistake }) => (
  <li className="text-sm">
    <p className="flex flex-wrap items-center gap-2 font-medium">
      {fieldWord(key)}
      {core && <Chip>Core</Chip>}
    </p>
    {missed.map(({ text }) => (
      <p key={text} className="break-words text-ink-soft">
        <span className="text-good">There:</span> {text}
      </p>
    ))}
    {wrong.map(({ value, confidence }) => (
      <p key={value} className="break-words text-ink-soft">
        <span className="text-bad">Said:</span> {value} <span className="text-ink-faint">({Math.round(confidence * 100)} %)</span>
      </p>
    ))}
    {wrong.length === 0 && <p className="text-ink-faint">Nothing was said.</p>}
  </li>
);

const PAGES_MAX = 3;

function Pages({ document: { documentId, fileName, mistakes } }: { document: Worst }) {
  const marks = mistakes.flatMap(({ key, missed, wrong }) => [
    ...missed.flatMap(({ place }) => (place ? [{ ...place, is: 'there' as const, label: fieldWord(key) }] : [])),
    ...wrong.flatMap(({ place }) => (place ? [{ ...place, is: 'said' as const, label: fieldWord(key) }] : [])),
  ]);
  const pages = [...new Set(marks.map(({ page }) => page))].sort((a, b) => a - b).slice(0, PAGES_MAX);
  if (pages.length === 0) return <p className="text-sm text-ink-faint">None of these values has a place on a page.</p>;
  return (
    <div className="flex min-w-0 flex-wrap gap-3">
      {pages.map((page) => (
        <MarkedPage key={page} documentId={documentId} fileName={fileName} page={page} marks={marks.filter((mark) => mark.page === page)} />
      ))}
    </div>
  );
}
