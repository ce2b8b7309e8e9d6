import { Scale } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { bytesWord } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { FigureTable } from '#app/(workspace)/quality/_figures/table.tsx';
import { InvalidInput } from '#lib/domain/errors.ts';
import { pointsWord } from '#lib/domain/promotion.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { compareEvaluations } from '#lib/use-cases/compare-evaluations.ts';
import { findEvaluations } from '#lib/use-cases/find-evaluations.ts';
import { ComparedFields } from '../_evaluation/compared-fields.tsx';
import { PairForm } from '../_evaluation/pair-form.tsx';
import { chanceWord, SPLIT_WORDS, shareWord } from '../_evaluation/words.ts';

export const metadata: Metadata = { title: 'Comparison' };

type Compared = Awaited<ReturnType<typeof compareEvaluations>>;
const pairSchema = z.object({ ours: z.uuid(), theirs: z.uuid() });

export default async function ComparePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor();
  const asked = pairSchema.safeParse(await searchParams);
  const compared = asked.success ? await comparedOr(actor, asked.data) : 'Choose two evaluations to compare.';
  if (typeof compared === 'string')
    return (
      <>
        <PageHeader title="Comparison" />
        <Empty icon={Scale} title="These cannot be compared">
          <p>{compared}</p>
          <Link href="/learning/evaluations" className={buttonClass('primary')}>
            To the evaluations
          </Link>
        </Empty>
      </>
    );
  const { ours, theirs } = compared;
  const { evaluations } = await found(findEvaluations({ actor, datasetVersionId: ours.dataset.versionId }));
  const choices = evaluations.flatMap(({ id, model, state, split, rulesVersion }) =>
    state === 'done' && split === ours.split ? [{ id, label: `${model.label} (rules ${rulesVersion})` }] : [],
  );
  return (
    <>
      <PageHeader
        title={`${ours.model.label} against ${theirs.model.label}`}
        lead={
          <>
            On the {SPLIT_WORDS[ours.split].toLowerCase()} split of{' '}
            <Link href={`/learning/datasets/${ours.dataset.versionId}`} className="link">
              {ours.dataset.name}, version {ours.dataset.number}
            </Link>
            , document by document.
          </>
        }
      >
        {ours.split === 'test' && (
          <Link href={`/learning/evaluations/${ours.id}/promote`} className={buttonClass('primary')}>
            Promote {ours.model.label} …
          </Link>
        )}
      </PageHeader>
      <div className="flex flex-col gap-8">
        <PairForm choices={choices} ours={ours.id} theirs={theirs.id} />
        <Verdict compared={compared} />
        <Figures compared={compared} />
        <ComparedFields title="Core fields" fields={compared.comparison.coreFields} names={sideNames(compared)} />
        <ComparedFields title="All fields" fields={compared.comparison.fields} names={sideNames(compared)} />
      </div>
    </>
  );
}

/** The comparison, or why there is none. */
async function comparedOr(actor: Actor, pair: z.infer<typeof pairSchema>): Promise<Compared | string> {
  try {
    return await found(compareEvaluations({ actor, ...pair }));
  } catch (error) {
    if (error instanceof InvalidInput) return error.message;
    throw error;
  }
}

/** Two evaluations of one model differ by their rules. */
function sideNames({ ours, theirs }: Compared): [string, string] {
  const [a, b] = [ours.model.label, theirs.model.label];
  return a === b ? [`${a}, rules ${ours.rulesVersion}`, `${b}, rules ${theirs.rulesVersion} `] : [a, b];
}

function Verdict({ compared: { ours, theirs, comparison } }: { compared: Compared }) {
  const { verdict, sentence, unpaired } = comparison;
  return (
    <div className="flex flex-col gap-2">
      <Notice tone={verdict === 'ours' ? 'good' : verdict === 'theirs' ? 'bad' : 'neutral'}>{sentence}</Notice>
      {ours.rulesVersion !== theirs.rulesVersion && (
        <Notice tone="warn">
          They were evaluated with different rules ({ours.rulesVersion} and {theirs.rulesVersion}): what differs may be the rules.
        </Notice>
      )}
      {unpaired > 0 && <Notice>{unpaired} documents were answered by one of them alone and do not count.</Notice>}
    </div>
  );
}

function Figures({ compared }: { compared: Compared }) {
  const { ours, theirs, comparison } = compared;
  const { coreDocuments, fieldAnswers, overall } = comparison;
  const rows: [string, string, string, string][] = [
    [
      'F1, all fields',
      shareWord(comparison.ours.f1),
      shareWord(comparison.theirs.f1),
      `better in ${Math.round(overall.better * 100)} % of the draws`,
    ],
    [
      'Documents right by one alone',
      String(coreDocuments.ours),
      String(coreDocuments.theirs),
      `p = ${chanceWord(coreDocuments.p)} (${coreDocuments.exact ? 'exact' : 'chi-squared'})`,
    ],
    [
      'Fields right by one alone',
      String(fieldAnswers.ours),
      String(fieldAnswers.theirs),
      `p = ${chanceWord(fieldAnswers.p)} (${fieldAnswers.exact ? 'exact' : 'chi-squared'})`,
    ],
    ['Time a page, median', `${Math.round(ours.msPerPage)} ms`, `${Math.round(theirs.msPerPage)} ms`, ''],
    ['Bundle', bytesWord(ours.bundleBytes), bytesWord(theirs.bundleBytes), ''],
  ];
  return (
    <FigureTable
      title="Side by side"
      lead={`Difference ${pointsWord(overall.difference)} points, 95 % ${pointsWord(overall.interval[0])} to ${pointsWord(overall.interval[1])} by paired bootstrap over documents. What only one has right is tested by McNemar: a document counts as right when its labelled core fields are.`}
      columns={['Figure', ...sideNames(compared), 'Test']}
      rows={rows.map(([name, ...cells]) => ({ key: name, cells: [name, ...cells] }))}
    />
  );
}
