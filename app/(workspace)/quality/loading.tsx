/** The shape of figures that are on their way. */
export default function Loading() {
  return (
    <div role="status" aria-label="Loading">
      <div className="skeleton mb-2 h-7 w-44" />
      <div className="skeleton mb-6 h-4 w-80 max-w-full" />
      <div className="mb-6 grid grid-cols-2 gap-3 lg:grid-cols-4">
        {[0, 1, 2, 3].map((card) => (
          <div key={card} className="card h-28 p-4">
            <div className="skeleton mb-3 h-3 w-24" />
            <div className="skeleton h-7 w-20" />
          </div>
        ))}
      </div>
      <div className="card h-64" />
    </div>
  );
}
