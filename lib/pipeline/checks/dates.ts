import type { CheckedValue, CheckResult } from '#lib/domain/check.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import { type CheckedDocument, type DocumentCheck, findValue, spokenName } from './checked-document.ts';

const said = (value: string): string => KINDS.date.format(value);

/** The same day `months` later, or the last day of a month that is too short for it. ISO days. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * The term in months with the values it comes from: as printed, or, as on most notes, from the first payment to maturity, which
 * are term - 1 months apart.
 */
export function termOf(document: CheckedDocument): { months: number; values: CheckedValue[] } | undefined {
  const [term, maturity, first] = (['loanTermMonths', 'loanMaturityDate', 'firstPaymentDate'] as const).map((key) =>
    findValue(document, key),
  );
  if (term) return { months: Number(term.value), values: [term] };
  if (!maturity || !first) return undefined;
  const [from, to] = [first.value, maturity.value].map((day) => day.split('-').map(Number));
  return { months: ((to?.[0] ?? 0) - (from?.[0] ?? 0)) * 12 + (to?.[1] ?? 0) - (from?.[1] ?? 0) + 1, values: [first, maturity] };
}

/** The last of the monthly payments falls on the maturity date: the first payment date and term - 1 months. */
export const checkMaturity: DocumentCheck = (document) => {
  const [maturity, first, term] = (['loanMaturityDate', 'firstPaymentDate', 'loanTermMonths'] as const).map((key) =>
    findValue(document, key),
  );
  if (!maturity || !first || !term || !(Number(term.value) >= 1)) return [];
  const wanted = monthsLater(first.value, Number(term.value) - 1);
  const passed = wanted === maturity.value;
  const span = `A first payment on ${said(first.value)} and a term of ${KINDS.duration.format(term.value)}`;
  const sentence = passed
    ? `${span} end on the maturity date, ${said(wanted)}.`
    : `${span} end on ${said(wanted)}, but the ${spokenName(document.type)} matures on ${said(maturity.value)}.`;
  return [{ check: 'maturity-follows-first-payment', passed, sentence, values: [maturity, first, term] }];
};

/** Nothing is recorded before it is signed. */
export function noteBeforeRecording(note: CheckedValue, recorded: CheckedValue): CheckResult {
  const passed = note.value <= recorded.value;
  const sentence = passed
    ? `The note date, ${said(note.value)}, is not after the recording on ${said(recorded.value)}.`
    : `The note is dated ${said(note.value)}, after the recording on ${said(recorded.value)}.`;
  return { check: 'note-before-recording', passed, sentence, values: [note, recorded] };
}

export const checkRecording: DocumentCheck = (document) => {
  const [note, recorded] = [findValue(document, 'noteDate'), findValue(document, 'recordedDate')];
  return note && recorded ? [noteBeforeRecording(note, recorded)] : [];
};
