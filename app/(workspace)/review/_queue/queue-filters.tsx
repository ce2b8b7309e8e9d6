'use client';

import { Search, SlidersHorizontal } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#app/_components/button.tsx';
import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { addressOfFilter, filterOfAddress, NOBODY, type QueueFilter, type Reviewer } from '#lib/domain/review-queue.ts';
import { RISK_CODES } from '#lib/domain/risk.ts';
import { SaveView } from './save-view.tsx';
import { AGES, RISK_WORDS } from './words.ts';

const TYPING_PAUSE_MS = 300;

interface QueueFiltersProps {
  filter: QueueFilter;
  reviewers: readonly Reviewer[];
  /** Whether the filter is one of the kept views already. */
  kept: boolean;
}

/** What narrows the queue; all of it lives in the address. On a phone it opens on demand. */
export function QueueFilters({ filter, reviewers, kept }: QueueFiltersProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { state, ...narrowing } = filter;
  const count = Object.keys(narrowing).length;
  const set = (name: keyof QueueFilter, value: string): void =>
    router.replace(addressOfFilter(filterOfAddress({ ...stringsOf(filter), [name]: value })), { scroll: false });
  return (
    <div className="mb-4">
      <Button size="small" className="md:hidden" aria-expanded={open} onClick={() => setOpen(!open)}>
        <SlidersHorizontal size={14} aria-hidden="true" />
        {count > 0 ? `Filters (${count})` : 'Filters'}
      </Button>
      <fieldset
        aria-label="Filters"
        className={`${open ? 'mt-3 grid grid-cols-2' : 'hidden'} items-center gap-2 md:mt-0 md:flex md:flex-wrap`}
      >
        <LenderSearch key={filter.lender ?? ''} lender={filter.lender ?? ''} onType={(value) => set('lender', value)} />
        <Choice label="Type" value={filter.type} onChoose={(value) => set('type', value)} all="Any type">
          {DOCUMENT_TYPES.map((type) => (
            <option key={type} value={type}>
              {DOCUMENT_TYPE_TABLE[type].label}
            </option>
          ))}
        </Choice>
        <Choice label="Reason" value={filter.reason} onChoose={(value) => set('reason', value)} all="Any reason">
          {RISK_CODES.map((code) => (
            <option key={code} value={code}>
              {RISK_WORDS[code]}
            </option>
          ))}
        </Choice>
        <Choice label="Assigned to" value={filter.assignedTo} onChoose={(value) => set('assignedTo', value)} all="Assigned or not">
          <option value={NOBODY}>To nobody</option>
          {reviewers.map(({ id, name, me }) => (
            <option key={id} value={id}>
              {me ? 'To me' : `To ${name}`}
            </option>
          ))}
        </Choice>
        <Choice label="Age" value={filter.olderThanDays?.toString()} onChoose={(value) => set('olderThanDays', value)} all="Any age">
          {AGES.map(({ days, label }) => (
            <option key={days} value={days}>
              {label}
            </option>
          ))}
        </Choice>
        <label className="flex h-9 items-center gap-2 rounded-md px-1.5 text-sm text-ink-soft">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={filter.partial ?? false}
            onChange={(event) => set('partial', event.target.checked ? 'true' : '')}
          />
          Partial only
        </label>
        {count > 0 && (
          <Button size="small" look="quiet" onClick={() => router.replace(addressOfFilter(state ? { state } : {}), { scroll: false })}>
            Clear filters
          </Button>
        )}
        {(count > 0 || state) && !kept && <SaveView filter={filter} />}
      </fieldset>
    </div>
  );
}

const stringsOf = (filter: QueueFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]));

function Choice(props: { label: string; value: string | undefined; all: string; onChoose: (value: string) => void; children: ReactNode }) {
  const { label, value = '', all, onChoose, children } = props;
  return (
    <select
      aria-label={label}
      className={`input min-w-0 py-0 text-sm md:h-9 md:w-auto md:max-w-36 ${value ? 'border-accent bg-accent-soft text-accent-strong' : 'text-ink-soft'}`}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{all}</option>
      {children}
    </select>
  );
}

/** Searches while one types; begins anew when another address is opened. */
function LenderSearch({ lender, onType }: { lender: string; onType: (value: string) => void }) {
  const [typed, setTyped] = useState(lender);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className="relative col-span-2 md:w-40">
      <Search size={15} aria-hidden="true" className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-faint" />
      <input
        type="search"
        aria-label="Lender"
        placeholder="Lender"
        className="input pl-8 text-sm"
        value={typed}
        onChange={(event) => {
          const { value } = event.target;
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onType(value.trim()), TYPING_PAUSE_MS);
        }}
      />
    </div>
  );
}
