import { CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { Empty } from '#app/_components/empty.tsx';
import { LABEL_ISSUE_STATES, type LabelIssueState } from '#lib/domain/dataset.ts';
import type { LabelIssues } from '#lib/use-cases/find-label-issues.ts';
import { IssueList } from './issue-list.tsx';
import { ISSUE_STATE_WORDS } from './words.ts';

interface IssuesProps extends LabelIssues {
  versionId: string;
  shown: LabelIssueState;
  mayReview: boolean;
}

/** The labels of a version that may be wrong, by what became of them. */
export function Issues({ versionId, shown, counts, issues, mayReview }: IssuesProps) {
  return (
    <section id="issues" aria-labelledby="issues-title" className="min-w-0 scroll-mt-5">
      <h2 id="issues-title" className="text-lg font-semibold">
        Doubtful labels
      </h2>
      <p className="max-w-prose text-sm text-ink-faint">
        Labels that break a labelling rule or say otherwise than labels in the same place, that differ from a copy of the same paper, and
        those that the machine, before anybody answered, held for less likely than something else. The likeliest errors first.
      </p>
      <nav aria-label="Doubtful labels by state" className="my-3 flex flex-wrap gap-1.5">
        {LABEL_ISSUE_STATES.map((state) => (
          <Link
            key={state}
            href={`/learning/datasets/${versionId}?issues=${state}#issues`}
            scroll={false}
            {...(state === shown && { 'aria-current': 'page' as const })}
            className={`flex h-8 items-center gap-1.5 rounded-full border px-3 text-sm font-medium ${state === shown ? 'border-accent bg-accent-soft text-accent-strong' : 'border-line text-ink-soft hover:bg-hover'}`}
          >
            {ISSUE_STATE_WORDS[state]}
            <span className="tabular-nums">{counts[state]}</span>
          </Link>
        ))}
      </nav>
      {issues.length === 0 ? (
        <Empty icon={CircleCheck} title={shown === 'open' ? 'No label is in doubt' : 'None of these'}>
          {shown === 'open' && <p>What was found is settled, or nothing was found when this version was frozen.</p>}
        </Empty>
      ) : (
        <IssueList
          // Another list begins with everything ticked.
          key={shown}
          mayReview={mayReview}
          issues={issues.map(({ id, documentId, fileName, fieldKey, detail, kind, score, message, state, inReview, settledBy }) => ({
            ...{ id, documentId, fileName, fieldKey, kind, score, message, state, inReview, settledBy },
            page: detail.page ?? null,
          }))}
        />
      )}
      {issues.length < counts[shown] && (
        <p className="mt-2 text-sm text-ink-faint">
          The first {issues.length} of {counts[shown]}; the others come up as these are settled.
        </p>
      )}
    </section>
  );
}
