'use client';

import { CheckCheck, MessageSquare, ScanText } from 'lucide-react';
import { Button } from '#app/_components/button.tsx';
import { CommentsThread } from './comments-thread.tsx';
import { confirmable } from './fields-model.ts';
import type { Panel } from './panel.ts';

/** What is done to the fields as a whole, and what people remarked on the document. */
export function PanelTools({ panel }: { panel: Panel }) {
  const { bench, comments, snippets } = panel;
  const sure = confirmable(bench.walk, panel.documentId, panel.checks).length;
  return (
    <div className="border-b border-line px-4 py-2">
      <div role="toolbar" aria-label="All fields" className="flex flex-wrap items-center gap-1">
        {bench.mayAnswer && (
          <Button
            size="small"
            look="quiet"
            onClick={panel.onConfirmAll}
            disabled={sure === 0}
            title="Confirm all that the machine is sure of (c)"
          >
            <CheckCheck size={14} aria-hidden="true" />
            Confirm {sure} sure
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          aria-pressed={snippets}
          onClick={() => panel.onSnippets(!snippets)}
          title="The print beside each value (v)"
        >
          <ScanText size={14} aria-hidden="true" />
          {snippets ? 'Hide print' : 'Show print'}
        </Button>
        <Button size="small" look="quiet" onClick={() => panel.onComment('document')} title="Comment on the document (Shift M)">
          <MessageSquare size={14} aria-hidden="true" />
          Comment
        </Button>
      </div>
      <CommentsThread
        comments={comments}
        writing={panel.commenting === 'document'}
        onWriting={(writing) => panel.onComment(writing ? 'document' : null)}
      />
      {bench.restored > 0 && (
        <p className="mt-1 text-xs text-ink-faint">
          {bench.restored === 1 ? 'A value that you typed before was' : `${bench.restored} values that you typed before were`} kept; it is
          not saved yet.
        </p>
      )}
    </div>
  );
}
