import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import type { RegisteredModel } from '#lib/use-cases/get-model-registry.ts';
import { rangeWord, shareWord } from '../../evaluations/_evaluation/words.ts';

/** One model version: where it comes from, how it does, what it is now. */
export function ModelRow({ model }: { model: RegisteredModel }) {
  const { id, label, aliases, reads, lineage, evaluation, createdAt, extractions } = model;
  return (
    <li className="relative grid gap-x-6 gap-y-1 px-4 py-3 hover:bg-hover sm:grid-cols-[minmax(0,1.1fr)_minmax(0,1.2fr)_minmax(0,11rem)] sm:items-center">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <Link href={`/learning/models/${id}`} className="link py-0.5 font-medium break-all after:absolute after:inset-0">
            {label}
          </Link>
          {reads && <Chip tone="good">Champion</Chip>}
          {aliases.includes('challenger') && !reads && <Chip tone="accent">Challenger</Chip>}
        </p>
        <p className="text-sm text-ink-faint">
          {lineage.trainingRun
            ? `Training run ${lineage.trainingRun.number}${lineage.dataset ? `, ${lineage.dataset.name}, version ${lineage.dataset.number}` : ''}`
            : 'Imported'}
        </p>
      </div>
      <p className="min-w-0 text-sm tabular-nums">
        {evaluation ? (
          <>
            <span className="font-medium">F1 {shareWord(evaluation.f1)}</span>{' '}
            <span className="text-ink-faint">
              ({rangeWord(evaluation.interval)}) on {counted(evaluation.documents, 'test document')} of {evaluation.dataset}
            </span>
          </>
        ) : (
          <span className="text-ink-faint">Not evaluated on a test split yet</span>
        )}
      </p>
      <p className="text-sm text-ink-faint sm:text-right">
        <When at={createdAt} dateOnly />
        <span className="block tabular-nums">{counted(extractions, 'document')} read</span>
      </p>
    </li>
  );
}
