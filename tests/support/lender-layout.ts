import { randomUUID } from 'node:crypto';
import { database } from '#lib/adapters/db/client.ts';
import { type ReadPage, toColumns, type Word } from '#lib/domain/page.ts';
import type { Actor } from '#lib/domain/rights.ts';

/** Loans of one lender, printed on a form that no rule knows: captions of its own, values right of them and below. */
export interface Printed {
  number: string;
  lender: string;
  amount: string;
  borrower: string;
  due: string;
}

const FIRST: Printed = {
  ...{ number: 'HQ-88213', lender: 'Quillstone Lending Company', amount: '$212,400.00' },
  ...{ borrower: 'Marta Elin Rydell', due: 'June 1, 2051' },
};
const SECOND: Printed = {
  ...{ number: 'HQ-90177', lender: 'Quillstone Lending Company', amount: '$98,650.00' },
  ...{ borrower: 'Tobias Arne Falk', due: 'March 1, 2046' },
};
export const LOANS: readonly [Printed, Printed] = [FIRST, SECOND];

type Line = readonly (readonly [left: number, text: string])[];

const linesOf = ({ number, lender, amount, borrower, due }: Printed): readonly Line[] => [
  [[0.3, 'PROMISSORY NOTE']],
  [[0.1, 'Advance sheet prepared by the originating desk for the folder']],
  [
    [0.1, 'Our folder mark'],
    [0.5, number],
  ],
  [
    [0.1, 'House that advances'],
    [0.5, lender],
  ],
  [
    [0.1, 'Sum handed over'],
    [0.5, amount],
  ],
  [
    [0.1, 'Person who owes it'],
    [0.5, borrower],
  ],
  [
    [0.1, 'Everything is owed by'],
    [0.5, due],
  ],
  [[0.1, 'Keep this sheet with the signed instrument in the vault of the branch']],
  [[0.1, 'Signed copies are counted twice before the folder is closed for good']],
];

/** A page of that form. `shift` moves everything down, `scale` shrinks it towards the top left. */
export function lenderPage(loan: Printed, { shift = 0, scale = 1, skew = 0 } = {}): ReadPage {
  const words = linesOf(loan).flatMap((line, row) =>
    line.flatMap(([start, text]) => {
      let left = start;
      return text.split(' ').map((word): Word => {
        const width = 0.011 * word.length;
        const box = [left, 0.08 + row * 0.05, left + width, 0.094 + row * 0.05] as const;
        left += width + 0.008;
        const tilt = skew * box[0];
        const placed = [box[0] * scale, box[1] * scale + shift + tilt, box[2] * scale, box[3] * scale + shift + tilt] as const;
        return { text: word, box: placed, confidence: 1, source: 'text-layer', line: row };
      });
    }),
  );
  return { number: 1, width: 612, height: 792, textSource: 'text-layer', textSourceReason: 'printed', words, issues: [] };
}

/** The words of the page that spell a text, as boxes. */
export function boxesOf(page: ReadPage, text: string): Word['box'][] {
  const wanted = text.split(' ');
  const at = page.words.findIndex((_, index) => wanted.every((word, ahead) => page.words[index + ahead]?.text === word));
  return at < 0 ? [] : page.words.slice(at, at + wanted.length).map(({ box }) => box);
}

/** A document of that form that was read and waits for extraction. */
export async function seedLenderDocument(actor: Actor, loan: Printed): Promise<string> {
  const id = randomUUID();
  const page = lenderPage(loan);
  await database().document.create({
    data: {
      ...{ id, organisationId: actor.organisationId, uploadedById: actor.memberId, fileName: `${loan.number}.pdf`, fileKind: 'pdf' },
      ...{ sha256: id.replaceAll('-', '').repeat(2), bytes: 1, storageKey: `documents/${id}`, state: 'reading', pageCount: 1 },
      pages: {
        create: [
          {
            ...{ number: 1, state: 'read', width: page.width, height: page.height, textSource: 'text_layer', wordCount: page.words.length },
            layouts: { create: { reading: 1, words: toColumns(page.words) } },
          },
        ],
      },
    },
    select: { id: true },
  });
  return id;
}
