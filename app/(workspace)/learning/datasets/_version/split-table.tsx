import type { ReactNode } from 'react';
import { FigureTable } from '#app/(workspace)/quality/_figures/table.tsx';
import type { SplitCounts } from '#lib/domain/dataset.ts';
import { SplitBar, totalOf } from './split-bar.tsx';

export interface SplitRow extends SplitCounts {
  key: string;
  name: string;
  /** What is said below the name. */
  about?: string;
}

interface SplitTableProps {
  title: string;
  /** What a row is. */
  of: string;
  rows: readonly SplitRow[];
  children?: ReactNode;
}

/** Counts by split, with a bar a row. */
export function SplitTable({ title, of, rows, children }: SplitTableProps) {
  const longest = Math.max(0, ...rows.map(totalOf));
  return (
    <div className="min-w-0">
      <FigureTable
        title={title}
        columns={[of, 'Share', 'Train', 'Validation', 'Test']}
        rows={rows.map(({ key, name, about, ...counts }) => ({
          key,
          cells: [
            <Name key="name" name={name} about={about} />,
            <SplitBar key="bar" counts={counts} longest={longest} />,
            counts.train,
            counts.validation,
            counts.test,
          ],
        }))}
      />
      {children}
    </div>
  );
}

const Name = ({ name, about }: { name: string; about: string | undefined }) => (
  <>
    {name}
    {about && <span className="block text-xs font-normal text-ink-faint">{about}</span>}
  </>
);
