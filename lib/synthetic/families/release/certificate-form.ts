import { addDays, type Day } from '../../calendar.ts';
import type { Block, Stamp } from '../../paper/blocks.ts';
import type { Run, Text } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowers, centred, lender, noteDate, type Pen, paragraph, penOf, principal } from '../legal/pen.ts';
import { notaryBlock, recorderStamp, stampSpace } from '../legal/recording.ts';
import { beneficiary } from '../legal/reference.ts';
import { officerSignature } from '../legal/signatures.ts';

type Blank = { label: Text; value: Text };

const signedOn = (pen: Pen): Day => addDays(pen.world.laterRecording.date, -(4 + (pen.world.seed % 20)));

/** Values over rules with captions below them, as a court's forms have them. */
const blanks = (pen: Pen, pairs: readonly Blank[], columns: number): Block => ({
  kind: 'pairs',
  layout: 'caption-below',
  pairs,
  columns,
  size: pen.look.size,
  after: 6,
});

/** Where the lien is of record and when it was made. */
function place(pen: Pen): Block[] {
  const { recording, property } = pen.world;
  const county: Run = pen.mark('propertyCounty', pen.name(property.county));
  return [
    blanks(
      pen,
      [
        {
          label: pen.one('PLACE OF RECORD (COUNTY)', 'County in which recorded', 'CITY/COUNTY'),
          value: [county, pen.one('', ' County', `, ${property.state}`)],
        },
        {
          label: pen.one('DATE OF DEED OF TRUST/MORTGAGE', 'Date of lien instrument', 'DATE OF SECURITY INSTRUMENT'),
          value: [noteDate(pen)],
        },
      ],
      2,
    ),
    blanks(
      pen,
      [
        { label: pen.one('BOOK', 'DEED BOOK', 'LIBER'), value: [pen.typed(recording.book)] },
        { label: pen.one('PAGE', 'FOLIO'), value: [pen.typed(recording.page)] },
        { label: pen.one('INSTRUMENT NUMBER', 'CLERK’S FILE NO.'), value: [pen.typed(recording.instrument)] },
        { label: pen.one('DATE RECORDED', 'RECORDATION DATE'), value: [pen.typed(pen.date(recording.date))] },
      ],
      4,
    ),
  ];
}

/** Who owed, who held it, how much. */
function parties(pen: Pen, trust: boolean): Block[] {
  const { world } = pen;
  const holder: Text = world.nominee && pen.says(0.6) ? beneficiary(pen) : [lender(pen)];
  const money: Blank[] = [
    { label: pen.one('FACE AMOUNT OF NOTE', 'AMOUNT OF DEBT SECURED', 'ORIGINAL AMOUNT'), value: principal(pen) },
    ...(pen.says(0.65)
      ? [
          {
            label: pen.one('LENDER’S LOAN NUMBER', 'LOAN NO.', 'NOTE HOLDER’S REFERENCE'),
            value: [pen.mark('loanNumber', world.loanNumber)],
          },
        ]
      : []),
    ...(world.nominee && pen.says(0.6) ? [{ label: 'MERS MIN', value: [pen.mark('mersMin', world.min)] }] : []),
  ];
  const people: Block[] = [
    blanks(
      pen,
      [{ label: pen.one('NAME(S) OF GRANTOR(S)/MAKER(S)', 'NAME(S) OF DEBTOR(S)', 'MORTGAGOR(S)'), value: borrowers(pen, pen.says(0.2)) }],
      1,
    ),
    ...(trust
      ? [
          blanks(
            pen,
            [{ label: pen.one('NAME(S) OF TRUSTEE(S)', 'TRUSTEE(S)'), value: [pen.mark('trusteeName', pen.name(world.trustee.name))] }],
            1,
          ),
        ]
      : []),
    blanks(
      pen,
      [{ label: pen.one('NOTE HOLDER / CREDITOR', 'NAME OF SECURED CREDITOR', 'ORIGINAL BENEFICIARY OR MORTGAGEE'), value: holder }],
      1,
    ),
  ];
  return [...(pen.says(0.7) ? people : pen.dice.shuffled(people)), blanks(pen, money, money.length)];
}

