'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { buttonClass } from '#app/_components/button.tsx';
import { EXPORT_FORMAT_TABLE, type ExportFormat } from '#lib/domain/export-format.ts';
import { FormatChoice } from './format-choice.tsx';

/** A frozen version of a data set that can be exported. */
export interface FrozenChoice {
  id: string;
  name: string;
}

interface ExportFormProps {
  approved: string;
  left: string;
  versions: readonly FrozenChoice[];
}

/** A form that asks for the file itself, so that it also works before the page is alive. */
export function ExportForm({ approved, left, versions }: ExportFormProps) {
  const [format, setFormat] = useState<ExportFormat>('jsonl');
  const [version, setVersion] = useState('');
  const [deidentified, setDeidentified] = useState(false);
  const hide = (hidden: boolean): void => {
    setDeidentified(hidden);
    if (hidden && EXPORT_FORMAT_TABLE[format].needsPictures) setFormat('jsonl');
  };
  const out = `approved${EXPORT_FORMAT_TABLE[format].ending}`;
  const command = [
    'npm run export --',
    format !== 'jsonl' && `--format ${format}`,
    version && `--version-id ${version}`,
    deidentified && '--deidentified',
  ];
  return (
    <form action="/api/v1/export" method="get" className="card max-w-4xl">
      <div className="border-b border-line px-5 py-4">
        <p className="text-xl font-semibold tabular-nums">{approved}</p>
        <p className="text-sm text-ink-faint">{left}</p>
        {versions.length > 0 && (
          <label className="mt-3 flex max-w-md flex-col gap-1">
            <span className="text-sm font-medium">What to export</span>
            <select name="versionId" className="input" value={version} onChange={(event) => setVersion(event.target.value)}>
              <option value="">All that is approved now</option>
              {versions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <FormatChoice chosen={format} deidentified={deidentified} onChoose={setFormat} />
      <div className="border-b border-line px-5 py-4">
        <label className="flex gap-2.5">
          <input
            type="checkbox"
            name="deidentified"
            value="1"
            checked={deidentified}
            onChange={(event) => hide(event.target.checked)}
            aria-describedby="deidentified-about"
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          <span className="min-w-0 font-medium">De-identify</span>
        </label>
        <p id="deidentified-about" className="mt-1 max-w-prose pl-6.5 text-sm text-ink-soft">
          Names, addresses, numbers and dates become others of the same shape, the same throughout a loan. Amounts, rates, terms and states
          stay, and so do names that nobody labelled, as those of notaries and witnesses: look before you give it away.
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4">
        <button type="submit" className={buttonClass('primary')}>
          <Download size={16} aria-hidden="true" />
          Download {EXPORT_FORMAT_TABLE[format].label}
        </button>
        <p className="min-w-0 text-sm text-ink-faint">
          From a terminal: <code className="font-mono break-all text-ink-soft">{[...command.filter(Boolean), '--out', out].join(' ')}</code>
        </p>
      </div>
    </form>
  );
}
