import type { Block } from '../../paper/blocks.ts';
import { type Run, say, type Text } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { certificate, firmSigns, head, inCounty, land, stamped } from './parts.ts';
import {
  county,
  dated,
  earlier,
  headed,
  lender,
  loanNo,
  nominee,
  often,
  parcels,
  people,
  prose,
  type Scribe,
  scribeOf,
  sheetOf,
  site,
  sum,
  trustee,
} from './scribe.ts';

const numbers = (s: Scribe): Text[] => [
  s.says(0.65) ? say`${s.one('Loan No. ', 'Loan Number: ', 'Account ', 'LN# ', 'Lender loan no. ')}${loanNo(s)}` : '',
  ...(s.world.nominee && s.says(0.7) ? [say`${s.one('MIN ', 'MIN: ', 'MERS MIN: ')}${s.mark('mersMin', s.world.min)}`] : []),
];

/** The lender, or MERS for it. */
const holder = (s: Scribe): Run[] =>
  s.world.nominee && s.says(0.55)
    ? say`${nominee(s, s.world.nominee.name)}${s.one(', as nominee for ', ', solely as nominee for ', ' as mortgagee, nominee of ')}${lender(s)}${s.one(', its successors and assigns', '')}`
    : [lender(s), s.one('', `, ${s.world.lender.organised}`)];

const paid = (s: Scribe): string =>
  s.one(
    'has been paid in full and is satisfied',
    'is fully paid, and the lien of it is discharged',
    'has received full payment of the debt and hereby releases the lien',
    'acknowledges satisfaction of the debt in full',
    'has been fully paid, satisfied and discharged',
  );

function satisfaction(s: Scribe): Block[] {
  const where = land(s);
  return [
    ...head(s),
    headed(s.label(s.one('Satisfaction of Mortgage', 'Mortgage Satisfaction', 'Satisfaction Piece', 'SATISFACTION OF MORTGAGE'))),
    { kind: 'lines', lines: numbers(s), size: 8.5 },
    prose(
      s.dice.pick<Run[]>([
        say`${s.one('KNOW ALL MEN BY THESE PRESENTS: ', '')}That the mortgage made by ${people(s)} to ${holder(s)}, dated ${dated(s)}, in the ${s.one('original principal', '')} sum of ${sum(s)}, ${earlier(s)}, ${inCounty(s)}, ${paid(s).replace(/^(acknowledges|has received).*/, 'has been paid and satisfied')}.`,
        say`The undersigned, ${holder(s)}, owner of the mortgage given by ${people(s)} on ${dated(s)} to secure ${sum(s)}, ${earlier(s)} in ${inCounty(s)}, certifies that the debt is paid and ${s.one('directs the clerk to cancel the mortgage of record', 'asks that the same be satisfied upon the record', 'consents that it be discharged')}.`,
        say`${holder(s)} was the holder of a mortgage in the amount of ${sum(s)} executed by ${people(s)}, bearing date ${dated(s)} and ${earlier(s)}, ${inCounty(s)}. That mortgage and its note have been paid in full and the lien is cancelled.`,
      ]),
    ),
    ...where.here,
    ...often(s, 0.4, prose('The recording officer is authorized to enter this satisfaction on the margin or in the index.')),
    ...firmSigns(s, [lender(s)], s.world.originator.name),
    ...certificate(s, s.world.originator.name, ` of ${s.world.lender.name}`),
    ...where.after,
  ];
}

function lien(s: Scribe): Block[] {
  const { property } = s.world;
  const pairs: { label: Text; value: Text }[] = [
    { label: s.one('Date of Note', 'Note dated', 'Date'), value: [dated(s)] },
    { label: s.one('Original Principal Amount', 'Note Amount', 'Original amount'), value: sum(s) },
    { label: s.one('Maker', 'Borrower', 'Borrower(s)', 'Grantor'), value: people(s, false) },
    { label: s.one('Original Payee', 'Lender', 'Holder of Note and Lien'), value: [lender(s)] },
    ...(s.says(0.6) ? [{ label: s.one('Trustee', 'Trustee under Deed of Trust'), value: [trustee(s)] }] : []),
    { label: s.one('Recording Information', 'Lien recorded', 'Deed of Trust'), value: earlier(s) },
    {
      label: s.one('Property (including any improvements)', 'Property', 'Land'),
      value: [s.mark('legalDescription', property.legalDescription)],
    },
    ...(s.says(0.7) ? [{ label: s.one('Street Address', 'Property Address'), value: [site(s)] }] : []),
    ...(s.says(0.4) ? [{ label: s.one('Parcel ID', 'Tax account'), value: parcels(s) }] : []),
  ];
  return [
    ...head(s),
    headed(s.one('Release of Lien', 'RELEASE OF LIEN', 'Full Release of Lien', 'Release of Deed of Trust Lien')),
    { kind: 'lines', lines: [say`State of ${property.stateName}`, say`County of ${county(s)}`, ...numbers(s)] },
    { kind: 'pairs', pairs, layout: s.dice.pick(['tab', 'colon', 'below']), boldLabels: s.says(0.5) },
    prose(
      s.one(
        'Holder of the note and lien acknowledges its payment in full and releases the property from the lien and from every other lien that secures the same note.',
        'The note has been paid. The holder hereby releases and discharges the property from the lien described above.',
        'For value received the holder releases the lien, waives any vendor’s lien and agrees that nothing of either remains.',
      ),
    ),
    ...firmSigns(s, [lender(s)], s.world.originator.name),
    ...certificate(s, s.world.originator.name),
  ];
}