function land(pen: Pen): Block[] {
  const { property } = pen.world;
  const parcels = property.parcels.flatMap((parcel, index): Run[] => [...(index > 0 ? [', '] : []), pen.mark('parcelIdentifier', parcel)]);
  const cells: Blank[] = [
    ...(pen.says(0.7)
      ? [
          {
            label: pen.one('PROPERTY STREET ADDRESS', 'STREET ADDRESS OF REAL ESTATE'),
            value: [pen.mark('propertyAddress', pen.line(property))],
          },
        ]
      : []),
    ...(pen.says(0.65) ? [{ label: pen.one('TAX MAP REFERENCE / PIN', 'TAX PARCEL IDENTIFICATION NUMBER', 'GPIN'), value: parcels }] : []),
    ...(pen.says(0.6)
      ? [
          {
            label: pen.one('BRIEF DESCRIPTION OF PROPERTY', 'DESCRIPTION OF REAL ESTATE RELEASED'),
            value: [pen.mark('legalDescription', property.legalDescription)],
          },
        ]
      : []),
  ];
  return cells.map((cell) => blanks(pen, [cell], 1));
}

/** What the creditor certifies: one box is ticked. */
function certified(pen: Pen): Block[] {
  const paper = pen.one('deed of trust', 'mortgage', 'lien');
  return [
    {
      kind: 'checks',
      label: pen.one('The creditor certifies that (check one):', 'I/we, the holder(s) of the note described above, certify:'),
      items: [
        {
          text: pen.one(
            `FULL SATISFACTION. The note has been paid in full and the ${paper} is released.`,
            `The debt is paid in full and the ${paper} that secured it is discharged.`,
          ),
          ticked: true,
        },
        {
          text: pen.one(
            'PARTIAL RELEASE. The debt is paid in part; only the land described below is released.',
            'Part of the land is released; the lien on the rest remains.',
          ),
          ticked: false,
        },
        {
          text: pen.one(
            'The note has been lost; an affidavit is attached.',
            'The person making this certificate is a settlement agent and acts under a notice of intent.',
          ),
          ticked: false,
        },
      ],
      after: 8,
    },
    ...(pen.says(0.5) ? [paragraph('The clerk is requested to enter this certificate upon the record as provided by law.')] : []),
  ];
}

/** A court clerk's form with blanks over captions and boxes to tick. */
export const certificateForm: LayoutFamily = {
  name: 'release/certificate-form',
  documentType: 'release',
  keptForCalibration: true,
  compose(world, dice) {
    const pen = penOf(world, dice, 'release', dice.pick(['modern', 'office', 'typed'] as const));
    const stamps: Stamp[] = recorderStamp(pen, world.laterRecording, 0.6);
    const trust = pen.says(0.6);
    const title = pen.one(
      'Certificate of Satisfaction',
      'Certificate of Full Satisfaction',
      'Certificate of Release',
      'Certificate of Payment and Release',
    );
    const form = `FORM ${pen.one('CC', 'CS', 'CR')}-${dice.between(1500, 1599)} ${pen.one('MASTER', 'REVISED')} ${String(dice.between(1, 12)).padStart(2, '0')}/${String(dice.between(3, 21)).padStart(2, '0')}`;
    const sections: Block[][] = [place(pen), parties(pen, trust), land(pen)];
    const { returnTo } = world;
    const blocks: Block[] = [
      ...stampSpace(pen, stamps),
      ...(pen.says(0.6)
        ? [
            {
              kind: 'lines',
              lines: [pen.one('Prepared by and return to:', 'Return to:'), returnTo.name, pen.line(returnTo.address)],
              size: 8,
            } satisfies Block,
          ]
        : []),
      centred(title.toUpperCase(), { size: 13, after: 2 }),
      ...(pen.says(0.6)
        ? [
            centred(pen.one('Memorandum of record of a paid lien', 'To be filed with the clerk of the court', 'Please type or print'), {
              size: 8,
              bold: false,
            }),
          ]
        : []),
      { kind: 'rule', after: 6 },
      ...(pen.says(0.7) ? sections : pen.dice.shuffled(sections)).flat(),
      ...certified(pen),
      paragraph(`${pen.one('Given under my hand', 'Witness the following signature', 'Date signed:')} ${pen.date(signedOn(pen))}.`),
      ...officerSignature(pen, [lender(pen)], world.preparer.name),
      ...(pen.says(0.8) ? notaryBlock(pen, `${world.preparer.name}, on behalf of the creditor`, signedOn(pen)) : []),
    ];
    return {
      plan: {
        look: pen.look,
        blocks,
        stamps,
        footer: (page, pages) => ({ left: form, center: pages > 1 ? `PAGE ${page} OF ${pages}` : '', size: 7 }),
      },
    };
  },
};
