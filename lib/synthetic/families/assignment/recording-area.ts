import { addDays, type Day } from '../../calendar.ts';
import type { Block } from '../../paper/blocks.ts';
import { bold, type Run, say, type Text } from '../../paper/text.ts';
import { dayOf } from '../../spelling/dates.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowers, countyWord, lender, noteDate, type Pen, paragraph, penOf, principal } from '../legal/pen.ts';
import { notaryBlock, recorderLines } from '../legal/recording.ts';
import { beneficiary, nominee } from '../legal/reference.ts';
import { officerSignature } from '../legal/signatures.ts';

const assignee = (pen: Pen): Run => pen.mark('assigneeName', pen.name(pen.world.assignee.name));
const signedOn = (pen: Pen): Day => addDays(pen.world.laterRecording.date, -(2 + (pen.world.seed % 30)));

/** The frame at the right: the recorder's lines, who gets the paper back, the parcel. */
function frame(pen: Pen): Block {
  const { world } = pen;
  const { returnTo, property } = world;
  const stamped = pen.says(0.65);
  const recorder: Block[] = [
    ...(stamped
      ? [{ kind: 'lines', lines: recorderLines(pen, world.laterRecording), size: 8 } satisfies Block]
      : [{ kind: 'space', height: 70 } satisfies Block]),
    {
      kind: 'lines',
      lines: [pen.one('Recording Area', 'Space for Recorder', 'This space is for recording data')],
      size: 7,
      align: 'center',
      after: 2,
    },
  ];
  const back: Text[] = [
    pen.one('Name and Return Address:', 'Return to', 'After recording return to'),
    returnTo.name,
    pen.street(returnTo.address),
    pen.city(returnTo.address),
  ];
  const parcels = property.parcels.flatMap((parcel, index): Run[] => [...(index > 0 ? [', '] : []), pen.mark('parcelIdentifier', parcel)]);
  return {
    kind: 'table',
    borders: 'grid',
    padding: 4,
    rows: [
      [{ blocks: recorder }],
      [{ blocks: [{ kind: 'lines', lines: back, size: 8.5, after: 2 }] }],
      ...(pen.says(0.85)
        ? [
            [
              {
                blocks: [
                  { kind: 'lines' as const, lines: [parcels], after: 1 },
                  {
                    kind: 'lines' as const,
                    lines: [pen.one('Parcel Identification Number (PIN)', 'Tax Parcel Number', 'Parcel No.')],
                    size: 7,
                    after: 1,
                  },
                ],
              },
            ],
          ]
        : []),
    ],
  };
}

/** Numbers under the title. */
function numbers(pen: Pen): Text[] {
  const { world } = pen;
  return [
    ...(pen.says(0.6) ? [say`${pen.one('Loan No.', 'Servicer Loan #', 'Acct.')} ${pen.mark('loanNumber', world.loanNumber)}`] : []),
    ...(world.nominee && pen.says(0.85) ? [say`${pen.one('MIN', 'MERS MIN')} ${pen.mark('mersMin', world.min)}`] : []),
    ...(pen.says(0.4) ? [`${pen.one('Pool', 'Batch', 'Ref.')} ${pen.dice.digits(5)}`] : []),
  ];
}

/** The words of transfer, beside the frame. */
function transfer(pen: Pen, deed: string): Block[] {
  const { world } = pen;
  const from = world.nominee ? beneficiary(pen) : say`${lender(pen)}${pen.one('', `, ${world.lender.organised}`)}`;
  const seat = pen.says(0.6) ? say`, ${pen.one('with a mailing address of', 'whose address is')} ${pen.line(world.assignee.address)},` : [];
  const trust = deed === 'Deed of Trust' ? say`, in which ${pen.mark('trusteeName', pen.name(world.trustee.name))} is trustee` : [];
  return [
    paragraph(
      say`${pen.one('For a valuable consideration', 'For value received', 'In exchange for consideration the receipt of which is acknowledged')}, ${from} (${pen.one('“Assignor”', 'the “Assignor”', '“Assignor,” whether one or more')})`,
    ),
    paragraph(pen.one('assigns and conveys to', 'transfers, sets over and assigns to', 'hereby assigns to')),
    paragraph(say`${assignee(pen)}${seat} (${pen.one('“Assignee”', 'the “Assignee”')})`),
    paragraph(
      say`the ${deed} executed by ${borrowers(pen, pen.says(0.6))}${pen.one(', ', ' ')}to ${lender(pen)}${trust}, ${pen.one('on', 'dated', 'bearing the date')} ${noteDate(pen)}${pen.says(0.75) ? say`, in the ${pen.one('principal sum', 'original amount', 'face amount')} of ${principal(pen)}` : ''},`,
    ),
  ];
}

