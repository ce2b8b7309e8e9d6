'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { Dialog } from '#app/_components/dialog.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { DOCUMENT_TYPES, type DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';

interface RequiredTypesProps {
  loanId: string;
  /** What somebody chose; empty = the usual. */
  chosen: readonly DocumentType[];
  /** What the loan asks for now. */
  shown: readonly DocumentType[];
}

const ASKABLE = DOCUMENT_TYPES.filter((type) => type !== 'other');

/** Says which papers the borrower is asked for; the borrower's own list follows. */
export function RequiredTypes({ loanId, chosen, shown }: RequiredTypesProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [types, setTypes] = useState<ReadonlySet<DocumentType>>(new Set());
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const begin = (): void => {
    setTypes(new Set(shown));
    setProblem('');
    setOpen(true);
  };
  const toggle = (type: DocumentType): void =>
    setTypes((all) => (all.has(type) ? new Set([...all].filter((one) => one !== type)) : new Set([...all, type])));
  const save = (wanted: readonly DocumentType[]): void =>
    start(async () => {
      const answer = await callApi(`/loans/${loanId}/required-types`, nothing, { method: 'PUT', body: { types: wanted } });
      setProblem(answer.ok ? '' : answer.message);
      if (!answer.ok) return;
      setOpen(false);
      router.refresh();
    });
  return (
    <>
      <Button size="small" onClick={begin}>
        Change what it asks for
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="What this loan asks for"
        description="Its borrower sees this list, and what of it is still missing."
      >
        {problem && (
          <div className="mb-3">
            <Notice tone="bad" alert>
              {problem}
            </Notice>
          </div>
        )}
        <fieldset>
          <legend className="sr-only">Papers</legend>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {ASKABLE.map((type) => (
              <label key={type} className="flex min-h-9 items-center gap-2.5 rounded-sm px-1 hover:bg-hover">
                <input type="checkbox" className="size-4 shrink-0 accent-accent" checked={types.has(type)} onChange={() => toggle(type)} />
                {DOCUMENT_TYPE_TABLE[type].label}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="mt-4 flex flex-wrap justify-end gap-2">
          {chosen.length > 0 && (
            <Button look="quiet" disabled={pending} onClick={() => save([])} className="mr-auto">
              Back to the usual
            </Button>
          )}
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button look="primary" disabled={pending || types.size === 0} onClick={() => save([...types])}>
            Save
          </Button>
        </div>
      </Dialog>
    </>
  );
}
