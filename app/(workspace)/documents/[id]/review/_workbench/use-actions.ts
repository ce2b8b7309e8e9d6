'use client';

import { useRouter } from 'next/navigation';
import { undoApproval } from '#app/_client/last-approval.ts';
import { reviewAddress } from '#app/_client/next-document.ts';
import type { Zoom } from '../_page-view/use-zoom.ts';
import { runnersUpOf } from './fields-model.ts';
import type { Panel } from './panel.ts';
import type { Tab } from './review-data.ts';
import { type KeyAction, useKeys } from './use-keys.ts';
import type { Split } from './use-split.ts';

export type BenchDialog = 'approve' | 'keys' | 'confirm-all' | 'escalate';

interface Acting {
  panel: Panel;
  split: Split;
  zoom: Zoom;
  page: number;
  turn: (page: number) => void;
  onTab: (tab: Tab) => void;
  onDialog: (dialog: BenchDialog) => void;
  /** Leaves the document for now. */
  skip: () => void;
}

type Actions = Readonly<Partial<Record<KeyAction, (key: string) => void>>>;

/** What each key of the workbench does. */
export function useActions(acting: Acting): void {
  const router = useRouter();
  const { bench } = acting.panel;
  /** The last step here; when there is none, the last approval. */
  const undo = async (): Promise<void> => {
    if (bench.undoStep()) return;
    const outcome = await undoApproval();
    if (outcome && 'problem' in outcome) bench.say(outcome.problem);
    else if (outcome) router.push(reviewAddress(outcome.documentId));
    else bench.say('Nothing to undo');
  };
  const redo = (): void => {
    if (!bench.redoStep()) bench.say('Nothing to do again');
  };
  const actions: Actions = { ...answering(acting), ...onDocument(acting), ...onPage(acting), undo: () => void undo(), redo };
  useKeys((action, key) => actions[action]?.(key));
}

function answering({ panel, onDialog, onTab }: Acting): Actions {
  const { bench } = panel;
  const { active, draft } = bench;
  return {
    next: () => bench.step(1),
    previous: () => bench.step(-1),
    confirm: () => active && bench.confirm(active),
    'confirm-all': () => bench.mayAnswer && onDialog('confirm-all'),
    edit: () => active && bench.edit(active),
    absent: () => active && bench.mark(active, 'absent'),
    unreadable: () => active && bench.mark(active, 'unreadable'),
    another: () => active && bench.addAnother(active),
    take: (key) => {
      const other = active && bench.mayAnswer && !draft ? runnersUpOf(active)[Number(key) - 1] : undefined;
      if (active && other) bench.take(active, other);
    },
    snippets: () => panel.onSnippets(!panel.snippets),
    rule: () => panel.onRule(!panel.rule),
    comment: () => {
      onTab('fields');
      if (active) panel.onComment(active.slot);
    },
    'comment-document': () => {
      onTab('fields');
      panel.onComment('document');
    },
  };
}

function onDocument({ panel: { bench }, split, page, onDialog, onTab, skip }: Acting): Actions {
  return {
    approve: () => bench.mayAnswer && onDialog('approve'),
    skip,
    escalate: () => bench.mayAnswer && onDialog('escalate'),
    'fields-tab': () => onTab('fields'),
    'split-tab': () => onTab('split'),
    'history-tab': () => onTab('history'),
    split: () => {
      onTab('split');
      split.toggle(page);
    },
    retype: () => {
      onTab('split');
      // The tab is drawn first.
      requestAnimationFrame(() => document.querySelector<HTMLSelectElement>('[data-shown-range="true"]')?.focus());
    },
    'save-split': () => split.changed && split.save(),
    keys: () => onDialog('keys'),
  };
}

const onPage = ({ zoom, turn, page }: Acting): Actions => ({
  'zoom-in': zoom.zoomIn,
  'zoom-out': zoom.zoomOut,
  fit: zoom.fit,
  'next-page': () => turn(page + 1),
  'previous-page': () => turn(page - 1),
});
