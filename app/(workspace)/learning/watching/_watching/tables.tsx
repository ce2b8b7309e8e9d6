import type { WatchReport } from '#lib/use-cases/get-watch-figures.ts';
import { timeWord } from '../../../quality/_figures/format.ts';
import { FigureTable } from '../../../quality/_figures/table.tsx';

const STAGE_NAMES: Readonly<Record<WatchReport['stages'][number]['stage'], string>> = Object.freeze({
  readPage: 'Reading a page',
  answer: 'From upload to the first answer',
  review: 'A person’s attention',
  wait: 'From the answer to the approval',
});
const METRIC_WORDS: Readonly<Partial<Record<WatchReport['slices'][number]['metric'], string>>> = Object.freeze({
  presence: 'found',
  'correction-rate': 'corrected',
});

const timeOf = (ms: number | null): string => {
  if (ms !== null && ms < 1000) return `${Math.round(ms)} ms`;
  if (ms === null || ms < 3_600_000) return timeWord(ms);
  return ms < 172_800_000 ? `${Math.round(ms / 3_600_000)} h` : `${Math.round(ms / 86_400_000)} days`;
};

export const SliceTable = ({ slices }: { slices: WatchReport['slices'] }) => (
  <FigureTable
    title="By field"
    lead="The nearest to an alert stands first. 100 % is where it speaks."
    columns={['Field', 'What', 'Reference', 'Now', 'Documents', 'Towards an alert']}
    rows={slices.map(({ metric, name, before, now, measured, strength }) => ({
      key: `${metric} ${name}`,
      cells: [name, METRIC_WORDS[metric] ?? metric, before, now, measured, `${Math.round(strength * 100)} %`],
    }))}
  />
);

export const StageTable = ({ stages, throughput }: Pick<WatchReport, 'stages' | 'throughput'>) => (
  <FigureTable
    title="Time by stage"
    lead={`${throughput.uploaded.toFixed(1)} documents uploaded and ${throughput.approved.toFixed(1)} approved a day, over ${Math.round(throughput.days)} ${Math.round(throughput.days) === 1 ? 'day' : 'days'}.`}
    columns={['Stage', 'Median', '95th percentile', 'Measured']}
    rows={stages.map(({ stage, medianMs, p95Ms, measured }) => ({
      key: stage,
      cells: [STAGE_NAMES[stage], timeOf(medianMs), timeOf(p95Ms), measured],
    }))}
  />
);
