import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { Progress } from '#app/_components/progress.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import type { ListedEvaluation } from '#lib/use-cases/find-evaluations.ts';
import { rangeWord, SPLIT_WORDS, STATE_WORDS, shareWord } from './words.ts';

/** Evaluations on one split of one version, the best first: these can be compared. */
export interface EvaluationGroup {
  key: string;
  title: string;
  evaluations: ListedEvaluation[];
}

/** Evaluations by what they were done on, in the order of the newest of each. */
export function groupsOf(evaluations: readonly ListedEvaluation[]): EvaluationGroup[] {
  const groups = Map.groupBy(evaluations, ({ dataset, split }) => `${dataset.versionId} ${split}`);
  return [...groups].map(([key, members]) => {
    const [first] = members;
    const title = first ? `${first.dataset.name}, version ${first.dataset.number}, ${SPLIT_WORDS[first.split].toLowerCase()} split` : '';
    return { key, title, evaluations: members.toSorted((a, b) => (b.all?.f1 ?? -1) - (a.all?.f1 ?? -1)) };
  });
}

export function GroupCard({ group: { title, evaluations } }: { group: EvaluationGroup }) {
  const done = evaluations.filter(({ state }) => state === 'done');
  const [best, next] = done;
  return (
    <section aria-label={title} className="card overflow-hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-3">
        <h2 className="min-w-0 font-serif text-lg font-semibold break-words">{title}</h2>
        {best && next && (
          <Link
            href={`/learning/evaluations/compare?ours=${best.id}&theirs=${next.id}`}
            className="link inline-flex min-h-6 items-center text-sm"
          >
            Compare the best two
          </Link>
        )}
      </div>
      <ol aria-label={`Evaluations on ${title}`} className="divide-y divide-line">
        {evaluations.map((evaluation) => (
          <Row key={evaluation.id} evaluation={evaluation} />
        ))}
      </ol>
    </section>
  );
}

function Row({ evaluation }: { evaluation: ListedEvaluation }) {
  const { id, model, state, all, core, done, total, createdAt, requestedBy, msPerPage, rulesVersion } = evaluation;
  return (
    <li className="relative grid gap-x-6 gap-y-1 px-4 py-3 hover:bg-hover sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,12rem)] sm:items-center">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <Link href={`/learning/evaluations/${id}`} className="link py-0.5 font-medium break-all after:absolute after:inset-0">
          {model.label}
        </Link>
        {state !== 'done' && <Chip tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].label}</Chip>}
      </div>
      <div className="min-w-0 text-sm">
        {all && core ? (
          <p className="tabular-nums">
            <span className="font-medium text-ink">F1 {shareWord(all.f1)}</span>{' '}
            <span className="text-ink-faint">
              ({rangeWord(all.interval)}) · core {shareWord(core.f1)} · {counted(all.documents, 'document')}
            </span>
          </p>
        ) : state === 'failed' ? (
          <p className="text-bad">{evaluation.failure}</p>
        ) : (
          <>
            <Progress share={total === 0 ? 0 : done / total} label={`Documents of ${model.label} that are done`} />
            <p className="mt-1 text-ink-faint tabular-nums">
              {done} of {counted(total, 'document')}
            </p>
          </>
        )}
      </div>
      <p className="text-sm text-ink-faint sm:text-right">
        {requestedBy && `${requestedBy} · `}
        <When at={createdAt} dateOnly />
        <span className="block">
          {msPerPage !== null && `${Math.round(msPerPage)} ms a page · `}rules {rulesVersion}
        </span>
      </p>
    </li>
  );
}
