import type { ReactNode } from 'react';

/** The measure of every page that is not the workbench. */
export const PageFrame = ({ children }: { children: ReactNode }) => (
  <div className="mx-auto w-full max-w-6xl px-4 py-5 md:px-8 md:py-7 print:max-w-none print:p-0">{children}</div>
);

/** While a list is on its way: its shape. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <PageFrame>
      <div role="status" aria-label="Loading">
        <div className="skeleton mb-2 h-7 w-44" />
        <div className="skeleton mb-7 h-4 w-72 max-w-full" />
        <div className="card divide-y divide-line">
          {Array.from({ length: rows }, (_, row) => row).map((row) => (
            <div key={row} className="flex items-center gap-4 px-4 py-4">
              <div className="skeleton h-4 flex-1" style={{ maxWidth: `${30 + ((row * 17) % 30)}%` }} />
              <div className="skeleton h-4 w-16" />
              <div className="skeleton hidden h-4 w-24 sm:block" />
            </div>
          ))}
        </div>
      </div>
    </PageFrame>
  );
}
