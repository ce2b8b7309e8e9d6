import type { Block } from '../../paper/blocks.ts';
import { type Run, say, type Text } from '../../paper/text.ts';
import { dayOf } from '../../spelling/dates.ts';
import { addressClause, captionsUnder } from './captioned-address.ts';
import { borrowers, countyWord, lender, noteDate, type Pen, paragraph, principal, principalInWords } from './pen.ts';

/** What an instrument is and what it calls those who make it. */
export interface Deed {
  title: readonly [string, ...string[]];
  /** "Mortgage", as the text speaks of itself and of its taker. */
  word: string;
  /** Conveyed to a trustee; without one to the lender itself. */
  trustee: boolean;
  maker: readonly [string, ...string[]];
  taker: readonly [string, ...string[]];
}

export const DEED_OF_TRUST: Deed = {
  title: ['Deed of Trust', 'Deed of Trust', 'Deed of Trust with Assignment of Rents', 'Trust Deed'],
  word: 'Deed of Trust',
  trustee: true,
  maker: ['Trustor', 'Grantor', 'Borrower'],
  taker: ['Beneficiary', 'beneficiary'],
};
export const MORTGAGE: Deed = {
  title: ['Mortgage', 'Mortgage', 'Real Estate Mortgage', 'Mortgage Deed'],
  word: 'Mortgage',
  trustee: false,
  maker: ['Mortgagor', 'Borrower'],
  taker: ['Mortgagee'],
};
export const SECURITY_DEED: Deed = {
  title: ['Security Deed', 'Deed to Secure Debt', 'Security Deed'],
  word: 'Security Deed',
  trustee: false,
  maker: ['Grantor', 'Borrower'],
  taker: ['Grantee'],
};

const trustee = (pen: Pen): Run => pen.mark('trusteeName', pen.name(pen.world.trustee.name));
const nominee = (pen: Pen): Run => pen.mark('nomineeName', pen.name(pen.world.nominee?.name ?? ''));
const maturity = (pen: Pen): Run => pen.mark('loanMaturityDate', pen.date(pen.world.maturityDate));
const lenderAt = (pen: Pen): Run => pen.mark('lenderAddress', pen.line(pen.world.lender.address));
const borrowerAt = (pen: Pen): Run => pen.mark('borrowerAddress', pen.line(pen.world.borrowerAddress));

/** A property with its county and parcel, and where it lies. */
export function propertyBlocks(pen: Pen, exhibit: boolean): Block[] {
  const { property } = pen.world;
  const county = pen.mark('propertyCounty', pen.name(property.county));
  const lead = pen.dice.pick<() => Run[]>([
    () => say`the following described property located in the ${countyWord(pen)} of ${county}, State of ${property.stateName}:`,
    () => say`the following described property located in ${county} ${countyWord(pen)}, ${property.stateName}:`,
    () =>
      say`that real property situated in the City of ${property.city}, County of ${county}, State of ${property.stateName}, described as follows:`,
  ])();
  const legal = pen.mark('legalDescription', property.legalDescription, {});
  const address = pen.mark('propertyAddress', pen.line(property));
  const parcels = property.parcels.flatMap((parcel, index): Run[] => [
    ...(index > 0 ? [pen.one(' and ', ', ')] : []),
    pen.mark('parcelIdentifier', parcel),
  ]);
  const label = pen.one(
    'Parcel ID Number: ',
    'Tax Parcel No. ',
    'APN: ',
    'Assessor’s Parcel Number: ',
    'PARCEL NO. ',
    'A.P.N. ',
    'Tax ID #: ',
    'PIN: ',
    'Property Tax ID ',
  );
  const withParcel = pen.says(0.65);
  const folded = pen.mark('propertyAddress', `${pen.street(property)}${pen.one('', ',')}\n${pen.city(property)}`);
  const where = pen.dice.pick<() => Block[]>([
    () => [
      paragraph(
        say`which ${pen.one('currently ', '')}has the address of ${address} ${pen.one('[Street, City, State, Zip Code]', '[Zip Code]', '[Street] [City] [State] [Zip Code]')} (“Property Address”):`,
      ),
    ],
    () => [
      {
        kind: 'lines',
        lines: [
          pen.one('which currently has the address of', 'Property Address:'),
          [folded],
          pen.one('(“Property Address”)', '[Street, City, State, Zip]', ''),
        ],
        align: pen.says(0.4) ? 'center' : 'left',
        indent: pen.says(0.4) ? 40 : 0,
      },
    ],
    () => [paragraph(addressClause(pen, 'propertyAddress', property))],
    () => [
      paragraph(pen.one('which currently has the address of', 'Property Address:')),
      ...captionsUnder(pen, 'propertyAddress', property),
    ],
    () => [paragraph(say`which currently has the address of ${address} (“Property Address”).`)],
    () => [
      {
        kind: 'lines',
        lines: ['which has the address of', [address], pen.one('[Property Address]', '(“Property Address”)', '(Property Address);')],
        align: pen.one('a', 'b') === 'a' ? 'center' : 'left',
      },
    ],
    () => [
      {
        kind: 'pairs',
        pairs: [{ label: pen.one('Property Address', '[Property Address]', 'Street, City, State, Zip Code'), value: [address] }],
        layout: 'caption-below',
        size: pen.look.size,
      },
    ],
    () => [
      paragraph(
        say`${pen.one('Commonly known as: ', 'The property is known as ', 'Property Address: ', 'More commonly known as ')}${address}`,
      ),
    ],
  ])();
  return [
    paragraph(lead),
    paragraph(
      exhibit
        ? pen.one(
            'SEE EXHIBIT “A” ATTACHED HERETO AND MADE A PART HEREOF',
            'See attached Exhibit A, which is part of this instrument.',
            'LEGAL DESCRIPTION ATTACHED AS EXHIBIT A',
          )
        : [legal],
      { indent: pen.says(0.5) ? 24 : 0 },
    ),
    ...(withParcel ? [paragraph([label, ...parcels])] : []),
    ...where,
  ];
}

