import type { DocumentType } from '#lib/domain/document-types/key.ts';

/** What a blank asks for: values of fields first, then things that are no field of ours. */
const ASKS = [
  'lender',
  'lenderBlock',
  'borrower',
  'secondBorrower',
  'borrowerBlock',
  'seller',
  'sellerBlock',
  'settlementAgent',
  'officer',
  'broker',
  'borrowerAddress',
  'propertyAddress',
  'lenderAddress',
  'loanNumber',
  'agencyCaseNumber',
  'fileNumber',
  'lenderNmlsId',
  'officerNmlsId',
  'noteAmount',
  'rate',
  'term',
  'payment',
  'closingDate',
  'disbursementDate',
  'price',
  'appraisedValue',
  'cashToClose',
  'parcel',
  'county',
  'day',
  'phone',
  'socialNumber',
  'employer',
  'purpose',
  'product',
  'amount',
  'count',
  'year',
  'place',
  'no',
  'nothing',
] as const;
export type Ask = (typeof ASKS)[number];

interface Pattern {
  ask: Ask;
  says: RegExp;
  only?: readonly DocumentType[];
}

const LOAN_FORMS = ['loan-application', 'closing-disclosure', 'loan-estimate', 'settlement-statement', 'other'] as const;
const DISCLOSURES = ['closing-disclosure', 'loan-estimate'] as const;
const CLOSINGS = ['closing-disclosure', 'settlement-statement'] as const;

