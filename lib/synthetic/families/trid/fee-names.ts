/** Fees as lenders and closing agents name them, and invented firms that are paid them. */
export const LENDER_FEES = [
  'Application Fee',
  'Underwriting Fee',
  'Processing Fee',
  'Origination Fee',
  'Document Preparation Fee',
  'Administration Fee',
  'Rate Lock Fee',
  'Commitment Fee',
] as const;
export const SERVICE_FEES = [
  'Appraisal Fee',
  'Credit Report Fee',
  'Flood Determination Fee',
  'Flood Monitoring Fee',
  'Tax Monitoring Fee',
  'Tax Status Research Fee',
  'Appraisal Review Fee',
  'Employment Verification Fee',
  'MERS Registration Fee',
  'Final Inspection Fee',
] as const;
export const SEARCHED_FEES = [
  'Title – Title Search',
  'Title – Lender’s Title Policy',
  'Title – Settlement Agent Fee',
  'Title – Insurance Binder',
  'Title – Endorsements',
  'Title – Courier Fee',
  'Title – Closing Protection Letter',
  'Survey Fee',
  'Pest Inspection Fee',
  'Title – Notary Fee',
] as const;
export const OPTIONAL_FEES = [
  'HOA Capital Contribution',
  'HOA Processing Fee',
  'Home Inspection Fee',
  'Home Warranty Fee',
  'Title – Owner’s Title Insurance (optional)',
  'Septic Inspection Fee',
  'Condo Questionnaire Fee',
] as const;
export const FIRMS = [
  'Tallgrass Valuation Group',
  'Highwater Data Services',
  'Ledgerline Credit Bureau',
  'Copper Kettle Inspections, LLC',
  'Ridgepole Mutual Insurance Co.',
  'Northstar Survey & Mapping',
  'Parchment Courier, Inc.',
  'Beacon Tax Monitoring',
  'Fernbrook Owners Association',
  'Granite State Abstract Co.',
] as const;
