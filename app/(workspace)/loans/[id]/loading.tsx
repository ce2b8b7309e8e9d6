import { PageFrame } from '#app/_components/page-frame.tsx';

/** The shape of a loan: its name, what it needs, a conflict of two sides, a table. */
export default function Loading() {
  return (
    <PageFrame>
      <div role="status" aria-label="Loading" className="flex flex-col gap-5">
        <div>
          <div className="skeleton mb-3 h-4 w-14" />
          <div className="skeleton mb-2 h-7 w-56" />
          <div className="skeleton h-4 w-72 max-w-full" />
        </div>
        <div className="card flex flex-col gap-3 p-4">
          <div className="skeleton h-4 w-40" />
          <div className="skeleton h-1.5 w-full" />
          <div className="flex gap-2">
            {[0, 1, 2].map((item) => (
              <div key={item} className="skeleton h-7 w-28" />
            ))}
          </div>
        </div>
        <div className="card p-4">
          <div className="skeleton mb-4 h-5 w-48" />
          <div className="grid gap-3 md:grid-cols-2">
            {[0, 1].map((side) => (
              <div key={side} className="rounded-md border border-line p-3">
                <div className="skeleton mb-3 h-5 w-32" />
                <div className="skeleton h-20 w-full" />
              </div>
            ))}
          </div>
        </div>
        <div className="card divide-y divide-line">
          {[0, 1, 2, 3].map((row) => (
            <div key={row} className="px-4 py-4">
              <div className="skeleton h-4 w-2/3" />
            </div>
          ))}
        </div>
      </div>
    </PageFrame>
  );
}
