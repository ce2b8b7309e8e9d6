import { FigureTable } from '#app/(workspace)/quality/_figures/table.tsx';
import type { TrialDetail } from '#lib/use-cases/get-trial.ts';
import { rangeWord, shareWord } from '../../evaluations/_evaluation/words.ts';

type Figures = NonNullable<TrialDetail['canary']>;
type Arm = Figures['challenger'];

const rateWord = ({ value, interval }: Arm['touched'] | Arm['changed'], of: number): string =>
  of === 0 ? '–' : `${shareWord(value)} (${rangeWord(interval)})`;

/** Both arms of a canary side by side. */
export function CanaryView({ figures, trial: { model, champion } }: { figures: Figures; trial: TrialDetail }) {
  const { challenger: ours, champion: theirs, difference } = figures;
  const rows: [string, string | number, string | number][] = [
    ['Documents', ours.documents, theirs.documents],
    ['Read by another, for it failed', ours.failed, theirs.failed],
    ['Approved', ours.approved, theirs.approved],
    ['Approved documents that people changed', rateWord(ours.touched, ours.approved), rateWord(theirs.touched, theirs.approved)],
    ['Values that people changed', rateWord(ours.changed, ours.changed.of), rateWord(theirs.changed, theirs.changed.of)],
  ];
  const known = ours.approved > 0 && theirs.approved > 0;
  return (
    <>
      <p className="max-w-prose">
        {known ? sentenceOf(difference, model.label) : 'Documents of both must be approved before anything can be said.'}
      </p>
      <FigureTable
        title="Side by side"
        lead="Each document stays in the arm that its own number chose. Intervals of 95 %: of documents by Wilson, of values by bootstrap over documents."
        columns={['Figure', `${model.label} (challenger)`, `${champion.label} (champion)`]}
        rows={rows.map(([name, ...cells]) => ({ key: name, cells: [name, ...cells] }))}
      />
    </>
  );
}

function sentenceOf({ value, interval: [low, high] }: Figures['difference'], label: string): string {
  const points = (share: number): string => (share * 100).toFixed(1);
  const said = `${points(value)} points (95 % between ${points(low)} and ${points(high)})`;
  if (low > 0) return `People change the documents of ${label} more often: by ${said}.`;
  if (high < 0) return `People change the documents of ${label} less often: by ${said}.`;
  return `It cannot be told whose documents people change more often: the difference is ${said}.`;
}
