import { addDays, type Day, longDate } from '../../calendar.ts';
import type { Block, Stamp } from '../../paper/blocks.ts';
import { type Run, say, type Text } from '../../paper/text.ts';
import { numericDate, shortDate } from '../../spelling/dates.ts';
import type { World } from '../../world/world.ts';
import { county, headed, often, parcels, prose, type Scribe, site } from './scribe.ts';

type Record = World['recording'];

/** What the recorder's machine prints: number and day of this paper are values, all else is not. */
function recorderLines(s: Scribe, record: Record): Text[] {
  const { property, notary, appraiser } = s.world;
  const number = s.mark('instrumentNumber', record.instrument, {});
  const day = s.mark('recordedDate', s.one(numericDate(record.date), longDate(record.date), shortDate(record.date)), {});
  const officer = `${appraiser.first} ${notary.last}`;
  const cost = `$${s.dice.between(10, 128)}.${s.one('00', '00', '50')}`;
  return s.dice.pick<Text[]>([
    [['eRecorded ', day, ` ${record.time}`], ['Document: ', number], `${property.county} County, ${property.stateName}`, `Fee ${cost}`],
    [
      `BOOK ${record.book} PAGE ${record.page}`,
      ['File Number ', number],
      ['Recorded: ', day, ` at ${record.time}`],
      `Fee Amt: ${cost} Page 1 of ${s.dice.between(1, 5)}`,
      `${officer}, Clerk`,
    ],
    [
      [number],
      `${officer}, ${s.one('Recorder of Deeds', 'County Clerk', 'Auditor')}`,
      [day, `  ${record.time}`],
      `Receipt ${s.dice.digits(6)}  ${cost}`,
    ],
    [
      ['Received for record ', day],
      `${record.time}  ${s.one('Liber', 'Vol')} ${record.book} pg ${record.page}`,
      ['Inst ', number],
      officer,
    ],
    [
      ['Doc#: ', number, `  B: ${record.book} P: ${record.page}`],
      [day, ` ${record.time}`, ` Pages: ${s.dice.between(1, 9)}`],
      `Filed & recorded in official records of ${property.county.toUpperCase()}`,
    ],
  ]);
}

/** The stamp of this paper, at the upper right or as a band over the head. */
export function stamped(s: Scribe, record: Record, share = 0.6): Stamp[] {
  if (!s.says(share)) return [];
  const width = s.dice.between(175, 230);
  return [
    {
      page: 'first',
      x: 584 - width,
      y: s.dice.between(18, 30),
      width,
      lines: recorderLines(s, record),
      size: 7 + s.dice.between(0, 3) * 0.5,
      boxed: s.says(0.35),
      mono: s.says(0.5),
    },
  ];
}

/** Who wrote the paper and who gets it back, at the upper left: names no party. */
export function head(s: Scribe): Block[] {
  const { returnTo, preparer, settlementAgent, titleInsurer } = s.world;
  const whom = s.dice.pick([returnTo, settlementAgent, titleInsurer]);
  const written: Text[] = [
    s.one('Prepared by:', 'This document was drafted by', 'RECORDING REQUESTED BY:', 'Document prepared by and upon recording return to:'),
    s.says(0.5) ? preparer.name : preparer.firm,
  ];
  const back: Text[] = [
    s.one('Return to:', 'MAIL TO:', 'AND WHEN RECORDED MAIL TO', 'Return recorded document to:'),
    whom.name,
    s.street(whom.address),
    s.city(whom.address),
  ];
  const lines = s.dice.pick<Text[]>([back, [...written, ...back], [...written, back[1] ?? '', back[2] ?? '', back[3] ?? '']]);
  const left: Block = { kind: 'lines', lines, size: 8.5 };
  return [
    { kind: 'columns', columns: [[left], [{ kind: 'space', height: 62 }]], widths: [0.52, 0.48], after: s.dice.between(4, 30) },
    ...often(s, 0.5, {
      kind: 'dashes',
      text: s.one('Space above for recorder', 'above space for recording purposes', '(Space above this line for recorder’s use)', ''),
    }),
  ];
}

/** The borrowers acknowledge what they signed on the day of the note. */
export const acknowledged = (s: Scribe): Block[] =>
  certificate(s, s.world.borrowers.map(({ name }) => name).join(s.one(' and ', ', ')), '', s.world.noteDate);

