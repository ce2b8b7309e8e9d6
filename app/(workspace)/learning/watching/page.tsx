import { Activity } from 'lucide-react';
import type { Metadata } from 'next';
import { Empty } from '#app/_components/empty.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { reachOf } from '#lib/domain/rights.ts';
import { type AlertSummary, findAlerts } from '#lib/use-cases/find-alerts.ts';
import { getWatchFigures } from '#lib/use-cases/get-watch-figures.ts';
import { AlertCard } from './_watching/alert-card.tsx';
import { ReferenceForm } from './_watching/reference-form.tsx';
import { SliceTable, StageTable } from './_watching/tables.tsx';
import { Triggers } from './_watching/triggers.tsx';
import { WatchChart } from './_watching/watch-chart.tsx';

export const metadata: Metadata = { title: 'Watching' };

const LEAD = 'What comes in and what is answered, held against a period that was as it should be.';
const FOUR_WEEKS_MS = 28 * 86_400_000;
const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

export default async function WatchingPage() {
  const actor = await requireActor();
  const [report, { alerts }] = await found(Promise.all([getWatchFigures({ actor }), findAlerts({ actor, all: true })]));
  const mayManage = reachOf(actor, 'watch.manage') !== 'none';
  const now = new Date();
  const form = <ReferenceForm from={dayOf(new Date(now.getTime() - FOUR_WEEKS_MS))} to={dayOf(now)} />;
  const { reference } = report;
  if (!reference)
    return (
      <>
        <PageHeader title="Watching" lead={LEAD} />
        <Empty icon={Activity} title="Nothing to hold documents against yet">
          <p>
            Choose days on which all was as it should be, with at least {report.referenceMin} documents.{' '}
            {counted(report.documents, 'document was', 'documents were')} read so far.
          </p>
          {mayManage && report.documents >= report.referenceMin && form}
        </Empty>
      </>
    );
  return (
    <div className="flex flex-col gap-8">
      <div>
        <PageHeader title="Watching" lead={LEAD} />
        <Alerts alerts={alerts} mayManage={mayManage} />
      </div>
      <Triggers triggers={report.triggers} />
      <section aria-labelledby="against-reference">
        <h2 id="against-reference" className="text-lg font-semibold">
          Against the reference
        </h2>
        <p className="max-w-prose text-sm text-ink-faint">
          {counted(reference.documents, 'document')} uploaded from <When at={reference.from} dateOnly /> until{' '}
          <When at={reference.to} dateOnly />, frozen by {reference.createdBy ?? 'somebody who left'}. A point stands for the last 100
          documents; the shaded band is where those of the reference lie.
        </p>
        <div className="mt-3 grid gap-4 lg:grid-cols-2">
          {report.charts.map((chart) => (
            <WatchChart key={`${chart.metric} ${chart.unit}`} chart={chart} />
          ))}
        </div>
      </section>
      <SliceTable slices={report.slices} />
      <StageTable stages={report.stages} throughput={report.throughput} />
      {mayManage && (
        <section aria-labelledby="new-reference">
          <h2 id="new-reference" className="text-lg font-semibold">
            Another reference
          </h2>
          <p className="mb-2 max-w-prose text-sm text-ink-faint">
            When what comes in has changed for good, freeze the days since. The newest 500 documents of them count.
          </p>
          {form}
        </section>
      )}
    </div>
  );
}

function Alerts({ alerts, mayManage }: { alerts: readonly AlertSummary[]; mayManage: boolean }) {
  const open = alerts.filter(({ state }) => state === 'open');
  const settled = alerts.filter(({ state }) => state !== 'open');
  return (
    <section aria-label="Alerts">
      {open.length === 0 ? (
        <Notice tone="good">Nothing moved away from the reference. It is looked at every hour.</Notice>
      ) : (
        <ul className="flex flex-col gap-3">
          {open.map((alert) => (
            <AlertCard key={alert.id} alert={alert} mayManage={mayManage} />
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <details className="mt-3">
          <summary className="inline-flex min-h-6 items-center rounded-sm text-sm text-ink-faint underline decoration-line-strong underline-offset-4 hover:text-ink">
            {counted(settled.length, 'alert')} that somebody takes care of
          </summary>
          <ul className="mt-2 flex flex-col gap-3">
            {settled.map((alert) => (
              <AlertCard key={alert.id} alert={alert} mayManage={mayManage} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
