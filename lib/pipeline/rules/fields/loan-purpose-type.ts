import { alone } from '../language/alone.ts';
import { FORMS } from '../language/groups.ts';
import { rulesFor } from '../language/rule.ts';
import { stated } from '../language/stated.ts';
import { ticked } from '../language/ticked.ts';

export const loanPurposeType = rulesFor('loanPurposeType', [
  stated({
    name: 'stated-purpose',
    types: FORMS,
    labels: [
      'Purpose',
      'Loan Purpose',
      'Purpose of Loan',
      'Purpose of the Loan',
      'Purpose of Your Loan',
      'Transaction Type',
      'Type of Transaction',
      'Transaction',
      'Reason for Loan',
      'Finalidad',
    ],
    choices: [
      [/^(?:purchase|adquisicion|compra)/, 'Purchase'],
      [/^(?:refinanc|refinanciamiento|no cash out|cash out)/, 'Refinance'],
      [/^(?:construction|home equity|other|construccion)/, 'Other'],
    ],
    score: 0.9,
  }),
  ticked({
    name: 'ticked-purpose',
    types: FORMS,
    choices: [
      { label: 'Purchase', value: 'Purchase' },
      { label: 'Refinance', value: 'Refinance' },
      { label: 'Cash-Out Refinance', value: 'Refinance' },
      { label: 'Limited Cash-Out Refinance', value: 'Refinance' },
      { label: 'No Cash-Out Refinance', value: 'Refinance' },
      { label: 'Construction', value: 'Other' },
      { label: 'Construction-Permanent', value: 'Other' },
      { label: 'Home Improvement', value: 'Other' },
      { label: 'Other', value: 'Other' },
    ],
    score: 0.85,
  }),
  alone({
    name: 'purpose-alone',
    types: FORMS,
    choices: [
      [/\bpurchase\b/, 'Purchase'],
      [/\brefinance\b/, 'Refinance'],
    ],
    score: 0.6,
  }),
]);