/** With a full stop, which a name that ends in one has already. */
function ended(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  const text = typeof last === 'string' ? last : (last?.text ?? '');
  return text.endsWith('.') ? [...runs] : [...runs, '.'];
}

/** "Words used in this document": each party under a letter, as the newer uniform instruments have it. */
export function definitions(pen: Pen, deed: Deed): Block[] {
  const { world } = pen;
  const own = pen.one('Security Instrument', 'Security Instrument', deed.word);
  const taker = deed.taker[0].toLowerCase();
  const quoted = (word: string): Run => ({ text: `“${word}”`, bold: true });
  const items: Run[][] = [
    say`${quoted(own)} means this document, which is dated ${noteDate(pen)}, together with all Riders to it.`,
    say`${quoted('Borrower')} is ${ended(borrowers(pen))}${pen.says(0.4) ? say` Borrower’s address is ${borrowerAt(pen)}.` : ''} Borrower is the ${deed.maker[0].toLowerCase()} under this ${own}.`,
    say`${quoted('Lender')} is ${ended([lender(pen)])} Lender is ${world.lender.organised}. Lender’s address is ${lenderAt(pen)}.${world.nominee ? '' : ` Lender is the ${taker} under this ${own}.`}`,
    ...(deed.trustee
      ? [say`${quoted('Trustee')} is ${trustee(pen)}${pen.says(0.5) ? `, whose address is ${pen.line(world.trustee.address)}` : ''}.`]
      : []),
    ...(world.nominee
      ? [
          say`${quoted('MERS')} is ${ended([nominee(pen)])} MERS is a separate corporation that acts solely as a nominee for Lender and Lender’s successors and assigns. MERS is the ${taker} under this ${own}. MERS has an address and telephone number of ${world.nominee.address}, tel. ${world.nominee.phone}.`,
        ]
      : []),
    say`${quoted('Note')} means the promissory note signed by Borrower and dated ${noteDate(pen)}. The Note states that Borrower owes Lender ${principalInWords(pen)} plus interest, and that Borrower has promised to pay the debt in full not later than ${maturity(pen)}.`,
    say`${quoted('Property')} means the property that is described below under the heading “Transfer of Rights in the Property.”`,
    say`${quoted('Loan')} means the debt evidenced by the Note, with interest, charges due under the Note and all sums due under this ${own}.`,
    ...(pen.says(0.6)
      ? [say`${quoted('Applicable Law')} means all controlling federal, state and local law, rules and orders that have the effect of law.`]
      : []),
    ...(pen.says(0.4) ? [say`${quoted('Escrow Items')} means those items that are to be paid into escrow under Section 3.`] : []),
  ];
  const letters = pen.says(0.75);
  return [
    { kind: 'heading', text: pen.one('DEFINITIONS', 'Definitions', 'WORDS USED OFTEN IN THIS DOCUMENT'), size: pen.look.size + 1 },
    paragraph('Words used in several sections of this document are defined below; others are defined where they are first used.'),
    ...items.map((text, index) => paragraph([letters ? `(${'ABCDEFGHIJKLMN'.charAt(index)}) ` : `${index + 1}. `, ...text])),
  ];
}

