import type { Truth } from '#lib/domain/truth.ts';
import { longDate, slashDate } from './calendar.ts';
import { closingCostsOf } from './closing-costs.ts';
import { legalDescriptionOf } from './deed-of-trust.ts';
import { type Address, addressLine, cityLine, type Loan } from './loan.ts';
import { money, percent, wholeMoney } from './printing.ts';

/** What each paper says, as it is printed there; a value that runs over lines is joined with a space. */

const onTwoLines = (address: Address): string => `${address.street} ${cityLine(address)}`;

export function closingDisclosureTruth(loan: Loan): Truth {
  const { calculations, cashToClose } = closingCostsOf(loan);
  return {
    documentType: 'closing-disclosure',
    fields: {
      lenderName: [loan.lender.name],
      lenderAddress: [onTwoLines(loan.lender.address)],
      lenderNmlsId: [loan.lender.nmlsId],
      borrowerName: [...loan.borrowers],
      borrowerAddress: [onTwoLines(loan.borrowerAddress)],
      loanOriginatorName: [loan.originator.name],
      loanOriginatorNmlsId: [loan.originator.nmlsId],
      sellerName: [loan.seller.name],
      settlementAgentName: [loan.settlementAgent.name],
      loanNumber: [loan.loanNumber],
      closingFileNumber: [loan.settlementAgent.fileNumber],
      noteAmount: [wholeMoney(loan.amount)],
      noteRatePercent: [percent(loan.ratePercent)],
      aprPercent: [percent(calculations.apr)],
      loanTermMonths: [`${loan.termMonths / 12} years`],
      principalAndInterestAmount: [money(loan.payment)],
      closingDate: [slashDate(loan.closingDate)],
      disbursementDate: [slashDate(loan.disbursementDate)],
      cashToCloseAmount: [money(cashToClose)],
      salesContractAmount: [wholeMoney(loan.price)],
      propertyAddress: [onTwoLines(loan.property)],
      mortgageType: ['Conventional'],
      loanPurposeType: ['Purchase'],
      amortizationType: ['Fixed Rate'],
    },
    absent: ['mortgageBrokerName', 'agencyCaseNumber', 'appraisedValueAmount', 'firstPaymentDate'],
  };
}

export function noteTruth(loan: Loan): Truth {
  return {
    documentType: 'note',
    fields: {
      lenderName: [loan.lender.name],
      lenderAddress: [addressLine(loan.lender.address)],
      lenderNmlsId: [loan.lender.nmlsId],
      borrowerName: [...loan.borrowers],
      loanOriginatorName: [loan.originator.name],
      loanOriginatorNmlsId: [loan.originator.nmlsId],
      loanNumber: [loan.loanNumber],
      mersMin: [loan.min],
      noteAmount: [money(loan.amount)],
      noteRatePercent: [percent(loan.ratePercent)],
      loanTermMonths: [`${loan.termMonths} months`],
      principalAndInterestAmount: [money(loan.payment)],
      noteDate: [longDate(loan.closingDate)],
      loanMaturityDate: [longDate(loan.maturityDate)],
      firstPaymentDate: [longDate(loan.firstPaymentDate)],
      propertyAddress: [addressLine(loan.property)],
      amortizationType: ['FIXED RATE'],
    },
    absent: [],
  };
}

export function deedOfTrustTruth(loan: Loan): Truth {
  const { property } = loan;
  return {
    documentType: 'security-instrument',
    fields: {
      lenderName: [loan.lender.name],
      lenderAddress: [addressLine(loan.lender.address)],
      lenderNmlsId: [loan.lender.nmlsId],
      borrowerName: [...loan.borrowers],
      borrowerAddress: [addressLine(loan.borrowerAddress)],
      trusteeName: [loan.trustee.name],
      nomineeName: [loan.nominee],
      loanOriginatorName: [loan.originator.name],
      loanOriginatorNmlsId: [loan.originator.nmlsId],
      loanNumber: [loan.loanNumber],
      mersMin: [loan.min],
      noteAmount: [money(loan.amount)],
      noteDate: [longDate(loan.closingDate)],
      loanMaturityDate: [longDate(loan.maturityDate)],
      propertyAddress: [`${property.street} ${property.city}, ${property.stateName} ${property.zip}`],
      propertyCounty: [property.county],
      parcelIdentifier: [property.parcel],
      legalDescription: [legalDescriptionOf(loan)],
      recordedDate: [slashDate(loan.recording.date)],
      instrumentNumber: [loan.recording.instrument],
    },
    absent: ['agencyCaseNumber'],
  };
}
