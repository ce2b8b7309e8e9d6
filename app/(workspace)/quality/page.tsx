import { Timer } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { getTouchFigures, type TouchReport } from '#lib/use-cases/get-touch-figures.ts';
import { FieldTable, ReviewerTable } from './_figures/cost-tables.tsx';
import { FigureCard } from './_figures/figure-card.tsx';
import { intervalWord, percentWord, timeWord } from './_figures/format.ts';
import { periodOf } from './_figures/period.ts';
import { PeriodLinks } from './_figures/period-links.tsx';
import { SHARE_TICKS, timeTicks } from './_figures/ticks.ts';
import { WeekChart } from './_figures/week-chart.tsx';

export const metadata: Metadata = { title: 'Quality' };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function WorkPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const { key, since } = periodOf(await searchParams, new Date());
  const report = await found(getTouchFigures({ actor, since }));
  const own = reachOf(actor, 'quality.read') === 'own';
  const lead = own
    ? 'What your approved documents took, and how often you changed what was read.'
    : 'What reviewing takes, and how often people change what was read.';
  return (
    <>
      <PageHeader title="Work" lead={lead}>
        <PeriodLinks path="/quality" current={key} />
      </PageHeader>
      {report.all.documents === 0 ? (
        <Empty icon={Timer} title="No document was approved in this time">
          <p>
            Figures appear here with the first approval. Time is measured while a document is open in review; pauses of over a minute are
            left out.
          </p>
          {own && (
            <Link href="/review" className={buttonClass('primary')}>
              Open the review queue
            </Link>
          )}
        </Empty>
      ) : (
        <Report report={report} own={own} />
      )}
    </>
  );
}

function Report({ report: { all, byWeek, byReviewer, byField }, own }: { report: TouchReport; own: boolean }) {
  const greatest = Math.max(0, ...byWeek.map(({ activeP90Ms }) => activeP90Ms ?? 0));
  return (
    <div className="flex flex-col gap-6">
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <FigureCard name="Time of a document" value={timeWord(all.activeMedianMs)}>
          {all.measured === 0
            ? 'Not measured yet'
            : `Median; nine of ten within ${timeWord(all.activeP90Ms)}. Of ${counted(all.measured, 'document')}`}
        </FigureCard>
        <FigureCard name="Approved as read" value={percentWord(all.straightThrough.share)}>
          {all.straightThrough.count} of {counted(all.documents, 'document')}; {intervalWord(all.straightThrough.interval)}
        </FigureCard>
        <FigureCard name="Values changed" value={percentWord(all.touchRate.share)}>
          {all.touchRate.count} of {counted(all.touchRate.total, 'value')}; {intervalWord(all.touchRate.interval)}
        </FigureCard>
        <FigureCard name="Keys and clicks" value={all.keyPressesMedian === null ? '–' : `${all.keyPressesMedian} · ${all.clicksMedian}`}>
          Median of a document
        </FigureCard>
      </dl>
      <div className="grid gap-4 lg:grid-cols-2">
        <WeekChart
          title="Time of a document"
          lead="Median by week of approval; the mark above is the 90th percentile."
          points={byWeek.map(({ group, activeMedianMs, activeP90Ms, measured }) => ({
            week: group,
            value: activeMedianMs,
            upper: activeP90Ms,
            cells: [timeWord(activeMedianMs), timeWord(activeP90Ms), String(measured)],
          }))}
          ticks={timeTicks(greatest || 60_000)}
          tickWord={timeWord}
          columns={['Median', '90th percentile', 'Measured']}
        />
        <WeekChart
          title="Approved as read"
          lead="Share of documents approved with no value changed."
          points={byWeek.map(({ group, straightThrough, touchRate, documents }) => ({
            week: group,
            value: documents === 0 ? null : straightThrough.share,
            cells:
              documents === 0 ? ['–', '–', '0'] : [percentWord(straightThrough.share), percentWord(touchRate.share), String(documents)],
          }))}
          ticks={SHARE_TICKS}
          tickWord={percentWord}
          columns={['As read', 'Values changed', 'Documents']}
          tone="good"
        />
      </div>
      {!own && <ReviewerTable rows={byReviewer} />}
      <FieldTable rows={byField} />
    </div>
  );
}
