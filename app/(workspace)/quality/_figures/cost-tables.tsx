import { FIELDS } from '#lib/domain/fields.ts';
import type { TouchReport } from '#lib/use-cases/get-touch-figures.ts';
import { percentWord, timeWord } from './format.ts';
import { ShareBar } from './share-bar.tsx';
import { FigureTable } from './table.tsx';

const Share = ({ share, count, total, tone }: { share: number; count: number; total: number; tone: 'good' | 'warn' }) =>
  total === 0 ? (
    '–'
  ) : (
    <span className="grid w-44 grid-cols-[3.25rem_1fr] items-center gap-2" title={`${count} of ${total}`}>
      <span>{percentWord(share)}</span>
      <ShareBar share={share} tone={tone} />
    </span>
  );

export const ReviewerTable = ({ rows }: { rows: TouchReport['byReviewer'] }) => (
  <FigureTable
    title="By reviewer"
    lead="Of the documents that each of them approved. Papers differ: these figures say how work goes, not how good somebody is."
    columns={['Reviewer', 'Documents', 'Median time', '90th percentile', 'Approved as read', 'Values changed']}
    rows={rows.map(({ group, documents, activeMedianMs, activeP90Ms, straightThrough, touchRate }) => ({
      key: group,
      cells: [
        group,
        documents,
        timeWord(activeMedianMs),
        timeWord(activeP90Ms),
        <Share key="through" {...straightThrough} tone="good" />,
        <Share key="rate" {...touchRate} tone="warn" />,
      ],
    }))}
  />
);

export const FieldTable = ({ rows }: { rows: TouchReport['byField'] }) => (
  <FigureTable
    title="By field"
    lead="What costs most stands first: time on the field in a document, and how often its value was changed."
    columns={['Field', 'Median time', '90th percentile', 'Documents timed', 'Values changed', 'Values']}
    rows={rows.map(({ fieldKey, activeMedianMs, activeP90Ms, measured, touchRate }) => ({
      key: fieldKey,
      cells: [
        FIELDS[fieldKey].label,
        timeWord(activeMedianMs),
        timeWord(activeP90Ms),
        measured,
        <Share key="rate" {...touchRate} tone="warn" />,
        touchRate.total,
      ],
    }))}
  />
);
