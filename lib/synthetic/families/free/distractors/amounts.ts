import { pool } from '../pool.ts';
import { anyMoney, type Distractor } from './distractor.ts';

const small = anyMoney(12, 900);
const middle = anyMoney(300, 9_000);
const large = anyMoney(9_000, 480_000);

/** Amounts and rates beside those of the loan. */
export const OTHER_AMOUNTS: readonly Distractor[] = [
  {
    on: ['note', 'account'],
    captions: pool(
      'Late charge | Late fee | Late charges due | Unpaid late charges | Accrued late fees | Late chg | What is the late fee?',
    ),
    value: small,
  },
  {
    on: ['account'],
    captions: pool('Past due | Past due amount | Overdue | Amount past due | Delinquent amount | Unpaid installments | Arrears'),
    value: (h) => h.money(h.world.statement.pastDue),
  },
  {
    on: ['account'],
    captions: pool(
      'Escrow balance | Escrow account balance | Impound balance | Tax & insurance balance | Escrow on hand | Balance in escrow',
    ),
    value: middle,
  },
  {
    on: ['note', 'account', 'loan'],
    captions: pool('Escrow | Escrow payment | Monthly escrow | Taxes and insurance | Impounds | T & I | Escrow deposit | Reserve payment'),
    value: (h) => h.money(h.world.escrowPayment),
  },
  {
    on: ['account'],
    captions: pool(
      'Interest paid this year | Interest paid last year | Year-to-date interest | Prior year interest | Interest YTD | Interest paid (1098)',
    ),
    value: middle,
  },
  {
    on: ['account'],
    captions: pool('Principal paid year to date | YTD principal | Principal portion | Applied to principal | Principal this payment'),
    value: (h) => h.money(h.world.statement.principalPart),
  },
  {
    on: ['account'],
    captions: pool('Interest portion | Interest due | Applied to interest | Interest this period | Accrued interest | Interest'),
    value: (h) => h.money(h.world.statement.interestPart),
  },
  {
    on: ['account'],
    captions: pool('Suspense | Unapplied funds | Partial payments held | Suspense balance | Unapplied balance'),
    value: (h) => h.money(h.says(0.6) ? 0 : 12_345),
  },
  {
    on: ['account'],
    captions: pool(
      'Amount if paid late | Pay after grace period | Total with late charge | If received late, pay | After the grace date pay',
    ),
    value: (h) => h.money(h.world.statement.due + Math.round(h.world.payment / 20)),
  },
  {
    on: ['account'],
    captions: pool('Last payment received | Payment received | Last amount paid | Previous payment | Thank you - payment'),
    value: (h) => h.money(h.world.payment + h.world.escrowPayment),
  },
  {
    on: ['account'],
    captions: pool('Per diem | Daily interest | Interest per day | Per diem interest | Daily accrual'),
    value: (h) => h.money(h.world.payoff.perDiem),
  },
  {
    on: ['account'],
    captions: pool('Recording fee | Reconveyance fee | Release fee | Statement fee | Wire fee | Fax fee | County recording charge'),
    value: small,
  },
  {
    on: ['account'],
    captions: pool('Corporate advances | Recoverable fees | Other fees due | Property inspection | Fees outstanding | Advances'),
    value: small,
  },
  {
    on: ['account'],
    captions: pool('Interest to payoff date | Interest through good-through date | Interest accrued to date | Total interest due'),
    value: (h) => h.money(h.world.payoff.interest),
  },
  {
    on: ['account'],
    captions: pool('Deferred balance | Non-interest-bearing balance | Forbearance balance | Deferred principal'),
    value: (h) => (h.says(0.7) ? h.money(0) : middle(h)),
  },
  {
    on: ['note', 'account', 'loan', 'record'],
    captions: pool('Maximum indebtedness | Credit limit | Maximum lien amount | Maximum obligation | Future advances up to'),
    value: large,
  },
  {
    on: ['loan'],
    types: ['closing-disclosure'],
    captions: pool(
      'Estimated cash to close | Cash to close (estimate) | Cash to close as first disclosed | Earlier estimate of cash to close | Cash to close on the Loan Estimate | Est. cash to close',
    ),
    value: middle,
  },
  {
    on: ['loan'],
    captions: pool('Down payment | Earnest money | Deposit | Initial deposit | Earnest money deposit | Cash deposit on sales contract'),
    value: middle,
  },
  {
    on: ['loan'],
    captions: pool(
      'Closing costs | Total closing costs | Estimated closing costs | Total costs | Settlement charges | Borrower closing costs',
    ),
    value: middle,
  },
  {
    on: ['loan'],
    captions: pool('Origination fee | Application fee | Underwriting fee | Processing fee | Discount points | Points | Lender credits'),
    value: middle,
  },
  {
    on: ['loan'],
    captions: pool(
      'Amount financed | Finance charge | Total of payments | Total interest | In five years | Total interest percentage amount',
    ),
    value: large,
  },
  { on: ['loan'], captions: pool('Seller credit | Credit from seller | Seller concessions | Seller-paid costs'), value: middle },
  {
    on: ['loan'],
    captions: pool('Total monthly payment | Estimated total monthly payment | PITI | Full monthly payment | Total housing payment'),
    value: (h) => h.money(h.world.payment + h.world.escrowPayment + 4_321),
  },
  {
    on: ['note', 'loan'],
    captions: pool('Mortgage insurance | Monthly MI | PMI | MIP | Monthly mortgage insurance premium | Funding fee'),
    value: small,
  },
  {
    on: ['loan'],
    captions: pool(
      'Property taxes | Annual taxes | Monthly taxes | Homeowner’s insurance | Hazard insurance | HOA dues | Association dues',
    ),
    value: middle,
  },
  {
    on: ['loan'],
    captions: pool('Second mortgage | Subordinate financing | Other financing | Junior lien | Secondary loan'),
    value: large,
  },
  {
    on: ['loan'],
    captions: pool('Monthly income | Gross monthly income | Total income | Base income | Qualifying income | Total monthly obligations'),
    value: middle,
  },
  {
    on: ['loan'],
    captions: pool('Payoff of existing loan | Payoff of first mortgage | Existing loan balance | Prior mortgage payoff | Liens to be paid'),
    value: large,
  },
  {
    on: ['loan'],
    captions: pool('LTV | Loan-to-value | CLTV | LTV ratio | TLTV | HCLTV'),
    value: (h) => `${((h.world.amount / h.world.appraisedValue) * 100).toFixed(2)}%`,
  },
  {
    on: ['loan'],
    captions: pool('Housing ratio | Debt-to-income | DTI | Front-end ratio | Back-end ratio | Total debt ratio'),
    value: (h) => `${h.dice.between(18, 49)}.${h.dice.digits(2)}%`,
  },
  {
    on: ['loan'],
    captions: pool('Total interest percentage | TIP | Total Interest Percentage (TIP)'),
    value: (h) => `${h.dice.between(30, 110)}.${h.dice.digits(3)}%`,
  },
  {
    on: ['note', 'loan', 'account', 'record'],
    captions: pool('Margin | Index margin | Margin over index | Gross margin'),
    value: (h) => h.rate(h.world.adjustable?.marginPercent ?? 2.25),
  },
  {
    on: ['note', 'loan', 'account', 'record'],
    captions: pool('Lifetime cap | Maximum rate | Rate ceiling | Rate cap | Highest rate possible'),
    value: (h) => h.rate(h.world.ratePercent + 5),
  },
  {
    on: ['loan'],
    captions: pool('Qualifying rate | Underwriting rate | Index value | Fully indexed rate | Buydown rate'),
    value: (h) => h.rate(h.world.ratePercent + 2),
  },
  {
    on: ['note', 'loan', 'record'],
    captions: pool('Late charge percent | Late charge rate | Late charge (% of overdue payment) | Default rate'),
    value: (h) => h.one('5%', '4%', '5.000%', '18.00%', '4.000 %'),
  },
  {
    on: ['record'],
    captions: pool(
      'Recording fee | Fee | Transfer tax | Documentary stamps | Intangible tax | Mortgage tax | Doc tax | Surcharge | Fees paid',
    ),
    value: small,
  },
  {
    on: ['land'],
    captions: pool('Real estate taxes | Annual taxes | R.E. taxes $ | Tax amount | HOA $ | Special assessments | Assessed value'),
    value: middle,
  },
  {
    on: ['land'],
    captions: pool('Site value | Cost approach value | Income approach | Indicated value by cost | Replacement cost | Prior sale price'),
    value: large,
  },
  {
    on: ['land'],
    captions: pool('Policy amount | Proposed policy amount | Owner’s policy | Premium | Title premium | Endorsement fee'),
    value: large,
  },
  {
    on: ['pay'],
    captions: pool(
      'Gross pay | Net pay | Total earnings | Current gross | Year to date gross | Take-home pay | Federal tax | Social security tax | Medicare | Wages, tips, other compensation | Retirement deduction | Base salary | Overtime | Bonus | State income tax',
    ),
    value: middle,
  },
  {
    on: ['pay'],
    captions: pool('Hourly rate | Rate of pay | Pay rate | Regular rate | Annual salary'),
    value: (h) => `$${h.dice.between(14, 92)}.${h.dice.digits(2)}`,
  },
  {
    on: ['bank'],
    captions: pool(
      'Beginning balance | Ending balance | Average balance | Deposits | Withdrawals | Total deposits | Interest earned | Current balance | Total portfolio value | Market value | Cash value | Change in value | Fees',
    ),
    value: large,
  },
  {
    on: ['bank'],
    captions: pool('Annual percentage yield | APY earned | Interest rate | Dividend rate | Yield'),
    value: (h) => `${h.dice.between(0, 5)}.${h.dice.digits(2)}%`,
  },
  { on: ['any'], captions: pool('Fee | Charge | Amount | Subtotal | Balance | Total | Paid | Other'), value: middle },
];
