import { isPrice } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';

export const salesContractAmount = rulesFor('salesContractAmount', [
  labelled({
    name: 'sale-price',
    types: ['closing-disclosure', 'loan-estimate', 'settlement-statement', 'transmittal-summary', 'appraisal'],
    labels: [
      'Sale Price',
      'Total Consideration / Sales Price',
      'Total Consideration',
      'Total Purchase Price',
      'Sales Price',
      'Contract Price',
      'Purchase Price',
      'Contract Sales Price',
      '101. Contract Sales Price',
      'Precio de venta',
      'Contract Price $',
      'Sale Price of Property',
    ],
    score: 0.93,
    accept: isPrice,
    skipMax: 2,
  }),
]);
