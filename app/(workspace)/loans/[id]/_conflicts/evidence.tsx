'use client';

import Link from 'next/link';
import { Chip } from '#app/_components/chip.tsx';
import { Confidence } from '#app/_components/confidence.tsx';
import { SOURCE_WORDS } from '#app/_components/words.ts';
import { Snippet } from '#app/(workspace)/documents/[id]/review/_page-view/snippet.tsx';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { unionOfBoxes } from '#lib/domain/geometry.ts';
import type { LoanEvidence } from '#lib/domain/loan-conflict.ts';
import type { LoanValue } from '#lib/domain/loan-paper.ts';
import { WITHOUT_WORDS } from './conflict-words.ts';

interface EvidenceProps {
  fieldKey: FieldKey;
  evidence: LoanEvidence;
  /** Width of a page through its height, by `<documentId> <page>`. */
  ratios: Readonly<Record<string, number>>;
  /** Whether links lead into the workbench, else to the file. */
  mayReview: boolean;
}

/** What one document says: the picture of the print, where it stands, and who says so. */
export function Evidence({ fieldKey, evidence, ratios, mayReview }: EvidenceProps) {
  const { documentId, fileName, documentType, pages, values, without } = evidence;
  const page = values[0]?.page ?? pages[0];
  const href = mayReview ? `/documents/${documentId}/review?field=${fieldKey}&page=${page}` : `/documents/${documentId}`;
  const where = values.length > 0 ? `page ${page}` : pages[0] === pages[1] ? `page ${pages[0]}` : `pages ${pages[0]} to ${pages[1]}`;
  return (
    <div className="min-w-0">
      <p className="mb-1.5 flex min-w-0 flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-medium">{DOCUMENT_TYPE_TABLE[documentType].label}</span>
        <Link href={href} className="link min-h-6 min-w-0 truncate text-xs leading-6" title={fileName}>
          {fileName}, {where}
        </Link>
      </p>
      {without ? (
        <p className="rounded-sm border border-dashed border-line-strong/60 bg-sunken px-3 py-3 text-sm text-ink-soft">
          {WITHOUT_WORDS[without]}
        </p>
      ) : (
        <div className="flex flex-col gap-2">
          {printsOf(values).map((print) => (
            <div key={print.key}>
              {print.page === null ? (
                <p className="rounded-sm border border-line bg-sunken px-2 py-1.5 text-xs text-ink-faint">
                  Typed by a person, without a place on the page.
                </p>
              ) : (
                <Snippet
                  documentId={documentId}
                  page={print.page}
                  boxes={print.boxes}
                  ratio={ratios[`${documentId} ${print.page}`]}
                  label={`“${print.text}” on page ${print.page} of ${fileName}`}
                />
              )}
              <ul className="mt-1 flex flex-col gap-0.5 text-xs text-ink-faint">
                {print.values.map((value) => (
                  <Said key={value.slot} value={value} alone={values.length === 1} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Said({ value: { text, status, source, confidence, readAs }, alone }: { value: LoanValue; alone: boolean }) {
  const isGiven = status === 'corrected' || status === 'added';
  return (
    <li className="flex flex-wrap items-center gap-x-2 break-words">
      {!alone && <span className="text-ink-soft">“{text}”</span>}
      {isGiven ? (
        <>
          <Chip tone="accent">{status === 'corrected' ? 'Corrected' : 'Added'} by a person</Chip>
          {readAs && <span>It was read as “{readAs}”</span>}
        </>
      ) : status === 'confirmed' ? (
        <Chip tone="good">Confirmed by a person</Chip>
      ) : (
        <>
          <span>{SOURCE_WORDS[source]}, not checked yet</span>
          {confidence !== null && <Confidence confidence={confidence} />}
        </>
      )}
    </li>
  );
}

interface Print {
  key: string;
  page: number | null;
  boxes: LoanValue['boxes'];
  text: string;
  values: readonly LoanValue[];
}

/** Values that stand closer than this on a page, as a share of its height, are one picture. */
const TOGETHER_MAX = 0.12;

function printsOf(values: readonly LoanValue[]): Print[] {
  const prints: Print[] = [];
  for (const value of values) {
    const last = prints.at(-1);
    const boxes = [...(last?.boxes ?? []), ...value.boxes];
    const [, top = 0, , bottom = 1] = boxes.length > 0 ? unionOfBoxes(boxes) : [];
    if (last && last.page === value.page && value.page !== null && bottom - top <= TOGETHER_MAX)
      prints[prints.length - 1] = { ...last, boxes, text: `${last.text}, ${value.text}`, values: [...last.values, value] };
    else prints.push({ key: value.slot, page: value.page, boxes: value.boxes, text: value.text, values: [value] });
  }
  return prints;
}
