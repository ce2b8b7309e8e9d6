import { FIELD_KEYS, type FieldKey } from '#lib/domain/field.ts';
import { addDays } from '../../../calendar.ts';
import type { Run } from '../../../paper/text.ts';
import { dayOf } from '../../../spelling/dates.ts';
import { borrowersOf } from '../../manner.ts';
import { earlier } from '../../recorded/scribe.ts';
import type { Hand } from '../hand.ts';
import { VALUES } from '../values.ts';

const isKey = (token: string): token is FieldKey => FIELD_KEYS.some((key) => key === token);

/** What else a sentence may name; nothing here is a value of ours, unless it is marked. */
const TOKENS: Readonly<Record<string, (h: Hand) => Run[] | undefined>> = Object.freeze({
  vesting: (h) => [h.name(h.world.vesting)],
  organised: (h) => [h.world.lender.organised],
  words: (h) => [h.typed(h.words(h.world.amount))],
  earlier: (h) => earlier(h),
  dayOfNote: (h) => [h.mark('noteDate', dayOf(h.world.noteDate))],
  lateFee: (h) => [h.money(Math.round(h.world.payment / 20))],
  graceDay: (h) => [h.date(addDays(h.world.statement.dueDate, 15))],
  statementDate: (h) => [h.date(h.world.statement.date)],
  goodThrough: (h) => [h.date(h.world.payoff.goodThrough)],
  perDiem: (h) => [h.money(h.world.payoff.perDiem)],
  payoffInterest: (h) => [h.money(h.world.payoff.interest)],
  escrow: (h) => [h.money(h.world.escrowPayment)],
  priorLender: (h) => [h.world.priorLender.name],
  assigneeAddress: (h) => [h.line(h.world.assignee.address)],
  servicerAddress: (h) => [h.line(h.world.servicer.address)],
  agentAddress: (h) => [h.line(h.world.settlementAgent.address)],
  phone: (h) => [h.world.servicer.phone],
  stateName: (h) => [h.world.property.stateName],
  applicationDate: (h) => [h.date(h.world.applicationDate)],
  appraiser: (h) => [h.world.appraiser.name],
  insurer: (h) => [h.world.titleInsurer.name],
  employer: (h) => [h.world.employer.name],
  bank: (h) => [h.world.bank.name],
  prior: (h) => [h.date(addDays(h.world.noteDate, -h.dice.between(700, 3000)))],
  people: (h) => borrowersOf(h, h.world.borrowers, ' and '),
  legal: (h) => [h.mark('legalDescription', h.world.property.legalDescription, {})],
  kind: (h) => [h.one('Mortgage', 'Deed of Trust', 'Security Instrument', 'Trust Deed', 'Mortgage')],
});

/** The text of a template with its tokens filled in, or nothing where the loan lacks one of them. */
export function told(h: Hand, template: string): Run[] | undefined {
  const runs: Run[] = [];
  for (const part of template.split(/(\{\w+\})/)) {
    const token = /^\{(\w+)\}$/.exec(part)?.[1];
    if (token === undefined) {
      if (part !== '') runs.push(part);
      continue;
    }
    const found = isKey(token) ? VALUES[token]?.(h, 'inline') : TOKENS[token]?.(h);
    if (!found) return undefined;
    runs.push(...found);
  }
  return runs;
}
