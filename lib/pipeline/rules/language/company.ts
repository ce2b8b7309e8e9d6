/** The last word of a company's name. */
export const COMPANY_END =
  /\b(?:bank|mortgage|lending|loans|servicing|financial|finance|union|trust|savings|funding|capital|group|services|association|corp(?:oration)?|company|co|inc|llc|l\.l\.c|n\.?a|fsb|f\.s\.b|lp|llp|l\.p|ltd|limited|incorporated|fcu|brokers?|brokerage|partners|advisors|associates|solutions|center)\b\.?,?$/i;
