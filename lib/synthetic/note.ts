import { longDate } from './calendar.ts';
import { footers, makeRoom, openFlow, say, signature, skip, title } from './flow.ts';
import { addressLine, type Loan } from './loan.ts';
import { money, moneyInWords, percent } from './printing.ts';
import { line, openPaper, write } from './typesetting.ts';

const ordinalOf = (day: number): string => (day === 1 ? '1st' : `${day}th`);

/** A promissory note with a fixed rate; the wording is ours. */
export async function note(loan: Loan): Promise<Uint8Array> {
  const paper = await openPaper(`Note ${loan.loanNumber}`);
  const flow = openFlow(paper, { left: 68, top: 62, bottom: 728, body: { size: 11.5, leading: 17.5 } });
  drawHead(flow, loan);
  for (const [heading, ...texts] of sectionsOf(loan)) {
    title(flow, heading, { size: 11.5, after: 6 });
    for (const text of texts) say(flow, text);
  }
  skip(flow, 4);
  makeRoom(flow, 180);
  say(flow, '**EACH PERSON WHO SIGNS BELOW HAS READ THIS NOTE AND IS BOUND BY IT.**', { justify: false });
  loan.borrowers.forEach((name, index) => {
    signature(flow, name, '– Borrower', loan.seed + index);
  });
  const { originator, lender } = loan;
  say(flow, `Loan Originator Organization: ${lender.name}, NMLS ID ${lender.nmlsId}`, { size: 8.5, leading: 11, after: 1, justify: false });
  say(flow, `Individual Loan Originator: ${originator.name}, NMLS ID ${originator.nmlsId}`, { size: 8.5, leading: 11, justify: false });
  footers(flow, 'FIXED RATE NOTE – Single Family – Model paper DL-N1', (page, pages) => `Page ${page} of ${pages}`);
  return await paper.pdf.save();
}

function drawHead(flow: ReturnType<typeof openFlow>, loan: Loan): void {
  const { sheet, left, width } = flow;
  write(sheet, `Loan Number: ${loan.loanNumber}`, left, 52, { face: 'serif', size: 9 });
  write(sheet, `MIN: ${loan.min}`, left, 52, { face: 'serif', size: 9, align: 'right', width });
  flow.y = 92;
  title(flow, 'NOTE', { size: 20, align: 'center', after: 18 });
  const third = width / 2;
  write(sheet, longDate(loan.closingDate), left, flow.y, { face: 'serif', size: 10.5, align: 'center', width: third });
  write(sheet, `${loan.settlementAgent.address.city}, ${loan.property.stateName}`, left + third, flow.y, {
    face: 'serif',
    size: 10.5,
    align: 'center',
    width: third,
  });
  line(sheet, [left + 30, flow.y + 3], [left + third - 30, flow.y + 3]);
  line(sheet, [left + third + 30, flow.y + 3], [left + width - 30, flow.y + 3]);
  write(sheet, '[Note Date]', left, flow.y + 13, { face: 'serif', size: 8.5, align: 'center', width: third });
  write(sheet, '[City, State]', left + third, flow.y + 13, { face: 'serif', size: 8.5, align: 'center', width: third });
  flow.y += 40;
  write(sheet, addressLine(loan.property), left, flow.y, { face: 'serif', size: 10.5, align: 'center', width });
  line(sheet, [left + 60, flow.y + 3], [left + width - 60, flow.y + 3]);
  write(sheet, '[Property Address]', left, flow.y + 13, { face: 'serif', size: 8.5, align: 'center', width });
  flow.y += 40;
}

type Section = readonly [heading: string, ...texts: string[]];

