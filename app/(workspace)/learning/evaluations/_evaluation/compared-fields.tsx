import { FigureTable } from '#app/(workspace)/quality/_figures/table.tsx';
import { pointsWord } from '#lib/domain/promotion.ts';
import type { compareEvaluations } from '#lib/use-cases/compare-evaluations.ts';
import { DifferenceChart } from './difference-chart.tsx';
import { fieldWord, shareWord } from './words.ts';

type Fields = Awaited<ReturnType<typeof compareEvaluations>>['comparison']['fields'];

/** What scrolls takes the focus, so that it scrolls by keyboard too. */
const scrolls = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label });

/** Fields by how much they differ, drawn and as a table. */
export function ComparedFields({
  title,
  fields,
  names: [ours, theirs],
}: {
  title: string;
  fields: Fields;
  names: readonly [string, string];
}) {
  if (fields.length === 0) return null;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <FigureTable
        title={title}
        lead="F1, and the difference in points with its interval of 95 %; what loses most comes first."
        columns={['Field', 'Values (n)', ours, theirs, 'Difference', '95 %']}
        rows={fields.map(({ key, support, ours: own, theirs: rival, difference, interval: [low, high] }) => ({
          key,
          cells: [
            fieldWord(key),
            support,
            shareWord(own),
            shareWord(rival),
            pointsWord(difference),
            `${pointsWord(low)} to ${pointsWord(high)}`,
          ],
        }))}
      />
      <div className="card overflow-x-auto px-3 py-3" {...scrolls(`${title}, drawn`)}>
        <DifferenceChart rows={fields.map(({ key, difference, interval }) => ({ key, label: fieldWord(key), difference, interval }))} />
      </div>
    </div>
  );
}
