'use client';

import { CircleCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { lastApproval, undoApproval } from './last-approval.ts';
import { reviewAddress } from './next-document.ts';

const SHOWN_MS = 12_000;
const nobody = (): null => null;

/** Says that a document was approved, over the change of page, with the way back: a button, or Ctrl Z where no workbench takes it. */
export function ApprovalToast() {
  const router = useRouter();
  const approval = useSyncExternalStore(lastApproval.listen, lastApproval.get, nobody);
  const [hidden, setHidden] = useState<typeof approval>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (!approval) return;
    const timer = setTimeout(() => setHidden(approval), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [approval]);
  const undo = async (): Promise<void> => {
    const outcome = await undoApproval();
    setProblem(outcome && 'problem' in outcome ? outcome.problem : '');
    if (outcome && 'documentId' in outcome) router.push(reviewAddress(outcome.documentId));
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (!isUndo || typing || event.defaultPrevented || !lastApproval.get() || document.querySelector('[data-workbench]')) return;
      event.preventDefault();
      void undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  const shown = approval && hidden !== approval;
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-16 z-30 flex justify-center px-4 md:bottom-5">
      {(shown || problem) && (
        <div className="pointer-events-auto flex max-w-full animate-pop items-center gap-2.5 rounded-full border border-line bg-raised py-1 pr-2 pl-4 text-sm shadow-high">
          <CircleCheck size={16} aria-hidden="true" className="shrink-0 text-good" />
          <span className="min-w-0 truncate">{problem || `Approved: ${approval?.fileName ?? ''}`}</span>
          {shown && (
            <button
              type="button"
              onClick={() => void undo()}
              className="min-h-8 shrink-0 rounded-full px-3 font-medium text-accent hover:bg-hover"
            >
              Undo <kbd className="ml-1 font-sans text-xs text-ink-faint">Ctrl Z</kbd>
            </button>
          )}
        </div>
      )}
    </div>
  );
}
