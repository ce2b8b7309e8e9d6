import { longDate, slashDate } from './calendar.ts';
import { covenants } from './deed-covenants.ts';
import { type Flow, footers, makeRoom, openFlow, say, signature, skip, title } from './flow.ts';
import { addressLine, cityLine, type Loan } from './loan.ts';
import { money, moneyInWords } from './printing.ts';
import { block, INK, line, openPaper, type Sheet, write } from './typesetting.ts';

/** A deed of trust as it comes back from the county: recording stamp, definitions, transfer, covenants, signatures. The wording is ours. */
export async function deedOfTrust(loan: Loan): Promise<Uint8Array> {
  const paper = await openPaper(`Deed of Trust ${loan.loanNumber}`);
  const flow = openFlow(paper, { left: 66, top: 62, bottom: 728, body: { size: 11, leading: 15.4 } });
  drawRecording(flow.sheet, loan);
  drawReturnTo(flow.sheet, loan);
  flow.y = 214;
  write(flow.sheet, `Parcel Identifier Number: ${loan.property.parcel}`, flow.left, flow.y, { face: 'serif', size: 9.5 });
  line(flow.sheet, [flow.left, flow.y + 8], [flow.left + flow.width, flow.y + 8], 0.7);
  write(flow.sheet, '[Space above this line is for recording data]', flow.left, flow.y + 19, {
    face: 'serifItalic',
    size: 8.5,
    align: 'center',
    width: flow.width,
  });
  flow.y += 52;
  title(flow, 'DEED OF TRUST', { size: 18, align: 'center', after: 10 });
  write(flow.sheet, `Loan Number: ${loan.loanNumber}`, flow.left, flow.y, { face: 'serif', size: 10 });
  write(flow.sheet, `MIN: ${loan.min}`, flow.left, flow.y, { face: 'serif', size: 10, align: 'right', width: flow.width });
  skip(flow, 24);
  title(flow, 'DEFINITIONS', { size: 11 });
  say(flow, 'Some words of this document have a set meaning. They are explained here and in Sections 3, 7 and 9.');
  for (const text of definitionsOf(loan)) say(flow, text, { hanging: 20 });
  title(flow, 'TRANSFER OF RIGHTS IN THE PROPERTY');
  for (const text of transferOf(loan)) say(flow, text);
  drawLegal(flow, loan);
  title(flow, 'UNIFORM COVENANTS');
  for (const text of covenants(loan.property.stateName)) say(flow, text);
  drawSignatures(flow, loan);
  footers(
    flow,
    `${loan.property.stateName.toUpperCase()} DEED OF TRUST – Single Family – Model paper DL-S4`,
    (page, pages) => `Page ${page} of ${pages}`,
  );
  return await paper.pdf.save();
}

/** The county's stamp: what was recorded, when, and under which number. */
function drawRecording(sheet: Sheet, loan: Loan): void {
  const { recording, property } = loan;
  block(sheet, 356, 48, 190, 92, { stroke: 1.2 });
  write(sheet, `${property.county.toUpperCase()} COUNTY, ${property.stateName.toUpperCase()}`, 364, 62, { face: 'mono', size: 8.5 });
  write(sheet, 'OFFICIAL RECORDS', 364, 74, { face: 'mono', size: 8.5 });
  write(sheet, `Instrument No. ${recording.instrument}`, 364, 91, { face: 'mono', size: 9.5 });
  write(sheet, `Recorded ${slashDate(recording.date)}`, 364, 105, { face: 'mono', size: 9.5 });
  write(sheet, `at ${recording.time}   Pages: 4`, 364, 117, { face: 'mono', size: 8.5 });
  write(sheet, 'Fee: $146.00   Deputy: J. Rook', 364, 131, { face: 'mono', size: 8.5 });
  for (let bar = 0; bar < 60; bar++) {
    const width = 0.6 + ((loan.seed * 31 + bar * 17) % 5) * 0.35;
    block(sheet, 366 + bar * 2.9, 146, width, 16, { fill: INK });
  }
}

function drawReturnTo(sheet: Sheet, loan: Loan): void {
  const { settlementAgent, lender } = loan;
  const rows = [
    'After recording, return to:',
    settlementAgent.name,
    `File ${settlementAgent.fileNumber}`,
    settlementAgent.address.street,
    cityLine(settlementAgent.address),
    '',
    'Prepared by:',
    'Hollis Drayton, Document Services',
    lender.address.street,
    cityLine(lender.address),
  ];
  rows.forEach((row, index) => {
    if (row) write(sheet, row, 66, 58 + index * 12, { face: 'serif', size: 9 });
  });
}

