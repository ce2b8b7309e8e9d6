'use client';

import { FileUp } from 'lucide-react';
import Link from 'next/link';
import { type ChangeEvent, useState, useTransition } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { buttonClass } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { counted } from '#app/_components/words.ts';

const importedSchema = z.object({
  tasks: z.number(),
  files: z.array(z.object({ documentId: z.string(), fileName: z.string(), answers: z.number(), reopened: z.boolean() })),
  unplaced: z.array(
    z.object({ fileName: z.string().nullable(), page: z.number(), field: z.string(), text: z.string().nullable(), reason: z.string() }),
  ),
});
type Imported = z.infer<typeof importedSchema>;

const NOT_JSON = 'This file is not JSON. Export the project from Label Studio as “JSON” and choose that file.';

async function parsedFile(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return undefined;
  }
}

/** Takes back what people changed in Label Studio, and tells what had no place. */
export function ReadBack() {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState('');
  const [imported, setImported] = useState<Imported | null>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file) start(() => read(file));
  };
  async function read(file: File): Promise<void> {
    setProblem('');
    setImported(null);
    const body = await parsedFile(file);
    if (body === undefined) return setProblem(NOT_JSON);
    const answer = await callApi('/label-studio', importedSchema, { method: 'POST', body });
    if (answer.ok) setImported(answer.value);
    else setProblem(answer.message);
  }
  return (
    <div className="mt-3 flex flex-col items-start gap-3">
      <label className={`${buttonClass('plain')} cursor-pointer has-disabled:opacity-50 has-focus-visible:outline-2`}>
        <FileUp size={16} aria-hidden="true" />
        {pending ? 'Reading …' : 'Choose the JSON file'}
        <input type="file" accept="application/json,.json" className="sr-only" onChange={choose} disabled={pending} />
      </label>
      <div role="status" className="w-full empty:hidden">
        {imported && <Report imported={imported} />}
      </div>
      {problem && (
        <Notice tone="bad" alert>
          {problem}
        </Notice>
      )}
    </div>
  );
}

function Report({ imported: { tasks, files, unplaced } }: { imported: Imported }) {
  const nothing = files.length === 0 && unplaced.length === 0;
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p className="font-medium">
        {counted(tasks, 'task')} read: {nothing ? 'nobody changed anything.' : `${counted(files.length, 'file')} with new answers.`}
      </p>
      {files.length > 0 && (
        <ul className="divide-y divide-line rounded-md border border-line">
          {files.map(({ documentId, fileName, answers, reopened }) => (
            <li key={documentId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-2">
              <Link href={`/documents/${documentId}/review`} className="link min-w-0 break-words">
                {fileName}
              </Link>
              <span className="text-ink-faint">
                {counted(answers, 'answer')}
                {reopened && ', in review again'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {unplaced.length > 0 && (
        <div className="rounded-md border border-warn/25 bg-warn-soft px-3 py-2">
          <p className="font-medium">{counted(unplaced.length, 'change')} had no place</p>
          <ul className="mt-1 flex flex-col gap-1">
            {unplaced.map(({ fileName, page, field, text, reason }) => (
              <li key={`${fileName} ${page} ${field} ${text}`} className="break-words">
                {fileName ?? 'An unknown file'}, page {page}, {field}
                {text && ` “${text}”`}: {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
