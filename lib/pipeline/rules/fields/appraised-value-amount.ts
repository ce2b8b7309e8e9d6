import { isPrice } from '../language/guards.ts';
import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const appraisedValueAmount = rulesFor('appraisedValueAmount', [
  labelled({
    name: 'appraised-value',
    types: ['closing-disclosure', 'loan-estimate', 'transmittal-summary', 'appraisal'],
    labels: [
      'Appraised Prop. Value',
      'Appraised Property Value',
      'Appraised Value',
      'Estimated Prop. Value',
      'Estimated Property Value',
      'Est. Prop. Value',
      'Valor de tasaci\u00f3n',
      'Valor de tasaci\u00f3n de la propiedad',
      'Valor tasado',
      'Valoraci\u00f3n de',
      'Valoraci\u00f3n de la vivienda',
      'Valor tasado del inmueble',
      'Valor estimado del inmueble',
      'Valor de tasaci\u00f3n del inmueble',
      'Appraised Value of Subject Property',
      'Market Value',
      'Final Value',
      'Appraised Value (Reconciled)',
      'Final Opinion of Value',
      'Opinion of Value',
      'Property Value',
      'Appraised Value of Property',
      'Opinion of Market Value',
      'Value Conclusion',
      'Estimated Market Value',
      'Appraised Value (Estimated)',
      'Concluded Value',
      'Reconciled Value',
      'Final Value Estimate',
    ],
    score: 0.92,
    accept: isPrice,
    skipMax: 2,
  }),
  sentence({
    name: 'opinion-of-value',
    types: ['appraisal'],
    score: 0.84,
    accept: isPrice,
    pattern: /(?:opinion of (?:the )?(?:market )?value|market value,? as defined)[^$]{0,160}?(?<value>\$\s*[\d,]+(?:\.\d{2})?)/i,
  }),
]);
