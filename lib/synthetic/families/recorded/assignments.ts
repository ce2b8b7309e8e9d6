import type { Block, Cell } from '../../paper/blocks.ts';
import { type Run, say, type Text } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import type { LayoutFamily } from '../family.ts';
import { certificate, firmSigns, head, inCounty, land, stamped } from './parts.ts';
import {
  assignee,
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
  servicer,
  sheetOf,
  site,
  sum,
  trustee,
} from './scribe.ts';

const kindOf = (s: Scribe): string => s.one('Mortgage', 'Deed of Trust', 'Mortgage', 'Security Deed', 'Trust Deed', 'Deed of Trust');
const numbers = (s: Scribe): Text[] => {
  const lines: Text[] = [
    ...(s.says(0.7) ? [say`${s.one('Loan No. ', 'Loan #: ', 'LOAN NUMBER ', 'Ref. ', 'Loan ID ')}${loanNo(s)}`] : []),
    ...(s.world.nominee && s.says(0.8)
      ? [
          say`${s.one('MIN: ', 'MIN ', 'MERS MIN # ')}${s.mark('mersMin', s.world.min)}   ${s.one('MERS Phone: ', 'SIS ')}${s.world.nominee.phone}`,
        ]
      : []),
  ];
  return lines.length > 0 ? lines : [''];
};

/** Who gives the loan away: the lender itself, MERS for it, or one who bought it since and is no party of ours. */
interface Giver {
  printed: Run[];
  sign: Run[];
  plain: string;
}
function giverOf(s: Scribe, world: World): Giver {
  const { nominee: mers, lender: bank, priorLender } = world;
  if (mers && s.says(0.75))
    return {
      printed: say`${nominee(s, mers.name)}${s.one(', as nominee for ', ', solely as nominee for ', ' (“MERS”), acting as nominee for ', ', as mortgagee, as nominee of ')}${lender(s)}${s.one(', its successors and assigns', ' and its successors and assigns', '')}`,
      sign: s.says(0.6) ? [nominee(s, mers.name)] : say`${nominee(s, mers.name)}, as nominee for ${lender(s)}`,
      plain: mers.name,
    };
  if (s.says(0.7))
    return {
      printed: say`${lender(s)}${s.one('', `, ${bank.organised}`, ', its successors and assigns')}`,
      sign: [lender(s)],
      plain: bank.name,
    };
  return { printed: [s.typed(s.name(priorLender.name))], sign: [s.typed(s.name(priorLender.name))], plain: priorLender.name };
}

/** The mortgage that is given away: who made it to whom, when, for how much, where it is of record. */
function described(s: Scribe, kind: string): Run[] {
  const trust = kind.includes('rust') ? say`${s.one(' to ', ', conveyed to ')}${trustee(s)}${s.one(', as Trustee,', ', Trustee,')}` : [''];
  return s.dice.pick<Run[]>([
    say`a certain ${kind} dated ${dated(s)}, made by ${people(s)}${trust} ${s.one('in favor of', 'to', 'for the benefit of')} ${lender(s)}, securing ${s.one('the sum of', 'the principal amount of', 'a note for')} ${sum(s)}, ${earlier(s)} in ${inCounty(s)}`,
    say`that ${kind} executed ${s.one('by', 'on behalf of')} ${people(s)}${trust} with ${lender(s)} as ${s.one('original lender', 'lender', 'beneficiary')}, dated ${dated(s)}, in the original amount of ${sum(s)} and ${earlier(s)}, ${inCounty(s)}`,
    say`the ${kind} of ${people(s)}${trust} given to ${lender(s)} on ${dated(s)} for ${sum(s)}; said paper is ${earlier(s)}, in ${inCounty(s)}`,
  ]);
}

const given = (s: Scribe): string =>
  s.one(
    'grants, assigns and transfers to',
    'does hereby grant, sell, assign, transfer and convey unto',
    'hereby assigns and sets over to',
    'sells, transfers and assigns, without recourse, to',
    'has this day assigned and delivered to',
  );
