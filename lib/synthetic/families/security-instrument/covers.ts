import type { Block } from '../../paper/blocks.ts';
import { type Run, say, type Text } from '../../paper/text.ts';
import { lastFirst } from '../../spelling/names.ts';
import { centred, lender, type Pen, paragraph } from '../legal/pen.ts';
import { returnBlock } from '../legal/recording.ts';

const people = (pen: Pen): Run[] =>
  pen.world.borrowers.flatMap((person, index): Run[] => [
    ...(index > 0 ? [pen.one('; ', ' and ')] : []),
    pen.mark('borrowerName', pen.name(person.name)),
  ]);

/** A recorder's index page: grantors, grantees, trustee, short legal description, parcel, in rows. */
export function indexCover(pen: Pen): Block[] {
  const { world } = pen;
  const short = `Lot ${world.property.lot}, Block ${world.property.block}, ${world.property.subdivision}`;
  const rows: { label: Text; value: Text }[] = [
    { label: pen.one('Document Title(s)', 'Document Title', 'Type of Instrument'), value: 'DEED OF TRUST' },
    { label: pen.one('Grantor(s)', 'Grantor(s) (Last name first, then first name and initials)', 'Grantor'), value: people(pen) },
    { label: pen.one('Grantee(s)', 'Grantee/Assignee/Beneficiary', 'Grantee (Lender)'), value: [lender(pen)] },
    { label: 'Trustee', value: [pen.mark('trusteeName', pen.name(world.trustee.name))] },
    { label: pen.one('Abbreviated Legal Description', 'Legal Description (abbreviated)', 'Brief Legal'), value: short },
    {
      label: pen.one('Assessor’s Property Tax Parcel/Account Number', 'Tax Parcel ID', 'Parcel Number(s)'),
      value: [pen.mark('parcelIdentifier', world.property.parcels[0])],
    },
    ...(pen.says(0.4) ? [{ label: 'Reference Number(s) of Related Documents', value: pen.one('None', 'N/A') }] : []),
  ];
  const parties: Block = pen.says(0.5)
    ? { kind: 'table', rows: rows.map(({ label, value }) => [label, value]), widths: [0.36, 0.64], borders: 'grid', padding: 4 }
    : { kind: 'pairs', pairs: rows, layout: pen.dice.pick(['colon', 'below', 'underscored'] as const) };
  return [
    ...returnBlock(pen),
    centred(pen.one('RECORDING COVER SHEET', 'Cover Sheet', 'COUNTY AUDITOR’S INDEXING INFORMATION'), { size: 12 }),
    parties,
    ...(pen.says(0.5) ? [{ kind: 'page-break' } as const] : []),
  ];
}

/** A clerk's certificate before the paper: names in the clerk's own spelling, which are no spelling of the loan's. */
export function clerkCover(pen: Pen): Block[] {
  const { world } = pen;
  const indexed: Text[] = world.borrowers.map((person) => lastFirst(person).toUpperCase());
  return [
    centred(`${world.property.county.toUpperCase()} COUNTY ${pen.one('CLERK’S OFFICE', 'RECORDING PAGE', 'REGISTRY OF DEEDS')}`, {
      size: 13,
      rule: pen.says(0.5),
    }),
    {
      kind: 'columns',
      columns: [
        [{ kind: 'lines', lines: [pen.one('Party 1 / Grantor:', 'First Party Name:', 'MORTGAGOR:'), ...indexed], size: 9 }],
        [{ kind: 'lines', lines: ['Return To:', world.returnTo.name, pen.line(world.returnTo.address)], size: 9 }],
      ],
    },
    paragraph(pen.one('This page is part of the instrument. Do not remove.', 'THIS PAGE CONSTITUTES THE CLERK’S ENDORSEMENT'), {
      align: 'center',
      size: 8.5,
    }),
    {
      kind: 'table',
      borders: 'grid',
      rows: [
        ['Recording fee', `$${pen.dice.between(20, 90)}.00`],
        ['Cover page', '$5.00'],
        [pen.one('Mortgage tax', 'Indebtedness tax', 'State tax'), `$${pen.dice.between(100, 1900)}.${pen.dice.digits(2)}`],
      ],
      widths: [0.7, 0.3],
    },
    { kind: 'page-break' },
  ];
}

/** Typed words over an open-end mortgage: a ceiling that is not the principal. */
export function openEnd(pen: Pen): Block[] {
  const ceiling = pen.money(Math.round((pen.world.amount * 2) / 100_000) * 100_000);
  return [
    paragraph(
      say`${pen.one('THIS MORTGAGE SECURES FUTURE ADVANCES.', 'OPEN-END MORTGAGE.', 'This is an open-end mortgage and secures future advances.')} The maximum principal indebtedness that may be secured at any time, exclusive of interest and protective advances, is ${ceiling}.`,
      { bold: pen.says(0.4) },
    ),
  ];
}
