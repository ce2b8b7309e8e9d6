'use client';

import { Download } from 'lucide-react';
import { Button } from '#app/_components/button.tsx';
import { Chip } from '#app/_components/chip.tsx';
import { Confidence } from '#app/_components/confidence.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import type { Backend, DeviceReading } from '#lib/browser/messages.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { ExtractedField, ExtractionResult, TypedRange } from '#lib/domain/extraction.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { isPartial } from '#lib/domain/issue.ts';

const BACKENDS: Readonly<Record<Backend, string>> = Object.freeze({
  webgpu: 'graphics card (WebGPU)',
  wasm: 'processor (WebAssembly)',
});
const SOURCES: Readonly<Record<ExtractedField['source'], string>> = Object.freeze({
  rules: 'Rule',
  model: 'Model',
  memory: 'Memory',
  person: 'Person',
});

const pagesOf = ([first, last]: TypedRange['pages']): string => (first === last ? `page ${first}` : `pages ${first} to ${last}`);

/** What was read, by which model and how; and a way to keep it. */
export function ReadingResult({ name, reading }: { name: string; reading: DeviceReading }) {
  const { result } = reading;
  return (
    <>
      <Summary name={name} reading={reading} />
      <Issues issues={result.issues} />
      {result.fields.length === 0 && <p className="card px-4 py-6 text-ink-faint">No field was found.</p>}
      {result.document.types.map((range) => (
        <TypedFields key={range.pages[0]} range={range} fields={result.fields} />
      ))}
    </>
  );
}

function Summary({ name, reading: { result, model } }: { name: string; reading: DeviceReading }) {
  const seconds = ((result.timings.totalMs ?? 0) / 1000).toFixed(1);
  const pages = result.document.pages === 1 ? '1 page' : `${result.document.pages} pages`;
  return (
    <section className="card flex flex-wrap items-start justify-between gap-3 px-4 py-4" aria-labelledby="result-title">
      <div className="min-w-0">
        <h2 id="result-title" className="text-lg font-semibold break-words">
          {name}
        </h2>
        <p className="mt-1 flex flex-wrap gap-1.5">
          {result.document.types.map(({ type, pages }) => (
            <Chip key={pages[0]} tone="accent">
              {DOCUMENT_TYPE_TABLE[type].label}
            </Chip>
          ))}
        </p>
        <p className="mt-2 text-sm text-ink-faint">
          {`${pages} in ${seconds} s. `}
          {model ? (
            <>
              {`Model ${model.label} `}
              <code title={`SHA-256 ${model.sha256}`}>{model.sha256.slice(0, 8)}</code>
              {`, on the ${BACKENDS[model.backend]}${model.fetched === 0 ? ', kept on this device' : ''}.`}
            </>
          ) : (
            'Rules alone answered.'
          )}
        </p>
      </div>
      <Button onClick={() => save(name, result)}>
        <Download size={16} aria-hidden="true" />
        Save as JSON
      </Button>
    </section>
  );
}

function save(name: string, result: ExtractionResult): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(result, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.json`;
  link.click();
  // The browser still reads from it now.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function Issues({ issues }: { issues: ExtractionResult['issues'] }) {
  if (issues.length === 0) return null;
  return (
    <Notice tone={issues.some(isPartial) ? 'warn' : 'neutral'}>
      {issues.some(isPartial) && <p className="font-medium">Not everything was read.</p>}
      <ul>
        {issues.map(({ page, code, message }) => (
          <li key={`${page}-${code}`}>{page === undefined ? message : `Page ${page}: ${message}`}</li>
        ))}
      </ul>
    </Notice>
  );
}

function TypedFields({ range, fields }: { range: TypedRange; fields: readonly ExtractedField[] }) {
  const [first, last] = range.pages;
  const own = fields.filter(({ page }) => page >= first && page <= last);
  if (own.length === 0) return null;
  const title = `${DOCUMENT_TYPE_TABLE[range.type].label}, ${pagesOf(range.pages)}`;
  return (
    <section className="card overflow-hidden" aria-label={title}>
      <h3 className="border-b border-line px-4 py-2.5 font-semibold">
        {DOCUMENT_TYPE_TABLE[range.type].label}
        <span className="ml-2 font-normal text-ink-faint">{pagesOf(range.pages)}</span>
      </h3>
      <dl className="grid sm:grid-cols-2">
        {own.map((field) => (
          <FieldRow key={`${field.key}-${field.page}-${field.box.join()}`} field={field} />
        ))}
      </dl>
    </section>
  );
}

function FieldRow({ field: { key, value, confidence, source, agreement, page } }: { field: ExtractedField }) {
  return (
    <div className="-mt-px flex min-w-0 flex-col border-t border-line px-4 py-2.5 sm:odd:border-r">
      <dt className="flex items-center justify-between gap-3 text-sm text-ink-faint">
        <span className="truncate">{FIELDS[key].label}</span>
        <Confidence confidence={confidence} />
      </dt>
      <dd className="mt-0.5 font-medium break-words" data-value={value}>
        {shownValue(key, value)}
      </dd>
      <dd className="text-xs text-ink-faint">{`${agreement ? 'Rule and model agree' : SOURCES[source]}, page ${page}`}</dd>
    </div>
  );
}
