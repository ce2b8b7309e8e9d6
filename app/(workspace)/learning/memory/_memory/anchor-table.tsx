import { Chip } from '#app/_components/chip.tsx';
import { When } from '#app/_components/when.tsx';
import { FIELDS } from '#lib/domain/fields.ts';
import { earned, type RememberedAnchor, type RememberedReading } from '#lib/domain/memory.ts';
import type { ShownLayout } from '#lib/domain/memory-page.ts';
import { Forget } from './forget.tsx';

interface AnchorTableProps {
  layout: ShownLayout;
  people: Readonly<Record<string, string>>;
  mayManage: boolean;
}

/** Under this an anchor is not asked any more. */
const DROPPED_UNDER = 0.5;

/** What scrolls takes the focus, so that it scrolls by keyboard too. */
const scrolls = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label });

const leading = ({ anchor }: RememberedAnchor): string => anchor.words.map((word) => word ?? '…').join(' ');

const record = (key: string, readings: readonly RememberedReading[]): string => {
  const own = readings.filter(({ fieldKey }) => fieldKey === key);
  const right = own.reduce((sum, reading) => sum + reading.right, 0);
  const all = own.reduce((sum, reading) => sum + reading.right + reading.wrong, 0);
  return all === 0 ? 'nothing read' : `${right} of ${all} right`;
};

/** Where each field stands, how often that was right, and what rules and model did for it. */
export function AnchorTable({ layout, people, mayManage }: AnchorTableProps) {
  const { anchors, readings, documentType, page } = layout;
  const sorted = [...anchors].sort((a, b) => FIELDS[a.fieldKey].label.localeCompare(FIELDS[b.fieldKey].label));
  if (sorted.length === 0)
    return <p className="text-sm text-ink-faint">No field is remembered here. How rules and model did is, and weighs what they say.</p>;
  return (
    <div className="relative min-w-0 overflow-x-auto" {...scrolls(`Fields of ${documentType}, page ${page}`)}>
      <table className="w-full text-left text-sm tabular-nums">
        <thead className="border-b border-line text-xs text-ink-faint">
          <tr>
            {['Field', 'Where', 'Memory', 'Rules and model', 'Last corrected'].map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-4 font-medium whitespace-nowrap">
                {column}
              </th>
            ))}
            {mayManage && (
              <th scope="col">
                <span className="sr-only">Forget</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {sorted.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="py-2 pr-4 align-top font-medium">
                {FIELDS[one.fieldKey].label}
              </th>
              <td className="max-w-64 py-2 pr-4 align-top break-words text-ink-soft">
                {one.anchor.relation} “{leading(one)}”
              </td>
              <td className="py-2 pr-4 align-top whitespace-nowrap">
                {one.right} right{one.wrong > 0 && `, ${one.wrong} wrong`} {earned(one) < DROPPED_UNDER && <Chip tone="warn">Dropped</Chip>}
              </td>
              <td className="py-2 pr-4 align-top whitespace-nowrap text-ink-soft">{record(one.fieldKey, readings)}</td>
              <td className="py-2 pr-4 align-top text-ink-soft">
                {one.corrected ? (
                  <>
                    <When at={one.corrected.at} dateOnly />
                    {one.corrected.by && people[one.corrected.by] && ` by ${people[one.corrected.by]}`}
                  </>
                ) : (
                  'never'
                )}
              </td>
              {mayManage && (
                <td className="py-1 align-top text-right">
                  <Forget
                    small
                    what={{ kind: 'anchor', id: one.id }}
                    label="Forget"
                    hint={`${FIELDS[one.fieldKey].label}, ${one.anchor.relation} ${leading(one)}`}
                    title={`Forget where ${FIELDS[one.fieldKey].label} stands?`}
                    says={`That it stands ${one.anchor.relation} “${leading(one)}” is forgotten for good.`}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
