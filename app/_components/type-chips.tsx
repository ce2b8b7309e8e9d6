import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { Chip } from './chip.tsx';

const SHOWN_MAX = 3;

/** The documents of a file, by type; a packet of many shows the first three. */
export function TypeChips({ types }: { types: readonly DocumentType[] }) {
  if (types.length === 0) return null;
  const labels = [...new Set(types)].map((type) => DOCUMENT_TYPE_TABLE[type].label);
  const rest = labels.slice(SHOWN_MAX);
  return (
    <span className="inline-flex flex-wrap gap-1">
      {labels.slice(0, SHOWN_MAX).map((label) => (
        <Chip key={label}>{label}</Chip>
      ))}
      {rest.length > 0 && <Chip title={rest.join(', ')}>+{rest.length}</Chip>}
    </span>
  );
}
