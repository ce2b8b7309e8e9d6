'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTouch } from '#app/_client/touch.ts';
import { Button } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { counted, pagesWord } from '#app/_components/words.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { EvidencePage } from './evidence-page.tsx';
import type { SecondReviewData } from './reading-data.ts';
import { ReadingEntry } from './reading-entry.tsx';
import { isOpen, openSlot, type ReadingRow, type ReadingSection, readingSections } from './rows.ts';
import { answerOf, useDraft } from './use-draft.ts';
import { useReading } from './use-reading.ts';
import { ValueEditor } from './value-editor.tsx';

/** A document read as if nobody had read it before: its pages at the left, one question after the other at the right. */
export function SecondReading({ detail }: { detail: SecondReviewData }) {
  const reading = useReading(detail);
  const { draft, begin, drop, type, take } = useDraft();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const sections = readingSections(detail.types, reading.values, opened);
  const rows = sections.flatMap((section) => section.rows);
  const [slot, setSlot] = useState(() => (rows.find(isOpen) ?? rows[0])?.slot ?? '');
  const active = rows.find((row) => row.slot === slot);
  const shown = active?.value?.status === 'absent' || active?.value?.status === 'unreadable' ? undefined : active?.value;
  const [page, setPage] = useState(shown?.page ?? 1);
  const open = rows.filter(isOpen);
  useTouch(detail.documentId, active?.definition.key ?? null);

  const goTo = (row: ReadingRow | undefined): void => {
    if (!row) return;
    setSlot(row.slot);
    drop();
    if (row.value?.page !== undefined) setPage(row.value.page);
  };
  const next = (row: ReadingRow): void => {
    const at = rows.findIndex((one) => one.slot === row.slot);
    goTo([...rows.slice(at + 1), ...rows.slice(0, at)].find(isOpen) ?? rows[at + 1]);
  };
  const subjectOf = (row: ReadingRow) => ({ slot: row.slot, fieldKey: row.definition.key, documentType: row.documentType });
  const give = async (row: ReadingRow, answer: Parameters<typeof reading.answer>[0]): Promise<void> => {
    if (await reading.answer(answer)) next(row);
  };
  const confirm = (row: ReadingRow): void => {
    if (row.value?.predicted) void give(row, [{ action: 'confirmed', ...subjectOf(row) }]);
  };
  const mark = (row: ReadingRow, action: 'absent' | 'unreadable'): void => void give(row, [{ action, ...subjectOf(row) }]);
  const confirmRest = (): void =>
    void reading.answer(open.filter(({ value }) => value?.predicted).map((row) => ({ action: 'confirmed' as const, ...subjectOf(row) })));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!active || draft || event.ctrlKey || event.metaKey || event.altKey) return;
    const isButton = event.target instanceof HTMLElement && event.target.dataset.slot === undefined && event.key === 'Enter';
    if (isButton) return;
    const at = rows.indexOf(active);
    const acts = new Map([
      ['ArrowDown', () => goTo(rows[at + 1])],
      ['ArrowUp', () => goTo(rows[at - 1])],
      ['Enter', () => confirm(active)],
      ['e', () => begin(active)],
      ['a', () => mark(active, 'absent')],
      ['u', () => mark(active, 'unreadable')],
    ]);
    const act = acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  const current = detail.pages.find(({ number }) => number === page) ?? detail.pages[0];
  return (
    <div className="flex min-h-[calc(100dvh-7rem)] flex-col md:h-dvh">
      <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-3 py-2">
        <Link
          href="/quality/second-readings"
          aria-label="All second readings"
          className="flex size-8 items-center justify-center rounded-md hover:bg-hover"
        >
          <ArrowLeft size={17} aria-hidden="true" />
        </Link>
        <div className="min-w-0 flex-1 basis-48">
          <h1 className="truncate font-semibold" title={detail.fileName}>
            {detail.fileName}
          </h1>
          <p className="text-xs text-ink-faint" role="status">
            Second reading · {open.length === 0 ? 'all answered' : `${counted(open.length, 'value')} to answer`}
          </p>
        </div>
        <Button onClick={confirmRest} disabled={reading.saving || !open.some(({ value }) => value?.predicted)}>
          The rest is as read
        </Button>
        <Button look="primary" disabled={reading.saving || open.length > 0} onClick={() => void reading.finish()}>
          Done
        </Button>
      </header>
      <div className="flex min-h-0 flex-1 flex-col md:flex-row">
        {current && (
          <EvidencePage
            documentId={detail.documentId}
            page={current}
            pageCount={detail.pages.length}
            onPage={setPage}
            boxes={shown?.page === page && !(draft && draft.chosen.length > 0) ? (shown.boxes ?? []) : []}
            chosen={draft ? (draft.page === page ? draft.chosen : []) : null}
            onWord={(index, words) => take(page, index, words)}
          />
        )}
        <section
          aria-label="Values"
          className="shrink-0 overflow-y-auto border-line bg-surface p-3 max-md:border-t md:w-[25rem] md:border-l"
          onKeyDown={onKeyDown}
        >
          <p className="mb-2 text-xs text-ink-faint max-md:hidden">
            Enter: as read · e: another value · a: absent · u: unreadable · arrows: move
          </p>
          {reading.problem && (
            <div className="mb-2">
              <Notice tone="bad" alert>
                {reading.problem}
              </Notice>
            </div>
          )}
          {sections.map((section) => (
            <Section
              key={section.documentIndex}
              section={section}
              many={sections.length > 1}
              onOpen={(opening) => setOpened([...opened, opening])}
              goTo={setSlot}
            >
              {section.rows.map((row) => (
                <ReadingEntry
                  key={row.slot}
                  row={row}
                  active={row.slot === slot}
                  onActivate={() => goTo(row)}
                  onConfirm={() => confirm(row)}
                  onEdit={() => begin(row)}
                  onMark={(action) => mark(row, action)}
                >
                  {draft?.slot === row.slot ? (
                    <ValueEditor
                      definition={row.definition}
                      typed={draft.typed}
                      onType={type}
                      onSave={() => void reading.answer([answerOf(row, draft)]).then((kept) => kept && next(row))}
                      onCancel={drop}
                    />
                  ) : null}
                </ReadingEntry>
              ))}
            </Section>
          ))}
        </section>
      </div>
    </div>
  );
}

interface SectionProps {
  section: ReadingSection;
  many: boolean;
  onOpen: (slot: string) => void;
  goTo: (slot: string) => void;
  children: ReactNode;
}

/** The questions of one document of the file, and a way to give a field that is not among them. */
function Section({ section: { documentIndex, type, pages, rows, others }, many, onOpen, goTo, children }: SectionProps) {
  const add = (key: FieldKey | undefined): void => {
    if (!key) return;
    const slot = openSlot(documentIndex, key, rows);
    onOpen(slot);
    goTo(slot);
  };
  return (
    <div className="mb-4">
      {many && (
        <h2 className="mb-1 text-sm font-semibold">
          {DOCUMENT_TYPE_TABLE[type].label} <span className="font-normal text-ink-faint">{pagesWord(pages)}</span>
        </h2>
      )}
      <ul className="flex flex-col gap-1">{children}</ul>
      {others.length > 0 && (
        <select
          aria-label={`Give another field of ${DOCUMENT_TYPE_TABLE[type].label}`}
          className="input mt-2"
          value=""
          onChange={(event) => add(others.find((key) => key === event.target.value))}
        >
          <option value="">Give another field …</option>
          {others.map((key) => (
            <option key={key} value={key}>
              {FIELDS[key].label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
