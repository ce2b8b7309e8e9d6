import { Check } from 'lucide-react';
import { Chip } from '#app/_components/chip.tsx';
import { bytesWord } from '#app/_components/words.ts';
import type { SplitFigures } from '#lib/domain/training-run.ts';
import type { TrainingCandidateRow } from '#lib/use-cases/get-training-run.ts';
import { CANDIDATE_STATE_WORDS, KIND_WORDS, percent, scrolls, seconds } from './words.ts';

const COLUMNS = ['Candidate', 'Validation F1', 'Precision', 'Recall', 'Test F1', 'Size', 'A page', 'Learned in'];
const byF1 = (a: TrainingCandidateRow, b: TrainingCandidateRow): number =>
  (b.figures?.validation?.f1 ?? -1) - (a.figures?.validation?.f1 ?? -1) || a.number - b.number;

/** The candidates, the best on the validation split first; those that are not judged yet come last. */
export const Leaderboard = ({ candidates }: { candidates: readonly TrainingCandidateRow[] }) => (
  <section aria-label="Leaderboard" className="min-w-0">
    <h2 className="text-lg font-semibold">Leaderboard</h2>
    <p className="max-w-prose text-sm text-ink-faint">
      Of each document and field every different value once; it counts as found when its words are right. The validation split chooses, the
      test split only tells.
    </p>
    <div className="card mt-2 overflow-x-auto" {...scrolls('Leaderboard: the table')}>
      <table className="w-full text-left tabular-nums">
        <caption className="sr-only">Leaderboard</caption>
        <thead className="border-b border-line text-xs text-ink-faint">
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="px-4 py-2 font-medium whitespace-nowrap">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {[...candidates].sort(byF1).map((candidate) => (
            <Row key={candidate.number} candidate={candidate} />
          ))}
        </tbody>
      </table>
    </div>
  </section>
);

function Row({ candidate }: { candidate: TrainingCandidateRow }) {
  const { number, kind, state, failure, figures, chosen } = candidate;
  const { label, tone } = CANDIDATE_STATE_WORDS[state];
  return (
    <tr className={chosen ? 'bg-good-soft' : ''}>
      <th scope="row" className="px-4 py-2.5 font-normal">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium whitespace-nowrap">
            {number}. {KIND_WORDS[kind].label}
          </span>
          {chosen && (
            <Chip tone="good">
              <Check size={12} aria-hidden="true" />
              Chosen
            </Chip>
          )}
          {state !== 'done' && <Chip tone={tone}>{label}</Chip>}
        </span>
        {failure && <span className="mt-0.5 block max-w-prose text-sm text-bad">{failure}</span>}
      </th>
      <td className="px-4 py-2.5">
        <WithInterval split={figures?.validation} />
      </td>
      <td className="px-4 py-2.5 whitespace-nowrap">{figures?.validation ? percent(figures.validation.precision) : '–'}</td>
      <td className="px-4 py-2.5 whitespace-nowrap">{figures?.validation ? percent(figures.validation.recall) : '–'}</td>
      <td className="px-4 py-2.5">
        <WithInterval split={figures?.test} />
      </td>
      <td className="px-4 py-2.5 whitespace-nowrap">{figures?.bytes ? bytesWord(figures.bytes) : '–'}</td>
      <td className="px-4 py-2.5 whitespace-nowrap">{figures ? `${Math.round(figures.msPerPage)} ms` : '–'}</td>
      <td className="px-4 py-2.5 whitespace-nowrap">{figures && kind !== 'rules' ? seconds(figures.trainingSeconds) : '–'}</td>
    </tr>
  );
}

const WithInterval = ({ split }: { split: SplitFigures | null | undefined }) =>
  split ? (
    <span className="whitespace-nowrap">
      <span className="font-medium">{percent(split.f1)}</span>{' '}
      <span className="block text-xs text-ink-faint">
        {percent(split.low)} to {percent(split.high)}
      </span>
    </span>
  ) : (
    <>–</>
  );
