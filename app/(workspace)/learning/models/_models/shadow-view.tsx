import { Ghost } from 'lucide-react';
import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { counted } from '#app/_components/words.ts';
import { FigureTable } from '#app/(workspace)/quality/_figures/table.tsx';
import { pointsWord } from '#lib/domain/promotion.ts';
import type { TrialDetail } from '#lib/use-cases/get-trial.ts';
import { chanceWord, fieldWord, shareWord } from '../../evaluations/_evaluation/words.ts';

type Figures = NonNullable<TrialDetail['shadow']>;

/** Champion and challenger on the same live documents. */
export function ShadowView({ figures, trial: { model, champion } }: { figures: Figures; trial: TrialDetail }) {
  if (figures.documents === 0)
    return (
      <Empty icon={Ghost} title="No document came yet">
        <p>Every new document of its share is read by both; this page shows where they differ.</p>
      </Empty>
    );
  const { documents, failed, fields, agreed, ms, championMs, differing } = figures;
  const rows: [string, string][] = [
    ['Documents read by both', `${documents - failed} of ${documents}`],
    ['Fields on which both say the same', fields === 0 ? '–' : `${shareWord(agreed / fields)} of ${fields}`],
    [`Time a document, ${model.label}`, `${Math.round(ms.median)} ms (95 % within ${Math.round(ms.p95)} ms)`],
    [
      `Time a document, ${champion.label}`,
      championMs ? `${Math.round(championMs.median)} ms (95 % within ${Math.round(championMs.p95)} ms)` : 'not measured',
    ],
  ];
  return (
    <>
      <FigureTable title="So far" columns={['What', 'Figure']} rows={rows.map(([name, value]) => ({ key: name, cells: [name, value] }))} />
      <Decided decided={figures.decided} names={[model.label, champion.label]} />
      <section aria-labelledby="differing-title" className="min-w-0">
        <h2 id="differing-title" className="mb-2 text-lg font-semibold">
          Where they differ
        </h2>
        {differing.length === 0 ? (
          <p className="text-ink-faint">Both said the same of every document.</p>
        ) : (
          <ol className="flex flex-col gap-3">
            {differing.map((document) => (
              <Differing key={document.documentId} document={document} names={[model.label, champion.label]} />
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

function Decided({ decided, names: [ours, theirs] }: { decided: Figures['decided']; names: readonly [string, string] }) {
  if (!decided) return <p className="text-ink-faint">Who is right is known once reviewers approve some of these documents.</p>;
  const { documents, difference, fields, both, neither } = decided;
  const rows: [string, string | number][] = [
    ['Both right', both],
    [`${ours} alone right`, fields.ours],
    [`${theirs} alone right`, fields.theirs],
    ['Neither right', neither],
    ['p (McNemar)', chanceWord(fields.p)],
    [
      'F1, challenger less champion',
      `${pointsWord(difference.difference)} points (95 % ${pointsWord(difference.interval[0])} to ${pointsWord(difference.interval[1])})`,
    ],
  ];
  return (
    <FigureTable
      title="Who was right"
      lead={`Fields of ${counted(documents, 'document')} that reviewers approved since. They saw the champion’s answers, which favours it: what nobody changed counts as right.`}
      columns={['What', 'Figure']}
      rows={rows.map(([name, value]) => ({ key: name, cells: [name, value] }))}
    />
  );
}

const Differing = ({ document, names: [ours, theirs] }: { document: Figures['differing'][number]; names: readonly [string, string] }) => (
  <li className="card px-4 py-3">
    <p className="flex flex-wrap items-center gap-2">
      <Link href={`/documents/${document.documentId}`} className="link py-0.5 font-medium break-all">
        {document.fileName}
      </Link>
      {document.approved && <Chip tone="good">Approved since</Chip>}
    </p>
    <ul className="mt-1 flex flex-col gap-1 text-sm">
      {document.differences.map(({ key, champion, challenger }) => (
        <li key={`${key} ${champion.join()} ${challenger.join()}`} className="break-words">
          <span className="font-medium">{fieldWord(key)}</span>: {ours} says {challenger.join(', ') || 'nothing'}, {theirs} says{' '}
          {champion.join(', ') || 'nothing'}
        </li>
      ))}
    </ul>
  </li>
);
