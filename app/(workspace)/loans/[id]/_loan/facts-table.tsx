import Link from 'next/link';
import { Chip, type Tone } from '#app/_components/chip.tsx';
import { shownValue } from '#app/_components/shown-value.ts';
import { GROUP_WORDS } from '#app/_components/words.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { FIELD_GROUPS } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { LoanFile } from '#lib/use-cases/get-loan-file.ts';

type Fact = LoanFile['facts'][number];

/** Why a value counts, in a few words. */
function originWords({ origin, where, others }: Fact): { label: string; tone: Tone } {
  if (origin === 'decided') return { label: 'Decided by a person', tone: 'accent' };
  if (origin === 'open') return { label: 'Not decided yet', tone: 'warn' };
  if (origin === 'most') return { label: `${where.length} of ${where.length + others} papers`, tone: 'neutral' };
  return { label: where.length === 1 ? 'One paper' : `${where.length} papers agree`, tone: where.length === 1 ? 'neutral' : 'good' };
}

/** Every field of the loan with what counts, why, and where it stands. */
export function FactsTable({ facts, mayReview }: { facts: readonly Fact[]; mayReview: boolean }) {
  const groups = FIELD_GROUPS.map((group) => ({ group, own: facts.filter(({ fieldKey }) => FIELDS[fieldKey].group === group) }));
  return (
    <div className="card overflow-hidden">
      <table className="w-full table-fixed text-left">
        <colgroup>
          <col className="w-[34%] md:w-56" />
          <col />
          <col className="max-md:hidden md:w-40" />
          <col className="max-md:hidden md:w-64" />
        </colgroup>
        <thead className="border-b border-line bg-canvas text-xs text-ink-faint">
          <tr>
            <th scope="col" className="px-4 py-2 font-medium">
              Field
            </th>
            <th scope="col" className="px-4 py-2 font-medium">
              What counts
            </th>
            <th scope="col" className="px-4 py-2 font-medium max-md:hidden">
              Why
            </th>
            <th scope="col" className="px-4 py-2 font-medium max-md:hidden">
              Where
            </th>
          </tr>
        </thead>
        {groups
          .filter(({ own }) => own.length > 0)
          .map(({ group, own }) => (
            <tbody key={group} className="divide-y divide-line border-b border-line last:border-b-0">
              <tr className="bg-sunken">
                <th scope="rowgroup" colSpan={2} className="px-4 py-1.5 text-xs font-semibold text-ink-soft">
                  {GROUP_WORDS[group]}
                </th>
                <td colSpan={2} className="max-md:hidden" />
              </tr>
              {own.map((fact) => (
                <Row key={fact.fieldKey} fact={fact} mayReview={mayReview} />
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}

function Row({ fact, mayReview }: { fact: Fact; mayReview: boolean }) {
  const { fieldKey, answers, origin } = fact;
  const isOpen = origin === 'open';
  const { label, tone } = originWords(fact);
  const why = <Chip tone={tone}>{label}</Chip>;
  return (
    <tr className="align-top">
      <th scope="row" className="px-4 py-2.5 text-sm font-normal break-words text-ink-faint">
        {FIELDS[fieldKey].label}
      </th>
      <td className="px-4 py-2.5">
        <ul className="flex flex-col gap-0.5">
          {answers.map((values) => (
            <li key={values.join('\n')} className={`break-words ${isOpen ? 'text-ink-soft' : 'font-medium'}`}>
              {values.map((value) => shownValue(fieldKey, value)).join(' and ')}
            </li>
          ))}
        </ul>
        <div className="mt-1.5 md:hidden">
          {isOpen ? (
            <a href={`#conflict-${fieldKey}`} className="inline-block min-h-6 rounded-full">
              {why}
            </a>
          ) : (
            why
          )}
        </div>
        <div className="mt-1 text-sm md:hidden">
          <Where fact={fact} mayReview={mayReview} />
        </div>
      </td>
      <td className="px-4 py-2.5 max-md:hidden">
        {isOpen ? (
          <a href={`#conflict-${fieldKey}`} className="inline-block min-h-6 rounded-full">
            {why}
          </a>
        ) : (
          why
        )}
      </td>
      <td className="px-4 py-2.5 text-sm max-md:hidden">
        <Where fact={fact} mayReview={mayReview} />
      </td>
    </tr>
  );
}

function Where({ fact: { fieldKey, where }, mayReview }: { fact: Fact; mayReview: boolean }) {
  const [first, ...more] = where;
  if (!first) return null;
  const { documentId, documentType, page, fileName } = first;
  const href = mayReview ? `/documents/${documentId}/review?field=${fieldKey}&page=${page}` : `/documents/${documentId}`;
  const others = more.map((one) => `${DOCUMENT_TYPE_TABLE[one.documentType].label}, ${one.fileName}, page ${one.page}`).join('\n');
  return (
    <span className="break-words text-ink-faint">
      <Link href={href} className="link inline-block min-h-6 leading-6" title={fileName}>
        {DOCUMENT_TYPE_TABLE[documentType].label}, page {page}
      </Link>
      {more.length > 0 && <span title={others}> and {more.length} more</span>}
    </span>
  );
}
