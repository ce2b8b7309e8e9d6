import type { FieldKey } from '#lib/domain/field.ts';
import { joined, type Printed, type Run } from '../../paper/text.ts';
import { TERM_FORMS } from '../../spelling/amounts.ts';
import type { PostalAddress, World } from '../../world/world.ts';
import { borrowersOf } from '../manner.ts';
import type { Hand } from './hand.ts';

/** How a value is set: within a line of prose, or in a place of its own where it may have several lines. */
export type Setting = 'inline' | 'apart';
export type Value = (h: Hand, setting: Setting) => Run[] | undefined;

const plain =
  (key: FieldKey, text: (h: Hand) => string | undefined): Value =>
  (h) => {
    const printed = text(h);
    return printed === undefined ? undefined : [h.mark(key, printed)];
  };
const address =
  (key: FieldKey, of: (world: World) => PostalAddress): Value =>
  (h, setting) => [h.mark(key, setting === 'inline' || h.says(0.55) ? h.line(of(h.world)) : h.envelope(of(h.world)))];

const onApplication = (h: Hand): boolean => h.type === 'loan-application';
const officer = ({ world, type }: Hand): { name: string; nmlsId: string } =>
  type === 'loan-application' && world.broker ? world.broker.officer : world.originator;
const record = ({ world, type }: Hand): World['recording'] => (type === 'security-instrument' ? world.recording : world.laterRecording);

function term(h: Hand, setting: Setting): Run[] {
  const months = h.world.termMonths;
  const forms = TERM_FORMS.map((form) => form(months)).filter((text) => setting === 'apart' || /[a-z]/i.test(text));
  const short = months % 12 === 0 ? h.one(`${months / 12} yrs`, `${months / 12} yr.`, `${months} mos.`) : `${months} mos.`;
  const [first = short, ...others] = forms;
  return [h.mark('loanTermMonths', h.one(first, ...others, short))];
}

const several = (h: Hand, setting: Setting, names: readonly Printed[]): Run[] =>
  joined(names, setting === 'inline' ? h.one(' and ', ' & ', ' and ') : h.one(' and ', ', ', '; ', '\n', ' / ', ' & '));

/** What the world says of every field, marked where the type of the paper carries the field. */
export const VALUES: Readonly<Partial<Record<FieldKey, Value>>> = Object.freeze({
  lenderName: plain('lenderName', (h) => h.name(h.world.lender.name)),
  lenderAddress: address('lenderAddress', ({ lender }) => lender.address),
  lenderNmlsId: plain('lenderNmlsId', ({ world }) => world.lender.nmlsId),
  borrowerName: (h, setting) =>
    setting === 'inline' ? borrowersOf(h, h.world.borrowers, h.one(' and ', ' and ', ' & ', ', ')) : borrowersOf(h, h.world.borrowers),
  borrowerAddress: address('borrowerAddress', ({ borrowerAddress }) => borrowerAddress),
  trusteeName: plain('trusteeName', (h) => h.name(h.world.trustee.name)),
  nomineeName: plain('nomineeName', (h) => h.world.nominee?.name),
  mortgageBrokerName: plain('mortgageBrokerName', ({ world }) => world.broker?.name),
  loanOriginatorName: plain('loanOriginatorName', (h) => h.name(officer(h).name)),
  loanOriginatorNmlsId: plain('loanOriginatorNmlsId', (h) => officer(h).nmlsId),
  servicerName: plain('servicerName', (h) => h.name(h.world.servicer.name)),
  sellerName: (h, setting) =>
    h.world.sellers.length === 0
      ? undefined
      : several(
          h,
          setting,
          h.world.sellers.map((name) => h.mark('sellerName', h.name(name))),
        ),
  settlementAgentName: plain('settlementAgentName', (h) => h.name(h.world.settlementAgent.name)),
  assigneeName: plain('assigneeName', (h) => h.name(h.world.assignee.name)),
  loanNumber: plain('loanNumber', ({ world }) => world.loanNumber),
  mersMin: plain('mersMin', ({ world }) => (world.nominee ? world.min : undefined)),
  universalLoanIdentifier: plain('universalLoanIdentifier', (h) => (onApplication(h) ? h.world.uli : undefined)),
  agencyCaseNumber: plain('agencyCaseNumber', ({ world }) => world.agencyCaseNumber),
  closingFileNumber: plain('closingFileNumber', ({ world }) => world.settlementAgent.fileNumber),
  noteAmount: plain('noteAmount', (h) => h.round(h.world.amount)),
  noteRatePercent: plain('noteRatePercent', (h) => h.rate(h.world.ratePercent)),
  aprPercent: plain('aprPercent', (h) => h.rate(h.world.aprPercent)),
  loanTermMonths: term,
  principalAndInterestAmount: plain('principalAndInterestAmount', (h) => h.money(h.world.payment)),
  noteDate: plain('noteDate', (h) => h.date(h.world.noteDate)),
  loanMaturityDate: plain('loanMaturityDate', (h) => h.date(h.world.maturityDate)),
  firstPaymentDate: plain('firstPaymentDate', (h) => h.date(h.world.firstPaymentDate)),
  closingDate: plain('closingDate', (h) => h.date(h.world.closingDate)),
  disbursementDate: plain('disbursementDate', (h) => h.date(h.world.disbursementDate)),
  unpaidPrincipalAmount: plain('unpaidPrincipalAmount', (h) => h.money(h.world.payoff.unpaidPrincipal)),
  payoffAmount: plain('payoffAmount', (h) => h.money(h.world.payoff.total)),
  paymentDueAmount: plain('paymentDueAmount', (h) => h.money(h.world.statement.due)),
  paymentDueDate: plain('paymentDueDate', (h) => h.date(h.world.statement.dueDate)),
  cashToCloseAmount: plain('cashToCloseAmount', (h) => (h.world.cashToClose > 0 ? h.round(h.world.cashToClose) : undefined)),
  salesContractAmount: plain('salesContractAmount', (h) => (h.world.purpose === 'Purchase' ? h.round(h.world.price) : undefined)),
  appraisedValueAmount: plain('appraisedValueAmount', (h) => h.round(h.world.appraisedValue)),
  propertyAddress: address('propertyAddress', ({ property }) => property),
  propertyCounty: plain('propertyCounty', (h) => h.name(h.world.property.county)),
  parcelIdentifier: (h, setting) =>
    several(
      h,
      setting,
      h.world.property.parcels.map((parcel) => h.mark('parcelIdentifier', parcel)),
    ),
  recordedDate: plain('recordedDate', (h) => h.date(record(h).date)),
  instrumentNumber: plain('instrumentNumber', (h) => record(h).instrument),
} satisfies Partial<Record<FieldKey, Value>>);
