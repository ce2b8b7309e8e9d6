/** The shape of figures that are on their way. */
export default function Loading() {
  return (
    <div role="status" aria-label="Loading">
      <div className="skeleton mb-2 h-7 w-44" />
      <div className="skeleton mb-6 h-4 w-80 max-w-full" />
      <div className="card mb-6 h-24" />
      <div className="grid gap-4 lg:grid-cols-2">
        {[0, 1, 2, 3].map((card) => (
          <div key={card} className="card h-64 p-4">
            <div className="skeleton mb-3 h-4 w-32" />
            <div className="skeleton h-40 w-full" />
          </div>
        ))}
      </div>
    </div>
  );
}
