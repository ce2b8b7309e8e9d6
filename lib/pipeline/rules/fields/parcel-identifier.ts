import { labelled } from '../language/labelled.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const parcelIdentifier = rulesFor('parcelIdentifier', [
  labelled({
    name: 'parcel-box',
    types: ['appraisal', 'title'],
    labels: [
      "Assessor's Parcel #",
      "Assessor's Parcel No.",
      "Assessor's Parcel Number",
      'Parcel #',
      'Parcel No.',
      'Parcel Number',
      'Parcel ID',
      'Tax Parcel Number',
      'Tax Parcel No.',
      'Tax ID',
      'Tax ID Number',
      'APN',
      'Parcel Identification Number',
      'Property Tax ID',
      'Tax Account Number',
    ],
    score: 0.84,
    accept: (value) => value.length >= 5,
  }),
  sentence({
    name: 'parcel-number',
    types: ['security-instrument', 'assignment', 'release', 'appraisal', 'title'],
    score: 0.88,
    pattern:
      /(?:Parcel (?:(?:Identification|ID|I\.D\.|Account) ?)?(?:No\.?|Number|[#§]|ID)?(?:\(s\)|s)?|A\.?P\.?N\.?|Assessor'?s? (?:Property )?(?:Tax )?Parcel ?(?:\/ ?Account )?(?:ID )?(?:No\.?|Numbers?|[#§])(?:\(s\))?|Parcel ?\/ ?Account Number(?:\(s\))?|(?:Property )?Tax (?:Parcel )?(?:ID|I\.D\.|Map|Account)(?: (?:No\.?|Number|#))?|Tax Map Reference (?:No\.?|Number|[#§])|tax identification (?:No\.?|number|#)|Folio (?:No\.?|Number|#)|PIN)\s*(?:#|:|\.|is)*\s*(?<value>[A-Z0-9]*\d[\dA-Z.-]{4,30})(?![^\s,;.)])/i,
  }),
]);
