/** The shape of what is on its way. */
export default function Loading() {
  return (
    <div role="status" aria-label="Loading">
      <div className="skeleton mb-2 h-7 w-44" />
      <div className="skeleton mb-6 h-4 w-80 max-w-full" />
      <div className="card mb-4 h-40" />
      <div className="card h-40" />
    </div>
  );
}
