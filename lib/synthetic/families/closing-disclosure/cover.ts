import { addDays } from '../../calendar.ts';
import type { Block } from '../../paper/blocks.ts';
import { bold, say, type Text } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { type Draft, disclosureLook, draftOf, statedOf } from '../trid/draft.ts';
import { planOf } from '../trid/pages.ts';
import { borrowerNames, markedAddress } from '../trid/parties.ts';
import { closingPages } from './pages.ts';

function details({ world, ink, dice }: Draft): Text[] {
  const closing = say`Your closing is scheduled for ${ink.mark('closingDate', ink.date(world.closingDate))} at the office of ${ink.mark('settlementAgentName', ink.name(world.settlementAgent.name))}.`;
  const first = say`Your first payment is due on ${ink.mark('firstPaymentDate', ink.date(world.firstPaymentDate))}.`;
  const cash =
    world.cashToClose >= 0
      ? say`Please bring certified funds of ${ink.mark('cashToCloseAmount', ink.money(world.cashToClose))} to closing.`
      : ['No funds are needed from you at closing.'];
  const contact = say`If you have questions, call ${ink.mark('loanOriginatorName', ink.name(world.originator.name))} at ${world.originator.phone}.`;
  return dice.shuffled([closing, first, cash, contact]).slice(0, dice.between(2, 4));
}

/** A letter that the disclosure is sent with. */
function letter(draft: Draft): Block[] {
  const { world, ink, dice, words } = draft;
  const subject: Text = [bold(dice.pick(['RE: ', 'Re: ', 'Regarding: '])), `Your ${words.closingTitle}`];
  return [
    {
      kind: 'lines',
      lines: [
        [{ ...ink.mark('lenderName', ink.name(world.lender.name)), bold: true }],
        [markedAddress(draft, 'lenderAddress', world.lender.address)],
      ],
      align: dice.pick(['left', 'right', 'center']),
      after: 16,
    },
    { kind: 'lines', lines: [[ink.plain(ink.date(addDays(world.closingDate, -4)))]], after: 14 },
    { kind: 'lines', lines: [borrowerNames(draft), [markedAddress(draft, 'borrowerAddress', world.borrowerAddress)]], after: 14 },
    { kind: 'paragraph', text: subject, after: 1 },
    { kind: 'paragraph', text: say`Loan Number: ${ink.mark('loanNumber', world.loanNumber)}`, after: 1 },
    { kind: 'paragraph', text: say`Property: ${ink.mark('propertyAddress', ink.name(ink.address(world.property, false)))}`, after: 10 },
    { kind: 'paragraph', text: `Dear ${dice.pick(['Borrower', 'Customer', 'Homeowner'])}:`, after: 6 },
    {
      kind: 'paragraph',
      text: dice.pick([
        'Enclosed you will find the Closing Disclosure for your mortgage loan. Please read it before your closing and compare it with the Loan Estimate you received.',
        'Federal law requires that you receive your Closing Disclosure at least three business days before consummation. It is attached to this letter.',
      ]),
      after: 6,
    },
    ...details(draft).map((text): Block => ({ kind: 'paragraph', text, after: 6 })),
    { kind: 'paragraph', text: 'Sincerely,', after: 8 },
    { kind: 'signature', name: dice.pick(['Closing Department', 'Disclosure Desk', 'Loan Closing Team']), signed: dice.next() < 0.4 },
  ];
}

function compose(world: World, dice: Dice): ComposedPaper {
  const draft = draftOf(world, dice, { type: 'closing-disclosure', faithful: dice.next() < 0.6 });
  const held = dice.pick([[1], [1, 5], [1, 2, 3]]);
  const pages = [{ number: 1, blocks: letter(draft) }, ...closingPages(draft, held)];
  return {
    plan: planOf(draft, disclosureLook(dice, ['sans', 'serif', 'humanist'], [8, 9]), pages, draft.words.closingTitle, 5),
    stated: statedOf(draft),
  };
}

/** Closing Disclosures behind a letter. */
export const CLOSING_COVERED: readonly LayoutFamily[] = [
  { name: 'closing-disclosure/behind-letter', documentType: 'closing-disclosure', weight: 0.7, compose },
];