const tail = (s: Scribe): string =>
  s.one(
    ', together with the note it secures and all money due or to become due on it.',
    ', with the debt described there, the interest on it and every right under it.',
    ' and all rights accrued under said instrument.',
    ', the obligation it secures and any power or remedy contained in it, to have and to hold for ever.',
  );
const value = (s: Scribe): string =>
  s.one(
    'FOR VALUE RECEIVED, ',
    'For good and valuable consideration, ',
    'In return for Ten Dollars and other value received, ',
    'KNOW ALL BY THESE PRESENTS that ',
    '',
  );

/** One running sentence, as most servicers' vendors send for recording. */
function sentence(s: Scribe): Block[] {
  const kind = kindOf(s);
  const giver = giverOf(s, s.world);
  const where = land(s);
  return [
    ...head(s),
    headed(s.label(s.one(`Assignment of ${kind}`, `Corporate Assignment of ${kind}`, `ASSIGNMENT OF ${kind.toUpperCase()}`))),
    { kind: 'lines', lines: numbers(s), size: 8.5, align: s.dice.pick(['left', 'right', 'center']) },
    prose(
      say`${value(s)}${s.one('the undersigned, ', '')}${giver.printed}${s.one(' (“Assignor”), ', ', as Assignor, ', ' ')}${given(s)} ${assignee(s)}${s.one(`, ${s.world.assignee.organised}`, ', its successors and assigns', ' (“Assignee”)', '')}${s.says(0.5) ? `, whose address is ${s.line(s.world.assignee.address)}` : ''}, all its interest in ${described(s, kind)}${tail(s)}`,
    ),
    ...where.here,
    prose(
      s.one(
        'This assignment is made without recourse, representation or warranty.',
        'Signed and delivered by an officer who has authority to do so.',
        'Nothing in this paper changes the terms of the debt.',
      ),
    ),
    ...firmSigns(s, giver.sign, s.world.originator.name),
    ...certificate(s, s.world.originator.name, `, as ${s.one('Vice President', 'an officer', 'Assistant Secretary')} of ${giver.plain}`),
    ...where.after,
  ];
}

/** Assignor, assignee and the paper each in lines of a schedule. */
function schedule(s: Scribe): Block[] {
  const kind = kindOf(s);
  const giver = giverOf(s, s.world);
  const rows: { label: Text; value: Text }[] = [
    { label: s.one('Assignor', 'ASSIGNOR:', 'From'), value: giver.printed },
    { label: s.one('Assignee', 'ASSIGNEE:', 'To'), value: [assignee(s)] },
    { label: s.one('Assignee’s address', 'Address of assignee'), value: s.line(s.world.assignee.address) },
    { label: s.one('Borrower(s)', 'Mortgagor', 'Grantor(s)', 'Original borrower'), value: people(s, false) },
    { label: s.one('Original Lender', 'Original Mortgagee', 'Original Beneficiary'), value: [lender(s)] },
    ...(kind.includes('rust') ? [{ label: s.one('Trustee', 'Original Trustee'), value: [trustee(s)] }] : []),
    { label: s.one('Date of instrument', `Date of ${kind}`, 'Dated'), value: [dated(s)] },
    { label: s.one('Original loan amount', 'Principal', 'Amount Secured'), value: sum(s) },
    { label: s.one('Recording data', 'Of record'), value: earlier(s) },
    { label: s.one('Recorded in', 'County and State'), value: inCounty(s) },
    { label: s.one('Property', 'Property Address', 'Premises'), value: [site(s)] },
    ...(s.says(0.6) ? [{ label: s.one('Parcel', 'Tax Parcel ID', 'APN'), value: parcels(s) }] : []),
    ...(s.says(0.4) ? [{ label: s.one('Servicer', 'Serviced by', 'Loan Servicer'), value: [servicer(s)] }] : []),
  ];
  const kept = s.says(0.25) ? s.dice.shuffled(rows) : rows;
  const body: Block = s.says(0.5)
    ? {
        kind: 'table',
        rows: kept.map(({ label, value: text }): Cell[] => [{ text: label, shaded: s.look.gap > 6 }, text]),
        widths: [0.32, 0.68],
        borders: s.dice.pick(['grid', 'rows', 'outer']),
      }
    : { kind: 'pairs', pairs: kept, layout: s.dice.pick(['colon', 'tab', 'below', 'dots']), boldLabels: s.says(0.5) };
  return [
    ...head(s),
    headed(s.one(`Assignment of ${kind}`, 'ASSIGNMENT', `Notice of Assignment of ${kind}`), { rule: s.says(0.4) }),
    { kind: 'lines', lines: numbers(s), size: 8.5 },
    body,
    prose(`${value(s) || 'For value, '}Assignor ${given(s)} Assignee the instrument listed above${tail(s)}`),
    ...firmSigns(s, giver.sign, s.world.originator.name),
    ...certificate(s, s.world.originator.name),
  ];
}