/** One opening sentence after another, as the older uniform instruments have it. */
export function opening(pen: Pen, deed: Deed): Block[] {
  const { world } = pen;
  const [maker, taker] = [pen.dice.pick(deed.maker), pen.dice.pick(deed.taker)];
  const made = pen.says(0.5) ? noteDate(pen) : pen.mark('noteDate', dayOf(world.noteDate));
  const own = pen.one('Security Instrument', deed.word, `${deed.word}`);
  const who = say`The ${maker.toLowerCase()} is ${borrowers(pen)}${pen.says(0.3) ? say`, whose address is ${borrowerAt(pen)}` : ''} (“Borrower”).`;
  const held = deed.trustee ? say` The trustee is ${trustee(pen)} (“Trustee”).` : [];
  const lends = world.nominee
    ? say` The ${taker.toLowerCase()} is ${nominee(pen)} (“MERS”), solely as nominee for Lender, as defined below, and Lender’s successors and assigns. ${lender(pen)}, (“Lender”) is organized and existing under the laws of ${world.lender.address.stateName}, and has an address of ${lenderAt(pen)}.`
    : say` The ${taker.toLowerCase()} is ${lender(pen)}, which is ${world.lender.organised}, and whose address is ${lenderAt(pen)} (“Lender”).`;
  const owes = say` Borrower owes Lender the principal sum of ${principalInWords(pen)}. This debt is evidenced by Borrower’s note dated the same date as this ${own} (“Note”), which provides for monthly payments, with the full debt, if not paid earlier, due and payable on ${maturity(pen)}.`;
  const start = say`THIS ${deed.word.toUpperCase()} (“${own}”) is ${pen.one('made on', 'given on', 'made this', 'dated')} ${made}. `;
  return pen.says(0.5)
    ? [paragraph([...start, ...who, ...held, ...lends, ...owes])]
    : [paragraph([...start, ...who, ...held, ...lends]), paragraph(owes)];
}

/** "Between … and …": bankers' and lawyers' own drafts, often typed. */
export function indenture(pen: Pen, deed: Deed): Block[] {
  const { world } = pen;
  const [maker, taker] = [pen.dice.pick(deed.maker), pen.dice.pick(deed.taker)];
  const made = pen.mark('noteDate', pen.says(0.6) ? dayOf(world.noteDate) : pen.date(world.noteDate));
  const from = pen.says(0.5) ? say`, ${pen.one('whose address is', 'of', 'residing at')} ${borrowerAt(pen)}` : [];
  const parts: Run[] = [
    ...say`THIS ${pen.one(deed.word.toUpperCase(), 'INDENTURE', 'INSTRUMENT')}, made ${pen.one('this', 'the', 'and entered into this')} ${made}, ${pen.one('between', 'by and between', 'by')} ${borrowers(pen)}${from}, herein called “${maker}”, `,
    ...(deed.trustee ? say`${trustee(pen)}, herein called “Trustee”, ` : []),
    ...say`and ${lender(pen)}, ${world.lender.organised}${pen.says(0.6) ? say`, ${pen.one('having its office at', 'whose address is')} ${lenderAt(pen)}` : ''}, herein called “${taker}”.`,
  ];
  const debt = say`WHEREAS, ${maker} is justly indebted to ${taker} in the principal sum of ${principalInWords(pen)}, ${pen.one('which indebtedness is evidenced by', 'as shown by')} a promissory note of even date${pen.says(0.6) ? say`, the balance of which, if not sooner paid, is due on ${maturity(pen)}` : ''};`;
  return [paragraph(parts), paragraph(debt)];
}

/** Labels with the parties at the head of a paper that then speaks of them by role. */
export function partyTable(pen: Pen, deed: Deed): Block[] {
  const { world } = pen;
  const rows: { label: Text; value: Text }[] = [
    { label: pen.one('Date', 'Date of Instrument', 'DATED'), value: [noteDate(pen)] },
    { label: pen.one(deed.maker[0], 'Borrower', `${deed.maker[0]}(s)`), value: borrowers(pen, pen.says(0.5)) },
    ...(pen.says(0.5) ? [{ label: pen.one('Mailing Address', `${deed.maker[0]}’s Mailing Address`), value: [borrowerAt(pen)] }] : []),
    ...(deed.trustee ? [{ label: 'Trustee', value: [trustee(pen)] }] : []),
    { label: pen.one('Lender', 'Lender', `${deed.taker[0]} (Lender)`), value: [lender(pen)] },
    ...(pen.says(0.6) ? [{ label: pen.one('Lender’s Address', 'Address of Lender'), value: [lenderAt(pen)] }] : []),
    ...(world.nominee ? [{ label: pen.one('Nominee', 'Beneficiary as nominee for Lender', 'MERS'), value: [nominee(pen)] }] : []),
    { label: pen.one('Principal Amount', 'Loan Amount', 'Amount of Note', 'Original Principal Amount'), value: principal(pen) },
    ...(pen.says(0.7) ? [{ label: pen.one('Maturity Date', 'Final Maturity'), value: [maturity(pen)] }] : []),
  ];
  const layout = pen.dice.pick(['colon', 'tab', 'tab', 'dots', 'below', 'underscored'] as const);
  if (pen.says(0.35))
    return [
      {
        kind: 'table',
        rows: rows.map(({ label, value }) => [label, value]),
        widths: [0.3, 0.7],
        borders: pen.dice.pick(['grid', 'rows', 'outer'] as const),
        padding: 3,
      },
    ];
  return [{ kind: 'pairs', pairs: rows, layout, boldLabels: pen.says(0.5) }];
}
