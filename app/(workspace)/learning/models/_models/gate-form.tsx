'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { Button } from '#app/_components/button.tsx';
import { type PromotionGate, promotionGateSchema } from '#lib/domain/promotion.ts';

const MIB = 1024 * 1024;

interface Shown {
  name: string;
  label: string;
  value: number;
  step: number;
}

const shownOf = (gate: PromotionGate): Shown[] => [
  { name: 'documentsMin', label: 'Test documents, at least', value: gate.documentsMin, step: 1 },
  { name: 'coreTolerance', label: 'A core field worse by, points', value: gate.coreTolerance * 100, step: 0.1 },
  { name: 'overallTolerance', label: 'All fields worse by, points', value: gate.overallTolerance * 100, step: 0.1 },
  { name: 'msPerPageMax', label: 'Milliseconds a page, at most', value: gate.msPerPageMax, step: 1 },
  { name: 'bundleBytesMax', label: 'Bundle, MiB at most', value: Math.round(gate.bundleBytesMax / MIB), step: 1 },
];

/** What is read as a figure of the gate. */
function gateOf(data: FormData): ReturnType<typeof promotionGateSchema.safeParse> {
  const read = (name: string): number => Number(data.get(name));
  const share = (name: string): number => Math.round(read(name) * 100) / 10_000;
  return promotionGateSchema.safeParse({
    documentsMin: read('documentsMin'),
    coreTolerance: share('coreTolerance'),
    overallTolerance: share('overallTolerance'),
    msPerPageMax: read('msPerPageMax'),
    bundleBytesMax: Math.round(read('bundleBytesMax') * MIB),
  });
}

/** What a model must show; only an administrator changes it. */
export function GateForm({ gate, mayChange }: { gate: PromotionGate; mayChange: boolean }) {
  const router = useRouter();
  const [told, setTold] = useState({ text: '', bad: false });
  const [pending, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const parsed = gateOf(new FormData(event.currentTarget));
    if (!parsed.success) {
      setTold({ text: 'Give whole numbers above zero, and tolerances of 0 to 100 points.', bad: true });
      return;
    }
    start(async () => {
      const answer = await callApi('/models/gate', nothing, { method: 'PUT', body: parsed.data });
      setTold(answer.ok ? { text: 'Saved. It counts from the next promotion on.', bad: false } : { text: answer.message, bad: true });
      if (answer.ok) router.refresh();
    });
  };
  return (
    <form onSubmit={submit} className="card grid gap-3 px-4 py-4 sm:grid-cols-2 lg:grid-cols-5" noValidate>
      {shownOf(gate).map(({ name, label, value, step }) => (
        <label key={name} className="flex flex-col justify-end gap-1">
          <span className="text-sm text-ink-soft">{label}</span>
          <input
            type="number"
            className="input"
            name={name}
            min={0}
            step={step}
            defaultValue={Math.round(value * 10) / 10}
            readOnly={!mayChange}
          />
        </label>
      ))}
      <div className="flex flex-wrap items-center gap-3 sm:col-span-2 lg:col-span-5">
        {mayChange && (
          <Button type="submit" disabled={pending}>
            {pending ? 'Saving …' : 'Save the gate'}
          </Button>
        )}
        <p role="status" className={`text-sm ${told.bad ? 'text-bad' : 'text-ink-faint'}`}>
          {told.text ||
            (mayChange ? 'What was promoted before keeps the gate that it was held against.' : 'An administrator can change it.')}
        </p>
      </div>
    </form>
  );
}
