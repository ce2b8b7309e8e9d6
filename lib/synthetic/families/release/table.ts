import { addDays, type Day } from '../../calendar.ts';
import type { Block } from '../../paper/blocks.ts';
import { type Run, say } from '../../paper/text.ts';
import { dayOf } from '../../spelling/dates.ts';
import type { LayoutFamily } from '../family.ts';
import { planOf } from '../legal/furniture.ts';
import { type Age, borrowers, centred, lender, noteDate, type Pen, paragraph, penOf, principal } from '../legal/pen.ts';
import { notaryBlock, recorderLine, recorderStamp, returnBlock, stampSpace } from '../legal/recording.ts';
import { beneficiary, DEEDS, earlier, earlierPairs, fileNumbers, landLines, nominee } from '../legal/reference.ts';
import { inWitness, officerSignature } from '../legal/signatures.ts';

/** Signed some days before it was recorded. */
const signedOn = (pen: Pen): Day => addDays(pen.world.laterRecording.date, -(3 + (pen.world.seed % 25)));
const day = (pen: Pen): string => (pen.says(0.3) ? dayOf(signedOn(pen)) : pen.date(signedOn(pen)));
const trustee = (pen: Pen): Run => pen.mark('trusteeName', pen.name(pen.world.trustee.name));
/** Who releases: the registry where it is the holder of record, otherwise the lender itself. */
const holder = (pen: Pen): Run[] => (pen.world.nominee ? beneficiary(pen) : [lender(pen)]);
const signer = (pen: Pen): Run[] => (pen.world.nominee && pen.says(0.5) ? [nominee(pen)] : holder(pen));

const signs = (pen: Pen): Block[] => [
  inWitness(pen, day(pen)),
  ...officerSignature(pen, signer(pen), pen.world.preparer.name),
  ...(pen.says(0.75) ? notaryBlock(pen, `${pen.world.preparer.name}, who signed for the company`, signedOn(pen)) : []),
];

const satisfaction = (pen: Pen, deed: string): Block[] => [
  paragraph(
    say`${pen.one('KNOW ALL PERSONS BY THESE PRESENTS that', 'The undersigned,', 'NOTICE IS GIVEN that')} ${holder(pen)}, ${pen.one('present owner and holder', 'holder', 'owner of record')} of ${earlier(pen, deed)}, ${pen.one('acknowledges full payment and satisfaction of the same and directs the recorder to cancel it of record', 'certifies that it has been paid in full and discharges it', 'does hereby release and satisfy it')}.`,
  ),
  ...landLines(pen),
  ...signs(pen),
];

const listed = (pen: Pen, deed: string): Block[] => [
  paragraph(
    `The ${deed} described below, with the debt it secured, has been ${pen.one('paid in full and is released', 'satisfied and is hereby cancelled', 'fully paid, and its lien is discharged')}.`,
  ),
  {
    kind: 'pairs',
    layout: pen.dice.pick(['colon', 'tab', 'dots', 'underscored'] as const),
    pairs: earlierPairs(pen, deed),
    boldLabels: pen.says(0.4),
  },
  ...landLines(pen),
  ...signs(pen),
];

/** A trustee gives the title back: the trustee signs, the lender asked for it. */
const reconveyance = (pen: Pen): Block[] => [
  paragraph(
    say`${trustee(pen)}, as ${pen.one('Trustee', 'duly appointed Trustee', 'present Trustee')} under ${earlier(pen, 'Deed of Trust')}, having received from the present beneficiary a written request to reconvey, because all sums secured have been paid, does hereby ${pen.one('RECONVEY', 'grant and reconvey', 'reconvey, without warranty,')} to the person or persons legally entitled to it all estate now held under that deed.`,
  ),
  ...landLines(pen),
  inWitness(pen, day(pen)),
  ...officerSignature(pen, [trustee(pen)], pen.world.preparer.name, 'Trustee'),
  ...(pen.says(0.75) ? notaryBlock(pen, pen.world.preparer.name, signedOn(pen)) : []),
];

