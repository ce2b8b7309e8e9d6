import { isMersMin } from '../check-digits.ts';
import { COMPANY_END } from './company.ts';

/** What a value must be beyond parsing, by what it stands for. */
export const isPositive = (value: string): boolean => Number(value) > 0;
/** Nobody lends less on a house; smaller amounts beside the label are fees. */
export const isPrincipal = (value: string): boolean => Number(value) >= 1000;
export const isPrice = (value: string): boolean => Number(value) >= 1000;
export const isRate = (value: string): boolean => Number(value) > 0 && Number(value) < 25;
export const isNmls = (value: string): boolean => /^\d{3,12}$/.test(value);

/** MERS is a nominee, never a lender, trustee or assignee of its own. */
export const notMers = (value: string): boolean => !/mortgage electronic registration|\bMERS\b/i.test(value);
export const isCompany = (value: string): boolean =>
  notMers(value) &&
  !/^(?:va|fha|usda|rhs|n\/?a|logo|none)$|^fha or\b/i.test(value) &&
  !/^(?:fees?|use|credits?|paid|title|case|loan|information|name|address|nmls|attn)\b/i.test(value) &&
  !/[:?]$/.test(value);

/** Loan officers are people. */
export const notCompany = (value: string): boolean => !COMPANY_END.test(value);

/** A longer one is the universal identifier (12 CFR 1003.4(a)(1)(i)). */
const ULI_LENGTH_MIN = 23;

/** No date, amount or MIN: numbers that stand beside "loan number" on dense forms. */
export const isLoanNumber = (value: string): boolean =>
  value.length >= 4 &&
  value.length < ULI_LENGTH_MIN &&
  /\d{3}|\d.*\d.*\d/.test(value) &&
  !/^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\$/.test(value) &&
  !/^[\d,]+\.\d{2}$/.test(value) &&
  !isMersMin(value) &&
  !/^(?:\d{3}-\d{7}(?:-\d{3})?|\d{2}-\d{2}-\d-\d{6,7})$/.test(value);
/** FHA: 123-1234567 with a suffix; VA: 12-34-5-1234567. */
export const isAgencyCase = (value: string): boolean =>
  /^\d{2,3}-\d{1,3}-?\d{4,}/.test(value) || /^\d{2}-\d{2}-\d-\d{6,7}$/.test(value) || /^\d{3}-\d{7}/.test(value);
