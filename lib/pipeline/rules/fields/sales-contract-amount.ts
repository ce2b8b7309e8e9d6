import { isPrice } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { AMOUNT } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const salesContractAmount = rulesFor('salesContractAmount', [
  labelled({
    name: 'sale-price',
    types: ['closing-disclosure', 'loan-estimate', 'settlement-statement', 'transmittal-summary'],
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
  labelled({
    name: 'subject-price',
    types: ['appraisal'],
    labels: [
      'Contract Price',
      'Contract Price $',
      'Contract Sales Price',
      'Contract Sale Price',
      'Purchase Price',
      'Sale Price of Subject',
      'Subject Sale Price',
      'Sale Price',
      'Sales Price',
      'Pending Sale Price',
      'Price under Contract',
    ],
    score: 0.93,
    accept: isPrice,
    skipMax: 2,
    // A row with a price in each column is the grid of comparables.
    unlessRow: /\d,\d{3}\D.*\d,\d{3}|comparable/i,
  }),
  sentence({
    name: 'price-in-contract',
    types: ['appraisal'],
    score: 0.85,
    accept: isPrice,
    pattern: new RegExp(
      String.raw`(?:under contract|contract (?:of sale )?price|pending sale|agreed price|purchase contract|sales? contract)[^$.]{0,80}?\s(?:for|at|of|is|was)\s+${AMOUNT}`,
      'i',
    ),
  }),
]);