/** Note and lien under headings, as Texas papers have them. */
const lien = (pen: Pen): Block[] => [
  {
    kind: 'pairs',
    layout: pen.dice.pick(['colon', 'tab', 'below'] as const),
    boldLabels: pen.says(0.5),
    pairs: [
      { label: pen.one('Date of Note', 'Note Date', 'Note dated'), value: [noteDate(pen)] },
      { label: 'Original Principal Amount', value: principal(pen) },
      { label: pen.one('Borrower', 'Maker'), value: borrowers(pen, false) },
      { label: pen.one('Lender', 'Original Lender'), value: [lender(pen)] },
      { label: pen.one('Holder of Note and Lien', 'Holder'), value: [lender(pen)] },
      { label: 'Property', value: [pen.mark('propertyAddress', pen.line(pen.world.property))] },
    ],
  },
  paragraph(
    'Holder of the note and lien acknowledges its payment and releases the property from the lien and from all other liens held by it, without regard to how they were created.',
  ),
  ...landLines(pen),
  inWitness(pen, day(pen)),
  ...officerSignature(pen, [lender(pen)], pen.world.preparer.name),
  ...(pen.says(0.6) ? notaryBlock(pen, pen.world.preparer.name, signedOn(pen)) : []),
];

/** A half page with a few typed facts, as county clerks and older banks used. */
const discharge = (pen: Pen, deed: string): Block[] => [
  paragraph(
    say`The debt secured by the ${deed} of ${borrowers(pen, false)} to ${holder(pen)}, dated ${noteDate(pen)}, and ${pen.one('recorded', 'entered')} in Liber ${pen.world.recording.book}, Page ${pen.world.recording.page}, of ${pen.mark('propertyCounty', pen.name(pen.world.property.county))} County, is paid; the ${deed} is discharged.`,
  ),
  ...signs(pen),
];

const family = (
  name: string,
  draw: (pen: Pen, deed: string) => Block[],
  titles: (deed: string) => readonly [string, ...string[]],
  ages: readonly [Age, ...Age[]],
  more: Partial<LayoutFamily> = {},
): LayoutFamily => ({
  name: `release/${name}`,
  documentType: 'release',
  ...more,
  compose: (world, dice) => {
    const pen = penOf(world, dice, 'release', dice.pick(ages));
    const deed = dice.pick(DEEDS);
    const title = dice.pick(titles(deed));
    const stamps = recorderStamp(pen, world.laterRecording, 0.6);
    const blocks: Block[] = [
      ...stampSpace(pen, stamps),
      ...(pen.says(0.8) ? returnBlock(pen) : []),
      ...(pen.says(0.5) ? recorderLine(pen) : []),
      ...(pen.says(0.5) ? fileNumbers(pen) : []),
      centred(pen.says(0.75) ? title.toUpperCase() : title, { size: 12 + dice.between(0, 4) }),
      ...(pen.says(0.4) ? fileNumbers(pen) : []),
      ...draw(pen, deed),
    ];
    return { plan: planOf(pen, title, blocks, stamps) };
  },
});

export const RELEASES: readonly LayoutFamily[] = [
  family(
    'satisfaction',
    satisfaction,
    (deed) => [`Satisfaction of ${deed}`, `Release of ${deed}`, `Certificate of Satisfaction`, `Cancellation of ${deed}`],
    ['modern', 'office'],
    { weight: 2 },
  ),
  family('typed', satisfaction, (deed) => [`Satisfaction of ${deed}`, `Release of ${deed}`], ['typed']),
  family('listed', listed, (deed) => [`Release of ${deed}`, `Lien Release`, `Satisfaction of ${deed}`], ['modern', 'office']),
  family(
    'reconveyance',
    reconveyance,
    () => ['Full Reconveyance', 'Deed of Full Reconveyance', 'Substitution of Trustee and Full Reconveyance', 'Reconveyance'],
    ['modern', 'office', 'typed'],
    { weight: 1.5 },
  ),
  family('release-of-lien', lien, () => ['Release of Lien', 'Full Release of Lien'], ['modern', 'office'], { heldOut: true }),
  family('discharge', discharge, (deed) => [`Discharge of ${deed}`, 'Certificate of Discharge'], ['office', 'typed']),
];
