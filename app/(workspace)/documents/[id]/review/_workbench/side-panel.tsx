'use client';

import { Tabs } from 'radix-ui';
import { Notice } from '#app/_components/notice.tsx';
import { ChecksSection } from './checks-section.tsx';
import { FieldsPanel } from './fields-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import type { Panel } from './panel.ts';
import { type Claim, type ReviewData, TABS, type Tab } from './review-data.ts';
import { SplitPanel } from './split-panel.tsx';
import type { Split } from './use-split.ts';

interface SidePanelProps {
  review: ReviewData;
  panel: Panel;
  split: Split;
  tab: Tab;
  onTab: (tab: Tab) => void;
  /** The page that is shown. */
  page: number;
  /** Somebody else's claim. */
  claim: Claim | null;
  onTake: () => void;
}

const TAB_WORDS: Readonly<Record<Tab, string>> = Object.freeze({ fields: 'Fields', split: 'Split', history: 'History' });

const TAB =
  'relative h-full px-1 font-medium text-ink-faint data-[state=active]:text-ink data-[state=active]:after:absolute data-[state=active]:after:inset-x-0 data-[state=active]:after:bottom-0 data-[state=active]:after:h-0.5 data-[state=active]:after:bg-accent';

export function SidePanel({ review, panel, split, tab, onTab, page, claim, onTake }: SidePanelProps) {
  const { bench, checks, onShowPage } = panel;
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(chosen) => onTab(TABS.find((name) => name === chosen) ?? 'fields')}
      className="flex min-h-0 flex-1 flex-col border-t border-line bg-surface md:w-[24rem] md:flex-none md:border-t-0 md:border-l xl:w-[27rem]"
    >
      <Tabs.List aria-label="Fields, split or history" className="flex h-11 shrink-0 gap-4 border-b border-line px-4">
        {TABS.map((name) => (
          <Tabs.Trigger key={name} value={name} className={TAB}>
            {TAB_WORDS[name]}
            {name === 'split' && split.changed && (
              <span className="ml-1.5 inline-block size-1.5 rounded-full bg-accent align-middle">
                <span className="sr-only">not saved</span>
              </span>
            )}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {claim && <ClaimNotice claim={claim} onTake={onTake} />}
      {review.state === 'approved' && (
        <div className="px-4 pt-3">
          <Notice tone="good">Approved. Reopen it to change a value.</Notice>
        </div>
      )}
      <Tabs.Content value="fields" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
        <ChecksSection checks={checks} documentId={review.documentId} loanId={review.loanId} bench={bench} onShowPage={onShowPage} />
        <FieldsPanel panel={panel} />
      </Tabs.Content>
      <Tabs.Content value="split" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
        <SplitPanel split={split} types={review.types} page={page} pageCount={review.pages.length} onShowPage={onShowPage} />
      </Tabs.Content>
      <Tabs.Content value="history" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
        <HistoryPanel documentId={review.documentId} revision={bench.revision} />
      </Tabs.Content>
    </Tabs.Root>
  );
}

function ClaimNotice({ claim, onTake }: { claim: Claim; onTake: () => void }) {
  const until = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(claim.expiresAt));
  return (
    <div className="px-4 pt-3">
      <Notice tone="warn">
        <p>
          {claim.by} is reviewing this, until {until} or until they leave. You can look, but not answer.
        </p>
        <button type="button" onClick={onTake} className="link mt-1 rounded-sm">
          Try again
        </button>
      </Notice>
    </div>
  );
}
