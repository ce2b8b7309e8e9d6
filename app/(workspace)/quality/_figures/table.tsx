import type { ReactNode } from 'react';

export interface TableRow {
  key: string;
  cells: readonly ReactNode[];
}

/** What scrolls takes the focus, so that it scrolls by keyboard too. */
const scrolls = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label });

/** A table of figures: the first column names the row; on a narrow screen it scrolls sideways within its card. */
export const FigureTable = ({
  title,
  lead,
  columns,
  rows,
}: {
  title: string;
  lead?: string;
  columns: readonly string[];
  rows: readonly TableRow[];
}) => (
  <section aria-label={title} className="min-w-0">
    <h2 className="text-lg font-semibold">{title}</h2>
    {lead && <p className="max-w-prose text-sm text-ink-faint">{lead}</p>}
    <div className="card mt-2 overflow-x-auto" {...scrolls(`${title}: the table`)}>
      <table className="w-full text-left tabular-nums">
        <caption className="sr-only">{title}</caption>
        <thead className="border-b border-line text-xs text-ink-faint">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-4 py-2 font-medium whitespace-nowrap">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row" className="min-w-36 px-4 py-2 font-medium">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]} className="px-4 py-2 whitespace-nowrap">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
