import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';

export const sellerName = rulesFor('sellerName', [
  labelled({
    name: 'seller-caption',
    types: ['closing-disclosure', 'loan-estimate', 'settlement-statement'],
    labels: [
      'Seller',
      'Sellers',
      'Seller(s)',
      'Vendedor',
      'Vendedores',
      'Name & Address of Seller',
      'Name and Address of Seller',
      'E. Name & Address of Seller',
      'Seller Name',
      'Seller Name(s)',
      "Seller's Name",
    ],
    score: 0.92,
    where: 'right',
  }),
  labelled({
    name: 'settlement-seller',
    types: ['settlement-statement'],
    labels: ['Name & Address of Seller', 'Name and Address of Seller', 'E. Name & Address of Seller'],
    score: 0.9,
    where: 'below',
  }),
]);