function reconveyance(s: Scribe): Block[] {
  const where = land(s);
  const order: Text[] = numbers(s);
  return [
    ...head(s),
    headed(
      s.one('Full Reconveyance', 'Deed of Full Reconveyance', 'SUBSTITUTION OF TRUSTEE AND FULL RECONVEYANCE', 'Deed of Reconveyance'),
    ),
    { kind: 'lines', lines: [`${s.one('T.S. No.', 'Title Order', 'Request #')} ${s.dice.digits(7)}`, ...order], size: 8.5 },
    prose(
      s.dice.pick<Run[]>([
        say`${trustee(s)}, ${s.one('as Trustee', 'the duly appointed Trustee')} under the Deed of Trust made by ${people(s)}, Trustor, for ${lender(s)}, Beneficiary, dated ${dated(s)}, ${s.says(0.7) ? say`securing ${sum(s)}, ` : ''}${earlier(s)} in ${inCounty(s)}, having been told in writing that all sums are paid, does hereby reconvey, without warranty, to the person or persons legally entitled to it the estate held by it there.`,
        say`WHEREAS ${people(s)} ${s.one('as Trustor', 'as Grantor')} made a Deed of Trust to ${trustee(s)}, Trustee, for the benefit of ${holder(s)}, dated ${dated(s)}${s.says(0.6) ? say` in the amount of ${sum(s)}` : ''} and ${earlier(s)}, ${inCounty(s)}; and whereas the debt has been fully paid; NOW THEREFORE the Trustee reconveys to those entitled all that it holds under the said Deed of Trust.`,
      ]),
    ),
    ...where.here,
    ...often(s, 0.5, prose(say`Dated: ${s.date(s.world.laterRecording.date)}`)),
    ...firmSigns(s, say`${trustee(s)}, ${s.one('Trustee', 'as Trustee')}`, s.world.appraiser.name),
    ...certificate(s, s.world.appraiser.name, `, for ${s.world.trustee.name}`),
    ...where.after,
  ];
}

function discharge(s: Scribe): Block[] {
  const where = land(s, false);
  const blanks: { label: Text; value: Text }[] = [
    { label: s.one('Mortgagor', 'Owner and mortgagor', 'Mortgagor(s)'), value: people(s) },
    { label: s.one('Mortgagee', 'Given to', 'Holder'), value: holder(s) },
    { label: s.one('Mortgage dated', 'Date of mortgage'), value: [dated(s)] },
    { label: s.one('Amount', 'Consideration', 'Original sum'), value: sum(s) },
    { label: s.one('Registry', 'Recorded with'), value: say`${inCounty(s)}, ${earlier(s)}` },
  ];
  return [
    { kind: 'space', height: 64 },
    headed(s.one('Discharge of Mortgage', 'DISCHARGE OF MORTGAGE', 'Certificate of Discharge'), { rule: s.says(0.5) }),
    { kind: 'pairs', pairs: blanks, layout: s.dice.pick(['underscored', 'caption-below', 'colon', 'right']) },
    prose(
      s.one(
        'The mortgage named here is discharged. The mortgagee has been paid all that was owed on it.',
        'The holder certifies that the mortgage has been fully paid and is hereby discharged of record.',
        'I/we discharge the mortgage above in full.',
      ),
    ),
    ...where.here,
    { kind: 'lines', lines: numbers(s), size: 8 },
    ...firmSigns(s, [lender(s)], s.world.originator.name),
    ...certificate(s, s.world.originator.name),
    ...often(s, 0.6, ...head(s)),
  ];
}

const family = (name: string, draw: (s: Scribe) => Block[], more: Partial<LayoutFamily> = {}): LayoutFamily => ({
  name: `release/${name}`,
  documentType: 'release',
  ...more,
  compose: (world, dice) => {
    const s = scribeOf(world, dice, 'release', dice.pick(['modern', 'office', 'office', 'old']));
    return { plan: sheetOf(s, 'Release', draw(s), stamped(s, world.laterRecording)) };
  },
});

export const RECORDED_RELEASES: readonly LayoutFamily[] = [
  family('satisfaction-of-record', satisfaction, { weight: 1.5 }),
  family('lien-schedule', lien),
  family('trustee-reconveyance', reconveyance),
  family('registry-discharge', discharge, { heldOut: true }),
];
