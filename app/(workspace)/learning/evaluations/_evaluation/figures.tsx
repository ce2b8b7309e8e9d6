import { bytesWord, counted } from '#app/_components/words.ts';
import type { EvaluationReport, ShareFigures } from '#lib/domain/evaluation.ts';
import { rangeWord, shareWord } from './words.ts';

/** The figures that are asked for first. */
export function Figures({ report }: { report: EvaluationReport }) {
  const { all, core, typeAccuracy, coreDocuments, straightThrough, falseAccept } = report.by.combined;
  return (
    <dl className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <Figure name="F1, all fields" value={shareWord(all.f1)} about={`95 % ${rangeWord(all.interval)}, n = ${all.support}`} />
      <Figure name="F1, core fields" value={shareWord(core.f1)} about={`95 % ${rangeWord(core.interval)}, n = ${core.support}`} />
      <Figure name="All core fields right" value={shareOf(coreDocuments)} about={ofDocuments(coreDocuments)} />
      <Figure name="Type of document right" value={shareOf(typeAccuracy)} about={ofDocuments(typeAccuracy)} />
      <Figure name="Would pass unseen" value={shareOf(straightThrough)} about={ofDocuments(straightThrough)} />
      <Figure
        name="Of these with a wrong value"
        value={falseAccept.of === 0 ? '–' : shareOf(falseAccept)}
        about={falseAccept.of === 0 ? 'None would pass' : ofDocuments(falseAccept)}
      />
      <Figure
        name="Time a page"
        value={`${Math.round(report.msPerPage.median)} ms`}
        about={`Median; 95 % within ${Math.round(report.msPerPage.p95)} ms, ${counted(report.pages, 'page')}`}
      />
      <Figure
        name="Bundle"
        value={bytesWord(report.bundleBytes)}
        about={report.modelFailed === 0 ? 'It read every document' : `It failed on ${counted(report.modelFailed, 'document')}`}
      />
    </dl>
  );
}

const shareOf = ({ value, of }: ShareFigures): string => (of === 0 ? '–' : shareWord(value));
const ofDocuments = ({ count, of, interval }: ShareFigures): string =>
  `${count} of ${counted(of, 'document')}, 95 % ${rangeWord(interval)}`;

const Figure = ({ name, value, about }: { name: string; value: string; about: string }) => (
  <div className="card px-4 py-3">
    <dt className="text-sm text-ink-faint">{name}</dt>
    <dd className="mt-0.5 text-xl font-semibold tabular-nums">{value}</dd>
    <dd className="text-xs text-ink-faint tabular-nums">{about}</dd>
  </div>
);
