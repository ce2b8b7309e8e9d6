import { LoaderCircle } from 'lucide-react';
import type { DocumentState } from '#lib/domain/document.ts';
import { Chip } from './chip.tsx';
import { STATE_WORDS } from './words.ts';

export function StateBadge({ state, partial = false }: { state: DocumentState; partial?: boolean }) {
  const { label, tone } = STATE_WORDS[state];
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Chip tone={tone}>
        {state === 'reading' && <LoaderCircle size={12} aria-hidden="true" className="animate-spin" />}
        {label}
      </Chip>
      {partial && (
        <Chip tone="warn" title="Some pages could not be read well; the rest could.">
          Partial
        </Chip>
      )}
    </span>
  );
}
