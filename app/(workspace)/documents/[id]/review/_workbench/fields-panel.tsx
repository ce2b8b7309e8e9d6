'use client';

import { Plus } from 'lucide-react';
import { counted, GROUP_WORDS, pagesWord } from '#app/_components/words.ts';
import { FieldEntry } from './field-entry.tsx';
import type { DocumentSection } from './fields-model.ts';
import type { Panel } from './panel.ts';
import { PanelTools } from './panel-tools.tsx';
import type { Workbench } from './use-workbench.ts';

/** The fields by document, then by party, loan, dates and property. */
export function FieldsPanel({ panel }: { panel: Panel }) {
  const { bench, onShowPage } = panel;
  const isPacket = bench.sections.length > 1;
  return (
    <div className="pb-10">
      <PanelTools panel={panel} />
      {bench.sections.map((section) => (
        <section key={section.documentIndex} aria-label={section.label}>
          <header
            className={`flex items-baseline justify-between gap-3 border-b border-line px-4 ${isPacket ? 'bg-canvas pt-4 pb-2' : 'py-2.5'}`}
          >
            <h2 className="font-serif text-lg font-semibold">{section.label}</h2>
            <button
              type="button"
              onClick={() => onShowPage(section.pages[0])}
              className="rounded-sm text-xs text-ink-faint tabular-nums hover:underline"
            >
              {pagesWord(section.pages)}
            </button>
          </header>
          {section.groups.map(({ group, rows }) => (
            <section key={group} aria-label={GROUP_WORDS[group]}>
              <h3 className="px-4 pt-3.5 pb-1 text-xs font-semibold tracking-wide text-ink-faint uppercase">{GROUP_WORDS[group]}</h3>
              <ul>
                {rows.map((row) => (
                  <FieldEntry key={row.slot} row={row} panel={panel} />
                ))}
              </ul>
            </section>
          ))}
          {section.groups.length === 0 && (
            <p className="px-4 py-6 text-ink-faint">
              Nothing was found here. Look at the page; add what is missing below, or approve it as it is.
            </p>
          )}
          {section.notFound.length > 0 && <NotFoundFields section={section} bench={bench} />}
        </section>
      ))}
    </div>
  );
}

/** Fields that this type may carry and nobody found: a click adds one. */
function NotFoundFields({ section, bench }: { section: DocumentSection; bench: Workbench }) {
  return (
    <details className="group mx-4 mt-3 mb-5 rounded-md border border-line">
      <summary className="rounded-md px-3 py-2 text-sm text-ink-soft hover:bg-hover">
        {counted(section.notFound.length, 'more field')} not found
      </summary>
      <div className="flex flex-wrap gap-1.5 border-t border-line p-3">
        {section.notFound.map((row) => (
          <button
            key={row.slot}
            type="button"
            disabled={!bench.mayAnswer}
            onClick={() => {
              bench.open(row.slot);
              bench.edit(row);
            }}
            className="inline-flex items-center gap-1 rounded-full border border-line-strong/60 px-2.5 py-0.5 text-sm text-ink-soft hover:border-accent hover:bg-accent-soft hover:text-accent-strong disabled:opacity-60"
          >
            <Plus size={13} aria-hidden="true" />
            {row.definition.label}
          </button>
        ))}
      </div>
    </details>
  );
}
