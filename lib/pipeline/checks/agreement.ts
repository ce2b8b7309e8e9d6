import type { CheckedValue, CheckResult } from '#lib/domain/check.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import { type Answered, agree, campsOf } from './camps.ts';
import { type CheckedDocument, spokenName } from './checked-document.ts';

/** What the documents of one loan have in common. */
export const AGREEING_FIELDS = [
  'lenderName',
  'lenderNmlsId',
  'borrowerName',
  'noteAmount',
  'noteRatePercent',
  'propertyAddress',
  'loanNumber',
] as const satisfies readonly FieldKey[];

interface Answer extends Answered {
  document: CheckedDocument;
  values: readonly CheckedValue[];
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;

function placeOf({ document, values }: Answer): string {
  const { fileName, page } = values[0] ?? { page: 1 };
  return `on the ${spokenName(document.type)} (${fileName ? `${fileName}, ` : ''}page ${page})`;
}

const printed = (key: FieldKey, { values }: Answer): string => joined(values.map(({ value }) => KINDS[FIELDS[key].kind].format(value)));

/** More sides than this make no sentence; the values name them all. */
const SIDES_MAX = 3;

function sentenceOf(key: FieldKey, camps: readonly Answer[][], count: number): string {
  const label = FIELDS[key].label.replace(/ \(.*\)$/, '');
  if (camps.length === 1) return `${label}: ${count} documents say the same.`;
  const sides = camps
    .slice(0, SIDES_MAX)
    .flatMap(([first, ...more]) =>
      first ? [`${printed(key, first)} ${placeOf(first)}${more.length > 0 ? ` and ${more.length} more` : ''}`] : [],
    );
  const rest = camps.length > SIDES_MAX ? `; and ${camps.length - SIDES_MAX} other answers` : '';
  return `${label} differs: ${sides.join('; ')}${rest}.`;
}

/** Across the documents of one loan: lender, borrowers, amount, rate, address and numbers are the same. Conflicts show every side. */
export function checkAgreement(documents: readonly CheckedDocument[]): CheckResult[] {
  return AGREEING_FIELDS.flatMap((key): CheckResult[] => {
    const answers = documents
      .map((document) => ({ document, values: document.values.filter((value) => value.key === key) }))
      .filter(({ values }) => values.length > 0);
    if (answers.length < 2) return [];
    const camps = campsOf(answers, (a, b) => agree(key, a, b));
    return [
      {
        check: 'agree-across-documents',
        passed: camps.length === 1,
        sentence: sentenceOf(key, camps, answers.length),
        values: camps.flat().flatMap(({ values }) => values),
      },
    ];
  });
}
