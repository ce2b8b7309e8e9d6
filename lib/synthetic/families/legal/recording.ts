import { addDays, type Day, longDate } from '../../calendar.ts';
import type { Block, Stamp } from '../../paper/blocks.ts';
import type { Text } from '../../paper/text.ts';
import { oneLine } from '../../spelling/addresses.ts';
import { numericDate, shortDate } from '../../spelling/dates.ts';
import type { World } from '../../world/world.ts';
import { type Pen, paragraph } from './pen.ts';

/** The recorder's lines: the number and the day of this paper, among fees, pages and officers that are no field of ours. */
export function recorderLines(pen: Pen, recording: World['recording']): Text[] {
  const { dice, world } = pen;
  const day = pen.one(
    numericDate(recording.date),
    numericDate(recording.date, { padded: false }),
    longDate(recording.date),
    shortDate(recording.date),
  );
  const number = pen.mark('instrumentNumber', recording.instrument, {});
  const date = pen.mark('recordedDate', day, {});
  const county = pen.one(
    `${world.property.county} County`,
    `${world.property.county} County, ${world.property.state}`,
    `${world.property.county.toUpperCase()} COUNTY RECORDER`,
  );
  const clerk = `${world.preparer.first} ${world.notary.last}, ${pen.one('County Clerk', 'Recorder', 'Register of Deeds', 'Clerk of Court', 'Auditor')}`;
  const fee = `${pen.one('Fee:', 'Recording Fee:', 'FEES')} $${dice.between(12, 96)}.00`;
  const pages = `${pen.one('Pages:', 'Pgs', '# of Pages')} ${dice.between(2, 24)}`;
  const book = `${pen.one('Book', 'BK', 'Vol.')} ${recording.book} ${pen.one('Page', 'PG')} ${recording.page}`;
  return dice.pick<() => Text[]>([
    () => [
      [pen.one('Doc #', 'Document No. ', 'Instrument # ', 'Recording No. '), number],
      [pen.one('Recorded: ', 'Recorded on ', 'Filed '), date, ` ${pen.one('at ', '')}${recording.time}`],
      county,
      clerk,
      `${fee}   ${pages}`,
    ],
    () => [
      county,
      pen.one('OFFICIAL RECORDS', 'Recorded in Official Records', 'Filed for Record'),
      [date, ` ${recording.time}`],
      [pen.one('INSTR # ', 'No. ', 'Reception No. ', 'Inst. '), number],
      book,
      `${pages} ${fee}`,
    ],
    () => [[number, '  ', date, `  ${recording.time}`], `${pages}  ${fee}`, clerk],
    () => [
      [pen.one('Filed for record ', 'FILED & RECORDED '), date, ` at ${recording.time}`],
      [`${county} `, pen.one('File No. ', 'Instrument Number: ', 'Doc ID '), number],
      clerk,
      book,
    ],
    () => [
      [pen.one('Instrument Number', 'Document Number'), ': ', number],
      [pen.one('Recording Date', 'Date Recorded', 'Recorded Date'), ': ', date, ` ${recording.time}`],
      clerk,
      `${book} ${pages}`,
    ],
  ])();
}

/** The stamp in the upper right, or none where the paper was copied before it was recorded. */
export function recorderStamp(pen: Pen, recording: World['recording'], share = 0.55): Stamp[] {
  if (!pen.says(share)) return [];
  const { dice } = pen;
  const width = dice.between(180, 240);
  return [
    {
      page: 'first',
      x: 590 - width,
      y: dice.between(22, 40),
      width,
      lines: recorderLines(pen, recording),
      size: 7 + dice.between(0, 4) * 0.5,
      boxed: pen.says(0.4),
      mono: pen.says(0.4),
      rotate: pen.says(0.1) ? dice.between(-2, 2) : 0,
    },
  ];
}

const HAND = { stateName: false, unitComma: true, streetComma: true, cityComma: true, shortZip: true, caps: false };

/** White at the head of the first page, so that nothing is set under the stamps there. */
export function stampSpace(pen: Pen, stamps: readonly Stamp[]): Block[] {
  const foot = Math.max(0, ...stamps.map(({ y, lines, size = 8 }) => y + lines.length * size * 1.5 + 12));
  return foot > pen.look.margins.top
    ? [{ kind: 'lines', lines: [' '], size: 4, after: foot - pen.look.margins.top + pen.dice.between(0, 30) }]
    : [];
}

