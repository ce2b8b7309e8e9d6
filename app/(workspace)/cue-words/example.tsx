/** How a cue word works, on a scrap of paper. Always on white, as pages are. */
export function Example() {
  return (
    <aside className="card px-4 py-3.5" aria-labelledby="example-title">
      <h2 id="example-title" className="font-semibold">
        How it works
      </h2>
      <div className="my-3 rounded-sm bg-[#ffffff] px-4 py-3 font-serif text-[#1c1a17] shadow-page" aria-hidden="true">
        <p className="text-sm">
          <span className="border-2 border-dashed border-[#6a3fa0] px-0.5">Obligor:</span>{' '}
          <span className="border-2 border-[#0b5a7d] bg-[#0b5a7d]/15 px-0.5">Mary Ann Stone</span>
        </p>
        <p className="mt-2 w-fit border-2 border-dashed border-[#6a3fa0] px-0.5 text-sm">Our file</p>
        <p className="mt-0.5 w-fit border-2 border-[#0b5a7d] bg-[#0b5a7d]/15 px-0.5 text-sm">20-0417-B</p>
      </div>
      <p className="text-sm text-ink-soft">
        With “Obligor” for the borrower and “Our file” for the loan number, both are read here. A value is only taken when it looks like one
        of its field: an amount, a date, a name.
      </p>
      <p className="mt-2 text-sm text-ink-faint">
        Cue words count for documents that are read from now on. Small misreadings of a scan do not matter.
      </p>
    </aside>
  );
}