function definitionsOf(loan: Loan): string[] {
  const { lender, trustee, borrowers, property } = loan;
  return [
    `(A) **“Security Instrument”** means this document, dated **${longDate(loan.closingDate)}**, with all Riders to it.`,
    `(B) **“Borrower”** is **${borrowers[0]}** and **${borrowers[1]}**, ${loan.vesting}, now residing at ${addressLine(loan.borrowerAddress)}. Borrower is the trustor under this Security Instrument.`,
    `(C) **“Lender”** is **${lender.name}**. Lender is ${lender.organised}. Lender’s address is ${addressLine(lender.address)}.`,
    `(D) **“Trustee”** is **${trustee.name}**, whose address is ${addressLine(trustee.address)}.`,
    `(E) **“MERS”** is ${loan.nominee}, a separate corporation that acts solely as nominee for Lender and for Lender’s successors and assigns. MERS is the beneficiary under this Security Instrument.`,
    `(F) **“Note”** means the promissory note that Borrower signed, dated **${longDate(loan.closingDate)}**. The Note says that Borrower owes Lender ${moneyInWords(loan.amount)} (U.S. **${money(loan.amount)}**) plus interest. Borrower has promised to pay this debt in regular monthly payments and in full not later than **${longDate(loan.maturityDate)}**.`,
    `(G) **“Property”** means the property described below under the heading “Transfer of Rights in the Property”, in ${property.county} County.`,
    '(H) **“Loan”** means the debt evidenced by the Note, plus interest, any late charges due under the Note, and all sums due under this Security Instrument, plus interest.',
    '(I) **“Escrow Items”** means the items described in Section 3: taxes, assessments and the premiums of insurance on the Property.',
    '(J) **“Successor in Interest of Borrower”** means anyone who has taken title to the Property, whether or not that person has taken over the duties of Borrower.',
  ];
}

function transferOf(loan: Loan): string[] {
  const { property } = loan;
  return [
    'This Security Instrument secures to Lender the repayment of the Loan, with every renewal, extension and change of the Note, and the performance of the promises of Borrower under this Security Instrument and the Note.',
    `For this purpose Borrower irrevocably grants and conveys to Trustee, in trust, with power of sale, the following described property located in the **County** of **${property.county}**, State of ${property.stateName}:`,
  ];
}

/** The lot and plat of the property, as a surveyor would call it. */
export function legalDescriptionOf({ property }: Loan): string {
  return `Lot ${property.lot}, Block ${property.block}, ${property.subdivision} Subdivision, according to the plat thereof recorded in Plat Book ${property.platBook}, Page ${property.platPage}, records of ${property.county} County, ${property.stateName}.`;
}

function drawLegal(flow: Flow, loan: Loan): void {
  const { property } = loan;
  say(flow, legalDescriptionOf(loan), { inset: 34 });
  say(flow, `Assessor’s Parcel Number: **${property.parcel}**`, { inset: 34, justify: false });
  makeRoom(flow, 60);
  say(flow, 'which currently has the address of', { after: 6, justify: false });
  const wide = { face: 'serifBold', size: 10.5, align: 'center', width: flow.width } as const;
  write(flow.sheet, property.street, flow.left, flow.y, wide);
  write(flow.sheet, `${property.city}, ${property.stateName} ${property.zip}`, flow.left, flow.y + 14, wide);
  write(flow.sheet, '(“Property Address”)', flow.left, flow.y + 28, { ...wide, face: 'serif', size: 9.5 });
  flow.y += 48;
  say(
    flow,
    'TOGETHER WITH all the improvements now or later put up on the property, and all easements, appurtenances and fixtures that now or later belong to it. All of this is called the “Property”. Borrower understands that MERS holds only the legal title to the interests granted here, and may act for Lender where law or custom needs it.',
  );
  say(
    flow,
    'BORROWER PROMISES that Borrower lawfully owns the estate conveyed here, has the right to convey it, and that no one else has a claim on it other than those of record. Borrower will defend the title against all such claims.',
  );
}

function drawSignatures(flow: Flow, loan: Loan): void {
  makeRoom(flow, 190);
  say(flow, 'BY SIGNING BELOW, Borrower agrees to everything in this Security Instrument and in any Rider that is recorded with it.');
  loan.borrowers.forEach((name, index) => {
    signature(flow, name, '– Borrower', loan.seed + index);
  });
  makeRoom(flow, 150);
  title(flow, 'ACKNOWLEDGMENT', { size: 10.5 });
  say(flow, `State of ${loan.property.stateName}, County of ${loan.property.county}`, { justify: false });
  say(
    flow,
    `This record was acknowledged before me on ${longDate(loan.closingDate)} by the persons named above as Borrower, who proved to me who they are and signed of their own free will.`,
  );
  signature(flow, 'Isadora V. Penhallow, Notary Public', 'My commission expires March 14, 2029', loan.seed + 5);
  const { originator, lender } = loan;
  say(flow, `Loan Originator Organization: ${lender.name}, NMLS ID: ${lender.nmlsId}`, {
    size: 8.5,
    leading: 11,
    after: 1,
    justify: false,
  });
  say(flow, `Individual Loan Originator: ${originator.name}, NMLS ID: ${originator.nmlsId}`, { size: 8.5, leading: 11, justify: false });
}