/** Who gets the paper back and who wrote it: parties of nothing we read. Its names carry no mark. */
export function returnBlock(pen: Pen): Block[] {
  const { returnTo, preparer, lender, settlementAgent } = pen.world;
  const whom = pen.says(0.25) ? lender : pen.says(0.4) ? settlementAgent : returnTo;
  const [street, city] = oneLine(whom.address, HAND, '|').split('|');
  const back: Text[] = [
    pen.one(
      'When recorded, return to:',
      'After Recording Return To:',
      'RETURN TO:',
      'WHEN RECORDED MAIL TO',
      'Record and return to:',
      'AFTER RECORDING, MAIL TO:',
    ),
    pen.name(whom.name),
    ...(pen.says(0.3) ? [`Attn: ${pen.one('Post Closing', 'Final Documents', 'Document Control', `${preparer.name}`)}`] : []),
    street ?? '',
    city ?? '',
  ];
  const made: Text[] = [
    pen.one('This instrument was prepared by:', 'Prepared By:', 'THIS DOCUMENT PREPARED BY', 'Drafted by:'),
    preparer.name,
    pen.says(0.5) ? preparer.firm : lender.name,
    pen.says(0.5) ? returnTo.phone : '',
  ];
  const gap = pen.dice.between(6, 40);
  return pen.dice.pick<() => Block[]>([
    () => [{ kind: 'lines', lines: back, size: 8.5, after: gap }],
    () => [
      { kind: 'lines', lines: back, size: 8.5 },
      { kind: 'lines', lines: made, size: 8.5, after: gap },
    ],
    () => [
      {
        kind: 'columns',
        columns: [[{ kind: 'lines', lines: back, size: 8.5 }], [{ kind: 'lines', lines: made, size: 8.5 }]],
        widths: [0.5, 0.5],
        after: gap,
      },
    ],
    () => [{ kind: 'lines', lines: [...made, ...back], size: 8, after: gap }],
  ])();
}

/** The line below the space that is left for the recorder. */
export const recorderLine = (pen: Pen): Block[] => [
  { kind: 'space', height: pen.dice.between(10, 70) },
  pen.says(0.75)
    ? {
        kind: 'dashes',
        text: pen.one(
          '[Space Above This Line For Recording Data]',
          'Space above this line for recorder’s use',
          'SPACE ABOVE THIS LINE FOR RECORDER',
          ' Above This Line Reserved For Official Use Only ',
        ),
      }
    : { kind: 'rule' },
];

/** An officer's certificate that people signed before him. Names in it carry no mark: it names no party of the loan. */
export function notaryBlock(pen: Pen, who: string, signed: Day = pen.world.noteDate): Block[] {
  const { notary } = pen.world;
  const day = pen.date(signed);
  const expires = notary.expires > signed ? notary.expires : addDays(signed, 200 + notary.commissionNumber.length * 97);
  const head: Text[] = [
    pen.one(`STATE OF ${notary.state.toUpperCase()}`, `State of ${notary.state}`),
    pen.one(`COUNTY OF ${notary.county.toUpperCase()}   ) ss.`, `County of ${notary.county}`, `${notary.county} County ss:`),
  ];
  const text = pen.one(
    `On this day, ${day}, before me, a notary public in and for the said county and state, personally appeared ${who}, known to me or proved by satisfactory evidence to be the person(s) whose name(s) are subscribed above, and acknowledged that the same was signed freely and for the purposes stated in it.`,
    `The foregoing instrument was acknowledged before me ${day} by ${who}.`,
    `I, ${notary.name}, a Notary Public of the county and state named above, certify that ${who} came before me this day and acknowledged the due execution of the foregoing instrument. Witness my hand and official seal.`,
    `This record was acknowledged before me on ${day} by ${who} by means of physical presence.`,
  );
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'lines', lines: head, after: 4 },
        paragraph(text),
        {
          kind: 'signature',
          name: notary.name,
          under: [
            pen.one('Notary Public', `Notary Public, State of ${notary.state}`),
            `${pen.one('My commission expires:', 'Commission Expires')} ${pen.date(expires)}`,
            ...(pen.says(0.4) ? [`Commission No. ${notary.commissionNumber}`] : []),
          ],
          signed: pen.says(0.7),
          side: 'right',
        },
      ],
    },
  ];
}
