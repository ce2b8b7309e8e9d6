import type { Block } from '../../paper/blocks.ts';
import type { Text } from '../../paper/text.ts';
import { type Pen, paragraph } from './pen.ts';

/** Lines to sign over, one a borrower; the printed names are values. `role` stands behind or below a name. */
export function borrowerSignatures(pen: Pen, role = pen.one('Borrower', '-Borrower', 'BORROWER', '(Seal) -Borrower', '')): Block[] {
  const { borrowers } = pen.world;
  const signed = pen.says(0.75);
  const below = pen.says(0.5);
  const dated = pen.says(0.25) ? { date: signed ? pen.date(pen.world.noteDate) : '' } : {};
  const names: Text[] = borrowers.map(({ name }) => {
    const printed = pen.mark('borrowerName', pen.name(name), {});
    return below || role === '' ? [printed] : [printed, ` ${role}`];
  });
  const blocks = names.map(
    (name): Extract<Block, { kind: 'signature' }> => ({ kind: 'signature', name, under: below && role ? [role] : [], signed, ...dated }),
  );
  if (pen.says(0.3) && blocks.length > 1) {
    const half = Math.ceil(blocks.length / 2);
    return [{ kind: 'columns', columns: [blocks.slice(0, half), blocks.slice(half)], widths: [0.5, 0.5], gap: 20 }];
  }
  const side = pen.says(0.5) ? 'right' : 'left';
  return [{ kind: 'together', blocks: blocks.map((block) => ({ ...block, side })) }];
}

/** Witnesses, on about a fifth of the papers; not parties of the loan. */
export const witnesses = (pen: Pen): Block[] =>
  pen.says(0.2)
    ? [
        { kind: 'lines', lines: [pen.one('Witnesses:', 'Signed, sealed and delivered in the presence of:', 'WITNESS:')] },
        { kind: 'signature', name: pen.world.appraiser.name, under: ['Witness'], signed: pen.says(0.5), side: 'left' },
      ]
    : [];

/** A company signs by its officer. `marked` is its printed name, a value or not. */
export function officerSignature(pen: Pen, company: Text, officer: string, capacity?: string): Block[] {
  const title =
    capacity ??
    pen.one(
      'Vice President',
      'Assistant Secretary',
      'Authorized Signatory',
      'Assistant Vice President',
      'Document Execution Officer',
      'President',
    );
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'lines', lines: [company], after: 10 },
        {
          kind: 'signature',
          name: `${pen.one('By: ', 'Name: ', 'BY ')}${officer}`,
          under: [pen.one(`Title: ${title}`, title, `Its: ${title}`)],
          signed: pen.says(0.75),
          side: pen.says(0.6) ? 'left' : 'right',
        },
      ],
    },
  ];
}

export const inWitness = (pen: Pen, day: string): Block =>
  paragraph(
    pen.one(
      `IN WITNESS WHEREOF, the undersigned has caused this instrument to be executed on ${day}.`,
      `In witness of which this paper was signed by its proper officer on ${day}.`,
      `Dated: ${day}`,
      `Executed this ${day}.`,
      `DATED AND SIGNED ${day.toUpperCase()}`,
    ),
  );