/** A letter-like notice that the loan has a new holder, recorded with the county. */
function filing(s: Scribe): Block[] {
  const kind = kindOf(s);
  const giver = giverOf(s, s.world);
  const where = land(s, false);
  return [
    ...head(s),
    headed(s.one(`Assignment of ${kind}`, `Assignment and Transfer of ${kind}`)),
    { kind: 'lines', lines: numbers(s), size: 9 },
    ...[
      say`1. ${s.one('The holder of record is ', 'Holder: ', 'Assigned by: ')}${giver.printed}.`,
      say`2. ${s.one('The new holder is ', 'Assigned to: ', 'Transferee: ')}${assignee(s)}, ${s.one('having an office at', 'of')} ${s.line(s.world.assignee.address)}.`,
      say`3. ${s.one('What is assigned: ', 'The lien: ', '')}${described(s, kind)}.`,
      say`4. ${s.one('From this day the debt is owed to the new holder.', 'The holder of record hereby assigns all its right, title and interest to the new holder.', 'The assignor hereby assigns the lien and the debt without recourse.')}${s.says(0.4) ? say` Payments go on to be collected by ${servicer(s)}, the servicer.` : ''}`,
    ].map((text) => prose(text, { after: 8 })),
    ...where.here,
    ...firmSigns(s, giver.sign, s.world.originator.name),
    ...certificate(s, s.world.originator.name),
  ];
}

/** Written on a typewriter in one block, with witnesses. */
function typed(s: Scribe): Block[] {
  const kind = kindOf(s);
  const where = land(s, false);
  return [
    ...often(s, 0.5, ...head(s)),
    { kind: 'space', height: 60 },
    headed(`ASSIGNMENT OF ${kind.toUpperCase()}`, { after: 14 }),
    prose(
      say`${value(s) || 'Know all men that '}${lender(s)}${s.one(', party of the first part, ', `, ${s.world.lender.organised}, `, ' ')}for and in consideration of ${s.one('one dollar', 'ten and no/100 dollars', 'the sum agreed')} paid by ${assignee(s)}${s.one(', party of the second part,', ',')} receipt of which is acknowledged, ${given(s)} the said ${s.one('second party', 'purchaser')} ${described(s, kind)}${tail(s)}`,
    ),
    ...where.here,
    { kind: 'lines', lines: [s.one('Witnesses:', 'In the presence of:', ''), s.world.appraiser.name, s.world.preparer.name] },
    ...firmSigns(s, [lender(s)], s.world.originator.name),
    ...certificate(s, s.world.originator.name),
    ...often(s, 0.5, { kind: 'lines', lines: numbers(s), size: 8 }),
  ];
}

const family = (
  name: string,
  draw: (s: Scribe) => Block[],
  age: 'modern' | 'office' | 'old',
  more: Partial<LayoutFamily> = {},
): LayoutFamily => ({
  name: `assignment/${name}`,
  documentType: 'assignment',
  ...more,
  compose: (world, dice) => {
    const s = scribeOf(world, dice, 'assignment', age);
    return { plan: sheetOf(s, 'Assignment', draw(s), stamped(s, world.laterRecording)) };
  },
});

export const RECORDED_ASSIGNMENTS: readonly LayoutFamily[] = [
  family('one-sentence', sentence, 'office', { weight: 1.5 }),
  family('schedule', schedule, 'modern'),
  family('numbered-notice', filing, 'modern', { heldOut: true }),
  family('typed-block', typed, 'old', { weight: 0.7 }),
];