function sectionsOf(loan: Loan): Section[] {
  const { lender, termMonths, ratePercent } = loan;
  const day = ordinalOf(1);
  return [
    [
      '1. BORROWER’S PROMISE TO PAY',
      `For a loan that I have received, I promise to pay **U.S. ${money(loan.amount)}** (this sum is called “Principal”), with interest, to the order of the Lender. In words, the Principal is ${moneyInWords(loan.amount)}. The Lender is **${lender.name}**, ${lender.organised}, whose address is ${addressLine(lender.address)}.`,
      'I know that the Lender may hand this Note on. Whoever comes to hold it and has a right to be paid under it, the Lender first of all, is called the “Note Holder”.',
    ],
    [
      '2. INTEREST',
      `Interest runs on the part of the Principal that is still unpaid, until the whole of it is paid. I will pay interest at a yearly rate of **${percent(ratePercent)}**. The same rate applies before and after any default described in Section 6(B).`,
    ],
    [
      '3. PAYMENTS',
      '**(A) Time and Place of Payments.**  I will pay principal and interest by making a payment every month.',
      `My monthly payment falls due on the ${day} day of each month, beginning on **${longDate(loan.firstPaymentDate)}**. I will make such a payment every month until principal, interest and any other charge under this Note are paid in full. Each payment is counted as of its due date and goes to interest before it goes to Principal. If, on **${longDate(loan.maturityDate)}**, I still owe anything under this Note, I will pay it in full on that day, which is called the “Maturity Date”. The term of the loan is ${termMonths} months.`,
      `I will send my payments to ${addressLine(lender.address)}, or to another place that the Note Holder names.`,
      `**(B) Amount of Monthly Payments.**  My monthly payment will be in the amount of **U.S. ${money(loan.payment)}**. This amount covers principal and interest only; escrow items come on top of it.`,
    ],
    [
      '4. BORROWER’S RIGHT TO PREPAY',
      'I may pay Principal before it is due. A payment of Principal only is a “Prepayment”, and I will tell the Note Holder in writing when I make one. There is no charge for it. Prepayments lower the Principal I owe; they do not move the due date or change the size of my monthly payment unless the Note Holder agrees in writing.',
    ],
    [
      '5. LOAN CHARGES',
      'Should a law that limits loan charges be read so that any charge of this loan goes beyond it, the charge shrinks to what that law allows, and what I have paid above it comes back to me, either in cash or as a lower Principal.',
    ],
    [
      '6. BORROWER’S FAILURE TO PAY AS REQUIRED',
      '**(A) Late Charge.**  Where a full monthly payment has not arrived within fifteen calendar days of its due date, I owe a late charge of 4.000% of the overdue principal and interest, once for each late payment.',
      '**(B) Default.**  If I do not pay a full monthly payment on its due date, I am in default.',
      '**(C) Notice of Default.**  The Note Holder may then write to me and name a date, at least thirty days away, by which the overdue sum must be there. If it is not, the Note Holder may ask for the whole unpaid Principal and the interest on it at once.',
      '**(D) No Waiver.**  A Note Holder who lets one default pass keeps every right for the next one.',
      '**(E) Costs.**  When the whole sum has been called, I also repay what it reasonably costs to enforce this Note, as far as the law permits it.',
    ],
    [
      '7. GIVING OF NOTICES',
      'A notice to me is given when it is handed over or mailed first class to the Property Address, or to another address of which I have told the Note Holder. A notice to the Note Holder goes to the address in Section 3(A).',
    ],
    [
      '8. OBLIGATIONS OF PERSONS UNDER THIS NOTE',
      'When several of us sign, each one owes the full amount and has to keep every promise of this Note. The same is true of a guarantor, surety or endorser.',
    ],
    [
      '9. WAIVERS',
      'I and everyone else who is bound by this Note give up the right to have payment demanded in a set form (“presentment”) and the right to be told that others have not paid (“notice of dishonor”).',
    ],
    [
      '10. SECURED NOTE',
      `A Deed of Trust (the “Security Instrument”) of the same date protects the Note Holder from the losses that could come of a broken promise. It says when and how I may have to pay the full balance at once, among others when the Property in ${loan.property.county} County, ${loan.property.stateName}, is sold without the consent of the Lender.`,
    ],
    ['11. GOVERNING LAW', `Federal law and the law of ${loan.property.stateName} govern this Note.`],
  ];
}
