import type { Block } from '../../paper/blocks.ts';
import { type Run, say, type Text } from '../../paper/text.ts';
import { borrowers, countyWord, lender, noteDate, type Pen, paragraph, principal } from './pen.ts';

/** What a later paper calls the one it is about. */
export const DEEDS = ['Mortgage', 'Deed of Trust', 'Security Deed', 'Mortgage', 'Deed of Trust'] as const;

const trustee = (pen: Pen): Run => pen.mark('trusteeName', pen.name(pen.world.trustee.name));
export const nominee = (pen: Pen): Run => pen.mark('nomineeName', pen.name(pen.world.nominee?.name ?? ''));

/** The lender as the earlier paper named it: by itself, or through its nominee. */
export const beneficiary = (pen: Pen): Run[] =>
  pen.world.nominee
    ? pen.dice.pick<() => Run[]>([
        () =>
          say`${nominee(pen)}, ${pen.one('as nominee for', 'solely as nominee for', 'acting as nominee for', '(“MERS”) as nominee for')} ${lender(pen)}${pen.one(', its successors and assigns', '', ', ISAOA')}`,
        () => say`${nominee(pen)} as ${pen.one('mortgagee', 'beneficiary')}, as nominee for ${lender(pen)}`,
      ])()
    : [lender(pen)];

/** The place of the earlier paper in the records. Its number and day are of that paper, not of this one, and carry no mark. */
export function recordedAt(pen: Pen): Run[] {
  const { recording, property } = pen.world;
  const county = pen.mark('propertyCounty', pen.name(property.county));
  const where = pen.one(
    `in Book ${recording.book}, Page ${recording.page}`,
    `as Instrument No. ${recording.instrument}`,
    `as Document Number ${recording.instrument}, in Volume ${recording.book} at Page ${recording.page}`,
    `under Reception No. ${recording.instrument}`,
  );
  return say`${pen.one('recorded on', 'recorded', 'filed for record')} ${pen.date(recording.date)} ${where}, ${pen.one('of the records of', 'in the office of the recorder of', 'Official Records of')} ${county} ${countyWord(pen)}, ${pen.one(`State of ${property.stateName}`, property.stateName)}`;
}

/** "That certain mortgage dated …": who gave it to whom, when, and for how much. */
export function earlier(pen: Pen, deed: string): Run[] {
  const when = say`dated ${noteDate(pen)}`;
  const by = say`${pen.one('executed by', 'made by', 'given by', 'from')} ${borrowers(pen, pen.says(0.5))}`;
  const held = deed === 'Deed of Trust' && pen.says(0.75) ? say`, to ${trustee(pen)}, ${pen.one('Trustee', 'as Trustee')}` : [];
  const forWhom = say`, ${pen.one('to', 'in favor of', 'for the benefit of', 'as security in favor of')} ${beneficiary(pen)}`;
  const sum = pen.says(0.65)
    ? say`, ${pen.one('securing', 'to secure', 'in')} the ${pen.one('original principal sum', 'principal amount', 'sum')} of ${principal(pen)}`
    : [];
  return say`that certain ${deed} ${when}, ${by}${held}${forWhom}${sum}, ${recordedAt(pen)}`;
}

/** The same as labels with values, for papers that list them. */
export function earlierPairs(pen: Pen, deed: string): { label: Text; value: Text }[] {
  const { recording, property, nominee: registry } = pen.world;
  const all: { label: Text; value: Text }[] = [
    { label: pen.one(`Date of ${deed}`, 'Dated', `${deed} Date`), value: [noteDate(pen)] },
    {
      label: pen.one('Executed by', 'Borrower', 'Original Borrower(s)', 'Mortgagor/Grantor', 'Original Trustor'),
      value: borrowers(pen, pen.says(0.4)),
    },
    ...(deed === 'Deed of Trust' ? [{ label: pen.one('Trustee', 'Original Trustee'), value: [trustee(pen)] }] : []),
    { label: pen.one('Original Lender', 'Lender', 'To', 'Original Beneficiary'), value: registry ? beneficiary(pen) : [lender(pen)] },
    ...(pen.says(0.7)
      ? [{ label: pen.one('Original Principal', 'Loan Amount', 'Amount Secured', 'Original Loan Amount'), value: principal(pen) }]
      : []),
    {
      label: pen.one('Recorded', 'Recording Information', 'Record Data'),
      value: `${pen.date(recording.date)}, Book ${recording.book}, Page ${recording.page}, Instrument ${recording.instrument}`,
    },
    {
      label: pen.one('County', 'County of Record', 'Recorded in County'),
      value: [pen.mark('propertyCounty', pen.name(property.county)), pen.one('', `, ${property.state}`, ' County')],
    },
  ];
  return pen.says(0.25) ? pen.dice.shuffled(all) : all;
}

/** Address, parcel and land, each on some of the papers. */
export function landLines(pen: Pen): Block[] {
  const { property } = pen.world;
  const parcels = property.parcels.flatMap((parcel, index): Run[] => [...(index > 0 ? [', '] : []), pen.mark('parcelIdentifier', parcel)]);
  return [
    ...(pen.says(0.6)
      ? [
          paragraph(
            say`${pen.one('Property Address: ', 'Commonly known as: ', 'Property known as ', 'ADDRESS: ')}${pen.mark('propertyAddress', pen.line(property))}`,
          ),
        ]
      : []),
    ...(pen.says(0.55)
      ? [
          paragraph([
            pen.one('Tax Parcel No. ', 'APN: ', 'Parcel ID: ', 'PIN/Tax ID #: ', 'Assessor’s Parcel Number ', 'Tax Map No. '),
            ...parcels,
          ]),
        ]
      : []),
    ...(pen.says(0.5)
      ? [
          paragraph(pen.one('Legal Description:', 'The land is described as follows:', 'LEGAL:'), { after: 2 }),
          paragraph([pen.mark('legalDescription', property.legalDescription, {})], { indent: pen.says(0.5) ? 20 : 0 }),
        ]
      : []),
  ];
}

/** Loan number, registry number, pool and job numbers, at the head or in a corner. */
export function fileNumbers(pen: Pen): Block[] {
  const { world } = pen;
  const rows: { label: Text; value: Text }[] = [
    ...(pen.says(0.5)
      ? [
          {
            label: pen.one('Loan Number', 'Loan No.', 'Loan #', 'Lender Loan No.', 'Account No.'),
            value: [pen.mark('loanNumber', world.loanNumber)],
          },
        ]
      : []),
    ...(world.nominee && pen.says(0.85)
      ? [{ label: pen.one('MIN', 'MIN:', 'MERS MIN', 'MIN #'), value: [pen.mark('mersMin', world.min)] }]
      : []),
    ...(world.nominee && pen.says(0.5) ? [{ label: pen.one('MERS Phone', 'SIS #', 'MERS Telephone'), value: '1-888-679-6377' }] : []),
    ...(pen.says(0.3) ? [{ label: pen.one('Investor Pool', 'Job No.', 'Ref. No.', 'Batch'), value: pen.dice.digits(6) }] : []),
  ];
  if (rows.length === 0) return [];
  return [
    { kind: 'pairs', pairs: rows, layout: pen.dice.pick(['right', 'colon', 'tab'] as const), columns: pen.says(0.5) ? 2 : 1, size: 8.5 },
  ];
}