/** An officer's certificate. The names in it carry no mark: it names nobody as a party. */
export function certificate(s: Scribe, who: string, capacity = '', signed?: Day): Block[] {
  const { notary, laterRecording } = s.world;
  const signing = signed ?? addDays(laterRecording.date, -s.dice.between(1, 9));
  const day = s.date(signing);
  const text = s.one(
    `Subscribed and acknowledged before me on ${day} by ${who}${capacity}.`,
    `On ${day} before me, ${notary.name}, Notary Public, came ${who}${capacity}, who proved to be the one named in this paper and acknowledged to me the signing of it.`,
    `I certify that I know or have proof that ${who}${capacity} is the person who appeared before me on ${day} and said that the signing was free and voluntary.`,
    `BE IT REMEMBERED that on ${day} ${who}${capacity} appeared before the undersigned, a notary in commission, and acknowledged this instrument to be a voluntary act and deed.`,
  );
  return [
    {
      kind: 'together',
      blocks: [
        {
          kind: 'lines',
          lines: s.says(0.5)
            ? [`State of ${notary.state}`, `County of ${notary.county}`]
            : [`STATE OF ${notary.state.toUpperCase()}, COUNTY OF ${notary.county.toUpperCase()}, ss.`],
        },
        prose(text),
        {
          kind: 'signature',
          name: notary.name,
          under: [
            s.one('Notary Public', 'Notary', `Notary Public for ${notary.state}`),
            `${s.one('Expires', 'My commission expires')} ${s.date(addDays(signing, s.dice.between(40, 1400)))}`,
          ],
          signed: s.says(0.7),
          side: s.says(0.5) ? 'left' : 'right',
        },
      ],
    },
  ];
}

/** A firm signs by its officer. */
export function firmSigns(s: Scribe, company: readonly Run[], officer: string): Block[] {
  const title = s.one(
    'Vice President',
    'Assistant Secretary',
    'Authorized Signer',
    'Officer',
    'Lien Release Specialist',
    'Senior Vice President',
    'Attorney-in-Fact',
  );
  const label = s.one('By:', 'BY', '');
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'lines', lines: [company], after: 8 },
        {
          kind: 'signature',
          name: `${label} ${officer}`.trim(),
          under: [s.one(title, `Its ${title}`, `Title: ${title}`)],
          signed: s.says(0.75),
          side: s.says(0.5) ? 'left' : 'right',
        },
      ],
    },
  ];
}

/** The borrowers sign, each printed name a value. */
export function peopleSign(s: Scribe, role: string): Block[] {
  const signed = s.says(0.7);
  const rules = s.world.borrowers.map(
    ({ name }): Block => ({ kind: 'signature', name: [s.mark('borrowerName', s.name(name), {})], under: role ? [role] : [], signed }),
  );
  if (rules.length < 2 || s.says(0.5)) return [{ kind: 'together', blocks: rules }];
  const half = Math.ceil(rules.length / 2);
  return [{ kind: 'columns', columns: [rules.slice(0, half), rules.slice(half)], widths: [0.5, 0.5], gap: 18 }];
}

const words = (s: Scribe): Run[] => [s.mark('legalDescription', s.world.property.legalDescription, {})];

/** The land, in the body or on a sheet of its own; street and parcel beside it by the dice. */
export function land(s: Scribe, apart = s.says(0.3)): { here: Block[]; after: Block[] } {
  const street = s.says(0.75)
    ? say`${s.one('Property address: ', 'Commonly known as ', 'Street address: ', 'Being the premises at ')}${site(s)}`
    : undefined;
  const tax = s.says(0.65)
    ? say`${s.one('Parcel No. ', 'APN: ', 'Tax ID: ', 'Permanent Index Number ', 'Assessor’s Parcel Number: ')}${parcels(s)}`
    : undefined;
  const known: Block[] = [street, tax].flatMap((text) => (text ? [prose(text)] : []));
  const ordered = s.says(0.3) ? s.dice.shuffled(known) : known;
  if (!apart)
    return {
      here: [
        prose(say`${s.one('Legal description: ', 'LEGAL: ', 'described as: ', '')}${words(s)}`, {
          indent: s.one('a', 'b') === 'a' ? 24 : 0,
        }),
        ...ordered,
      ],
      after: [],
    };
  const sheet: Block[] = [
    s.says(0.5) ? { kind: 'page-break' } : { kind: 'rule' },
    headed(s.one('Exhibit A', 'EXHIBIT “A”', 'SCHEDULE A', 'Legal Description')),
    prose(words(s)),
  ];
  return {
    here: [
      prose(
        s.one('See Exhibit A attached.', 'The land is described on the attached exhibit.', 'Legal description: attached as Exhibit A.'),
      ),
      ...ordered,
    ],
    after: sheet,
  };
}

/** "Marion County, Ohio" in one of its forms, the county a value. */
export const inCounty = (s: Scribe): Run[] => {
  const { stateName, state } = s.world.property;
  return s.dice.pick<Run[]>([
    [county(s), ' County, ', stateName],
    ['the County of ', county(s), ', State of ', stateName],
    [county(s), ' County, ', state],
    ['the ', s.one('public', 'land', 'official'), ' records of ', county(s), ' County, ', stateName],
  ]);
};
