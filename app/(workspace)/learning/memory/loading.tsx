/** The shape of layouts that are on their way. */
export default function Loading() {
  return (
    <div role="status" aria-label="Loading">
      <div className="skeleton mb-2 h-7 w-44" />
      <div className="skeleton mb-6 h-4 w-80 max-w-full" />
      <div className="flex flex-col gap-4">
        {[0, 1, 2].map((card) => (
          <div key={card} className="card flex gap-4 p-4">
            <div className="skeleton h-56 w-44 shrink-0" />
            <div className="flex-1">
              <div className="skeleton mb-3 h-5 w-48 max-w-full" />
              <div className="skeleton h-32 w-full" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
