import { say } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, mannerOf, oneOf } from '../manner.ts';
import { amount, loanNumber, mortgageTypeText, originator, originatorNmls, property, statedOf } from './facts.ts';

/** The print of an application made in a browser: questions with answers below. */
export const online: LayoutFamily = {
  name: 'loan-application/online',
  documentType: 'loan-application',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'loan-application', 'modern', 10);
    const below = { kind: 'pairs', layout: dice.pick(['below', 'tab'] as const), columns: dice.between(1, 2) } as const;
    return {
      plan: {
        look: m.look,
        header: () => ({ left: m.date(world.applicationDate), center: oneOf(m, 'Your home loan application'), size: 7 }),
        footer: (page, pages) => ({
          left: `https://apply.${world.lender.website.replace('www.', '')}/review`,
          right: `${page}/${pages}`,
          size: 7,
        }),
        blocks: [
          { kind: 'heading', text: [m.mark('lenderName', world.lender.name)], size: 15 },
          { kind: 'lines', lines: [say`NMLS #${m.mark('lenderNmlsId', world.lender.nmlsId)}`], size: 8 },
          {
            kind: 'heading',
            text: oneOf(m, 'Home loan application', 'Review your loan application', 'Mortgage loan application'),
            rule: true,
          },
          { kind: 'paragraph', text: say`Application ${loanNumber(m, world)} was submitted on ${m.date(world.applicationDate)}.` },
          { kind: 'heading', text: 'About you' },
          {
            ...below,
            pairs: [
              { label: 'Who is applying?', value: borrowersOf(m, world.borrowers, dice.pick([', ', ' and '])) },
              { label: 'Where do you live now?', value: [m.mark('borrowerAddress', m.line(world.borrowerAddress))] },
              { label: 'Who is your employer?', value: world.employer.name },
            ],
          },
          { kind: 'heading', text: 'Your new loan' },
          {
            ...below,
            pairs: [
              { label: 'What would you like to do?', value: world.purpose },
              { label: 'Which home is it?', value: [property(m, world)] },
              { label: 'How much do you want to borrow?', value: [amount(m, world)] },
              { label: 'For how long?', value: [m.mark('loanTermMonths', `${world.termMonths / 12} years`)] },
              { label: 'Loan type', value: mortgageTypeText(world) },
              { label: 'Value of the home', value: m.round(world.appraisedValue) },
            ],
          },
          { kind: 'heading', text: 'Your money' },
          {
            ...below,
            pairs: [
              { label: 'Bank', value: world.bank.name },
              { label: 'Balance', value: m.money(dice.between(100_000, 9_000_000)) },
              { label: 'Income a year', value: m.money(dice.between(4_000_000, 19_000_000)) },
            ],
          },
          { kind: 'heading', text: 'Your loan officer' },
          ...(world.broker
            ? [{ kind: 'paragraph', text: say`Mortgage broker: ${m.mark('mortgageBrokerName', world.broker.name)}` } as const]
            : []),
          { kind: 'paragraph', text: say`${originator(m, world)}, NMLS ${originatorNmls(m, world)}` },
          {
            kind: 'checks',
            items: [
              { text: 'I agree to do business electronically.', ticked: true },
              { text: 'I certify that what I stated is true.', ticked: true },
            ],
          },
        ],
      },
      stated: statedOf(world),
    };
  },
};