/** Of record where, and on which land: below the frame, over the whole width. */
function record(pen: Pen, deed: string): Block[] {
  const { recording, property, servicer } = pen.world;
  const county = pen.mark('propertyCounty', pen.name(property.county));
  const place = pen.one(
    `as Document No. ${recording.instrument}`,
    `in Volume ${recording.book} of Records, at Page ${recording.page}, as Document No. ${recording.instrument}`,
    `in Reel ${recording.book}, Image ${recording.page}`,
  );
  return [
    paragraph(
      say`${pen.one('and recorded in the office of the Register of Deeds of', 'which was filed with the County Recorder of', 'and entered in the records of')} ${county} ${countyWord(pen)}, ${property.stateName}, on ${pen.date(recording.date)}, ${place}, ${pen.one('together with the note and indebtedness it secures, without recourse', 'with the note which it secures', `along with the obligation secured by the ${deed}`)}.`,
    ),
    ...(pen.says(0.7)
      ? [
          paragraph(
            say`${pen.one('The property affected is at', 'Property address:', 'Street address of the land:')} ${pen.mark('propertyAddress', pen.line(property))}`,
          ),
        ]
      : []),
    ...(pen.says(0.7)
      ? [
          paragraph([
            bold(pen.one('Land: ', 'Legal Description: ', 'Described as: ')),
            pen.mark('legalDescription', property.legalDescription, {}),
          ]),
        ]
      : []),
    ...(pen.says(0.25)
      ? [paragraph(say`Until further notice payments are received by ${pen.mark('servicerName', pen.name(servicer.name))} as servicer.`)]
      : []),
  ];
}

/** A bar association's form: a recording frame at the upper right, the words of transfer beside it. */
export const recordingArea: LayoutFamily = {
  name: 'assignment/recording-area',
  documentType: 'assignment',
  keptForCalibration: true,
  compose(world, dice) {
    const pen = penOf(world, dice, 'assignment', dice.pick(['office', 'modern'] as const));
    const deed = dice.pick(['Mortgage', 'Mortgage', 'Deed of Trust']);
    const day = pen.says(0.5) ? dayOf(signedOn(pen)) : pen.date(signedOn(pen));
    const company: Run[] = world.nominee ? [nominee(pen)] : [lender(pen)];
    const form = `${pen.one('State Bar Form', 'Form No.', 'Bar Form')} ${dice.between(11, 49)} - ${pen.one('2003', '1999', '2011')}`;
    const left: Block[] = [
      ...(pen.says(0.5) ? [{ kind: 'lines', lines: ['Document Number'], size: 7, after: 10 } satisfies Block] : []),
      { kind: 'heading', text: `ASSIGNMENT OF ${deed.toUpperCase()}`, size: 14, align: pen.says(0.5) ? 'left' : 'center' },
      { kind: 'lines', lines: numbers(pen), size: 8.5, after: 8 },
      ...transfer(pen, deed),
    ];
    const blocks: Block[] = [
      { kind: 'columns', columns: [left, [frame(pen)]], widths: [0.58, 0.42], gap: 16, after: 6 },
      ...record(pen, deed),
      paragraph(`${pen.one('Dated', 'Signed', 'Dated and delivered')} ${day}.`),
      ...officerSignature(pen, company, world.preparer.name),
      ...(pen.says(0.6)
        ? [
            {
              kind: 'lines',
              lines: [`${pen.one('THIS INSTRUMENT WAS DRAFTED BY', 'Drafted by')} ${world.preparer.name}, ${world.preparer.firm}`],
              size: 8,
            } satisfies Block,
          ]
        : []),
      ...(pen.says(0.85) ? notaryBlock(pen, `${world.preparer.name}, to me known to be an officer of the assignor`, signedOn(pen)) : []),
    ];
    return {
      plan: {
        look: pen.look,
        blocks,
        footer: (page, pages) => ({ left: form, right: pages > 1 ? `Page ${page} of ${pages}` : '', size: 7, rule: true }),
      },
    };
  },
};