/** Whole captions; what only looks like one of them is left empty. */
const PATTERNS: readonly Pattern[] = [
  { ask: 'nothing', says: /signature|signed|initial|witness|notary|by$|not applicable|do not|explain|office use|see |co-?lender/ },
  { ask: 'lenderBlock', says: /^(name (and|&) address of lender|lender's name (and|&) address)$/ },
  { ask: 'borrowerBlock', says: /^(name (and|&) address of (the )?(borrower|buyer)|borrower's name (and|&) (present )?address)$/ },
  { ask: 'sellerBlock', says: /^name (and|&) address of (the )?seller$/ },
  { ask: 'lender', says: /^(name of (the )?lender|lender('s)? ?name|lender|lender\/client|p\d lendername)$/ },
  { ask: 'secondBorrower', says: /^(co ?-?borrower('s)? name|name of co ?-?borrower|(applicant|borrower) #?2('s)? name)$/ },
  {
    ask: 'borrower',
    says: /^(name of (the )?(borrower|veteran|applicant)|borrower('s)? ?names?|borrower\(s\)|borrower|applicants|buyer|(applicant|borrower) #?1('s)? name)$/,
  },
  { ask: 'seller', says: /^(name of seller|seller('s)? name|seller)$/, only: CLOSINGS },
  { ask: 'settlementAgent', says: /^(settlement agent|closing agent|name of settlement agent|title company)$/, only: CLOSINGS },
  { ask: 'officer', says: /^(loan originator's name|interviewer's name)$/ },
  { ask: 'officerNmlsId', says: /^(loan originator identifier)$/ },
  { ask: 'lenderNmlsId', says: /^(loan origination company identifier)$/ },
  { ask: 'lender', says: /^(loan origination company's name)$/ },
  { ask: 'lenderAddress', says: /^(lender's address|address of lender)$/ },
  {
    ask: 'borrowerAddress',
    says: /^((co )?borrower (present|mailing) address|borrower's (present |mailing )?address|borrower address|present address)$/,
  },
  {
    ask: 'propertyAddress',
    says: /^((subject )?property (address|location)|property|address of property|location of property)$/,
    only: [...LOAN_FORMS, 'appraisal', 'title'],
  },
  { ask: 'loanNumber', says: /^(loan (number|no|id|#|id #)|lender('s)? (loan|case|account) (number|no))$/ },
  { ask: 'agencyCaseNumber', says: /^((agency|fha|va|fha\/va|mortgage insurance) case (number|no)|v ?\.? ?a ?\.? loan number|mic #|mic)$/ },
  { ask: 'fileNumber', says: /^(file (number|no|#)|file no\.?\/escrow no|escrow (number|no))$/, only: CLOSINGS },
  {
    ask: 'noteAmount',
    says: /^(loan amount|amount of loan|principal amount of new loan|principal amount of new loan\(s\)|mortgage amount)$/,
  },
  { ask: 'noteAmount', says: /^amount$/, only: ['loan-application'] },
  { ask: 'rate', says: /^interest rate$/ },
  { ask: 'term', says: /^(no\.? of months|number of months|loan term|term of loan)$/ },
  { ask: 'payment', says: /^monthly principal (&|and) interest$/ },
  { ask: 'closingDate', says: /^(closing date|settlement date|date of closing)$/, only: CLOSINGS },
  { ask: 'disbursementDate', says: /^disbursement date$/, only: CLOSINGS },
  {
    ask: 'price',
    says: /^(contract sales price|sales? price|sales? price of property)$/,
    only: ['closing-disclosure', 'loan-estimate', 'settlement-statement', 'appraisal'],
  },
  { ask: 'appraisedValue', says: /^(appraised (prop\.?|property)? ?value|estimated prop\.? value)$/, only: DISCLOSURES },
  { ask: 'cashToClose', says: /^estimated cash to close$/, only: DISCLOSURES },
  {
    ask: 'parcel',
    says: /^(assessor's parcel (number|no|#)|a\.?p\.?n|parcel (number|no|id))$/,
    only: ['security-instrument', 'title', 'appraisal', 'assignment', 'release'],
  },
  { ask: 'day', says: /^(date issued|date prepared|print date (&|and) time|dob|date of birth|(co )?borrower dob|date)$/ },
  { ask: 'phone', says: /(telephone|phone)( number)?$/ },
  { ask: 'socialNumber', says: /^((co )?borrower ssn|social security (number|no))$/ },
  {
    ask: 'employer',
    says: /^((co )?borr?orwer employer( \d)?|(co )?borrower employer( \d)?|name (&|and) address of employer|employer's name)$/,
  },
  { ask: 'place', says: /^(place of settlement|settlement location|city and state)$/ },
  { ask: 'purpose', says: /^(purpose)$/, only: DISCLOSURES },
  { ask: 'product', says: /^(product)$/, only: DISCLOSURES },
  { ask: 'no', says: /^(prepayment penalty|balloon payment)$/, only: DISCLOSURES },
  { ask: 'year', says: /^year (built|lot acquired)$|^year (built|lot acquired?( \d)?)$/ },
  {
    ask: 'count',
    says: /^(no\.? of units|no units|yrs\.? school|(co )?borrower (yrs school|dependents|no yrs)|number of units|yrs\.? on this job)$/,
  },
  {
    ask: 'amount',
    says: /^(personal property|settlement charges to borrower|(city\/town|county|realty|real estate) taxes( amount)?|assessments|deposit or earnest money|deposit including earnest money|seller credit|hazard insurance( amount)?|homeowner's insurance|recording fees|title insurance|appraisal fee|credit report|origination fee|application fee|underwriting fee|maintenance and utilities( amount)?|liquid assets|(co )?borrower (base income|overtime|bonuses|commissions|total monthly income)|base empl\.? income|overtime|bonuses|commissions|wages, tips, other compensation|federal income tax withheld|social security wages|social security tax withheld|medicare wages and tips|medicare tax withheld)$/,
  },
];

/** A caption without numbering, brackets, colons and capitals: "12a. Lender’s Name (print):" is "lender's name". */
export function plainCaption(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^section [a-z]\.[^.]*\.\s*/, '')
    .replace(/\((?!s\))[^)]*\)?/g, ' ')
    .replace(/^\s*(?:\d{1,4}\s*[a-z]?|[a-z])\s*[.)]\s*/, '')
    .replace(/[$%*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:.*]+$/, '');
}

/** What a caption on such a form asks for, where that is certain. */
export function askOf(caption: string, documentType: DocumentType): Ask | undefined {
  const plain = plainCaption(caption);
  const found = PATTERNS.find(({ says, only }) => says.test(plain) && (only === undefined || only.includes(documentType)));
  return found?.ask;
}

/** What a blank asks for: its captions must not ask for two things. */
export function askOfBlank(captions: readonly string[], documentType: DocumentType): Ask | undefined {
  const asks = new Set(captions.flatMap((caption) => askOf(caption, documentType) ?? []));
  if (asks.has('secondBorrower')) asks.delete('borrower');
  return asks.size === 1 ? [...asks][0] : undefined;
}
