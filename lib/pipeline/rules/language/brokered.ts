import type { DocumentView, RulesOf } from './rule.ts';

/** Who arranges loans and funds none of them says so in the name: "Mortgage Brokers", "Lending Partners", "Loan Center". */
const ARRANGES =
  /\b(?:(?:mortgage|lending|loan|home|financial|funding|capital) (?:brokers?|brokerage|advis[oe]rs?|associates|partners|consultants|center|centre|solutions|specialists)|brokers?|brokerage)\b/i;

/** Whether a company is named like a mortgage broker. */
export const isBrokerName = (value: string): boolean => ARRANGES.test(value);

/** The originator's organisation as an application prints it, with what follows its caption. */
const ORGANISATION = /(?:loan originat(?:or|ion) (?:organi[sz]ation|company)(?:['\u2019]s)? name|originator organi[sz]ation:?).{0,140}/gi;

/** Whether the organisation that takes the application is named like a broker, so that neither name nor licence is the lender's. */
const isBrokered = ({ flow }: DocumentView): boolean => [...flow.text.matchAll(ORGANISATION)].some(([text]) => isBrokerName(text));

/** A piece that says nothing on applications that a broker takes. */
export const unlessBrokered =
  (piece: RulesOf): RulesOf =>
  (field) =>
    piece(field).map((rule) => ({
      ...rule,
      find: (view) => (view.type === 'loan-application' && isBrokered(view) ? [] : rule.find(view)),
    }));
