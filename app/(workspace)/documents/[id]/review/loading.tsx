export default function Loading() {
  return (
    <div role="status" aria-label="Loading" className="flex h-[calc(100dvh-7rem)] flex-col md:h-dvh">
      <div className="flex h-14 items-center gap-4 border-b border-line bg-surface px-4">
        <div className="skeleton h-5 w-56" />
      </div>
      <div className="flex min-h-0 flex-1 flex-col md:flex-row">
        <div className="flex flex-1 justify-center overflow-hidden bg-sunken p-6">
          <div className="skeleton aspect-[8.5/11] w-full max-w-3xl" />
        </div>
        <div className="hidden w-[25rem] flex-col gap-4 border-l border-line bg-surface p-4 md:flex">
          {[70, 52, 84, 60, 76, 48].map((width) => (
            <div key={width}>
              <div className="skeleton mb-2 h-3 w-24" />
              <div className="skeleton h-5" style={{ width: `${width}%` }} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
