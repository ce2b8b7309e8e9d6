import { Users } from 'lucide-react';
import type { Metadata } from 'next';
import { Empty } from '#app/_components/empty.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { type AgreementReport, getAgreement } from '#lib/use-cases/get-agreement.ts';
import { FigureCard } from '../_figures/figure-card.tsx';
import { intervalWord, percentWord } from '../_figures/format.ts';
import { periodOf } from '../_figures/period.ts';
import { PeriodLinks } from '../_figures/period-links.tsx';
import { ShareBar } from '../_figures/share-bar.tsx';
import { FigureTable } from '../_figures/table.tsx';

export const metadata: Metadata = { title: 'Agreement' };

type Search = Promise<Record<string, string | string[] | undefined>>;
type Row = AgreementReport['all'];

export default async function AgreementPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const { key, since } = periodOf(await searchParams, new Date());
  const report = await found(getAgreement({ actor, since }));
  return (
    <>
      <PageHeader title="Agreement" lead="How often two people who read the same document, without seeing each other, answer the same.">
        <PeriodLinks path="/quality/agreement" current={key} />
      </PageHeader>
      {report.done === 0 ? (
        <Empty icon={Users} title="Nobody has read a document twice in this time">
          <p>
            A share of the approved documents is read again by somebody else.{' '}
            {report.waiting > 0
              ? `${counted(report.waiting, 'document')} ${report.waiting === 1 ? 'waits' : 'wait'} for a second reading.`
              : 'None waits at the moment.'}
          </p>
        </Empty>
      ) : (
        <Report report={report} />
      )}
    </>
  );
}

function Report({ report: { all, byField, byType, byPair, waiting } }: { report: AgreementReport }) {
  return (
    <div className="flex flex-col gap-6">
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <FigureCard name="Same answer" value={percentWord(all.share)}>
          {all.alike} of {counted(all.slots, 'value')}; {intervalWord(all.shareInterval)}
        </FigureCard>
        <FigureCard name="Cohen’s kappa" value={all.kappa === null ? '–' : all.kappa.toFixed(2)}>
          {kappaLead(all)}
        </FigureCard>
        <FigureCard name="Documents read twice" value={String(all.documents)}>
          {waiting} more waiting
        </FigureCard>
        <FigureCard name="Different answers" value={String(all.slots - all.alike)}>
          In {counted(byField.filter(({ share }) => share < 1).length, 'field')}
        </FigureCard>
      </dl>
      <AgreementTable title="By field" rows={byField} name="Field" />
      <AgreementTable title="By type of document" rows={byType} name="Type" />
      <AgreementTable title="By pair of reviewers" rows={byPair} name="Pair" />
      <p className="max-w-prose text-sm text-ink-faint">
        Kappa leaves out what would agree by chance: 1 is full agreement, 0 no more than chance. It looks at what each person did with a
        value: took it as read, gave another one, called it absent, called it unreadable. Where nearly everything is taken as read it is low
        although people agree; read it beside the percentage. A dash stands where it is not defined.
      </p>
    </div>
  );
}

function kappaLead({ kappa, kappaInterval }: Row): string {
  if (kappa === null) return 'Not defined: all in one category';
  if (kappaInterval === null) return 'Too few documents for an interval';
  return `95 %: ${kappaInterval[0].toFixed(2)} to ${kappaInterval[1].toFixed(2)}`;
}

const AgreementTable = ({ title, name, rows }: { title: string; name: string; rows: readonly Row[] }) => (
  <FigureTable
    title={title}
    columns={[name, 'Same answer', '95 % interval', 'Kappa', '95 % interval of kappa', 'Values', 'Documents']}
    rows={rows.map((row) => ({
      key: row.group,
      cells: [
        row.group,
        <span key="share" className="grid w-44 grid-cols-[3.25rem_1fr] items-center gap-2">
          <span>{percentWord(row.share)}</span>
          <ShareBar
            share={row.share}
            interval={row.shareInterval}
            tone={row.share >= 0.95 ? 'good' : row.share >= 0.8 ? 'accent' : 'warn'}
          />
        </span>,
        intervalWord(row.shareInterval),
        row.kappa === null ? '–' : row.kappa.toFixed(2),
        row.kappaInterval === null ? '–' : `${row.kappaInterval[0].toFixed(2)} to ${row.kappaInterval[1].toFixed(2)}`,
        row.slots,
        row.documents,
      ],
    }))}
  />
);
