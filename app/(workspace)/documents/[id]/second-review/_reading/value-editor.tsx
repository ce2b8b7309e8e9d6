'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#app/_components/button.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import type { FieldDefinition } from '#lib/domain/field.ts';

interface ValueEditorProps {
  definition: FieldDefinition;
  typed: string;
  onType: (typed: string) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** A value as it is typed, or taken from the page. */
export function ValueEditor({ definition, typed, onType, onSave, onCancel }: ValueEditorProps) {
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {definition.values ? (
        <select ref={input} aria-label={definition.label} className="input" value={typed} onChange={(event) => onType(event.target.value)}>
          <option value="">Choose …</option>
          {definition.values.map((value) => (
            <option key={value} value={value}>
              {shownValue(definition.key, value)}
            </option>
          ))}
        </select>
      ) : (
        <input ref={input} aria-label={definition.label} className="input" value={typed} onChange={(event) => onType(event.target.value)} />
      )}
      <div className="flex gap-1.5">
        <Button type="submit" look="primary" size="small" disabled={typed.trim() === ''}>
          Save
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
