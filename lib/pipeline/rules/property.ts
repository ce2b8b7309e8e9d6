import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DISCLOSURES, RECORDED, SERVICING, TRANSFERS } from './groups.ts';
import { labelled } from './labelled.ts';
import type { Rule } from './rule.ts';
import { sentence } from './sentence.ts';

const FORMS: readonly DocumentType[] = [
  ...DISCLOSURES,
  'loan-application',
  'transmittal-summary',
  'settlement-statement',
  'appraisal',
  'title',
  ...SERVICING,
  'note',
  'security-instrument',
  'rider',
  ...TRANSFERS,
];
const isPrice = (value: string): boolean => Number(value) >= 1000;
const ADDRESS = String.raw`(?<value>\d[^"()[\]]{8,140}?\b\d{5}(?:-\d{4})?)\b`;

/** The property and what it is worth. */
export const property: readonly Rule[] = [
  ...labelled({
    name: 'property-caption',
    field: 'propertyAddress',
    types: DISCLOSURES,
    labels: ['Property', 'Inmueble', 'Propiedad'],
    score: 0.95,
    where: 'right',
  }),
  ...labelled({
    name: 'property-address-caption',
    field: 'propertyAddress',
    types: FORMS,
    labels: [
      'Property Address',
      'Subject Property Address',
      'Address of Property',
      'Property Location',
      'G. Property Location',
      'Re Property',
      'Subject Property',
      'Premises',
      'Direcci\u00f3n de la propiedad',
      'Property Address:',
      'Commonly known as',
      'Collateral Address',
      'Mortgaged Property',
    ],
    score: 0.92,
  }),
  ...labelled({
    name: 'appraisal-address',
    field: 'propertyAddress',
    types: ['appraisal', 'title'],
    labels: ['Address', 'Subject Address', 'Property'],
    score: 0.72,
    where: 'right',
  }),
  sentence({
    name: 'has-the-address',
    field: 'propertyAddress',
    types: ['security-instrument'],
    score: 0.97,
    pattern:
      /(?:which currently has|which has|having) the (?:street )?address of\s*:?\s*(?:\[?Street\]?\s*)?(?<value>\d.{8,160}?)\s*(?:\(\s*"?Property Address|\[Property|\("?Property)/i,
  }),
  sentence({
    name: 'has-the-address-zip',
    field: 'propertyAddress',
    types: ['security-instrument'],
    score: 0.9,
    pattern: new RegExp(String.raw`(?:which currently has|which has|having) the (?:street )?address of\s*:?\s*${ADDRESS}`, 'i'),
  }),
  sentence({
    name: 'bracketed-address',
    field: 'propertyAddress',
    types: ['note', 'rider', 'security-instrument'],
    score: 0.94,
    pattern: new RegExp(String.raw`(?<=(?:\s|^))${ADDRESS}[\s,.]*(?:\[|\(|\{)\s*Property Address`, 'i'),
  }),
  sentence({
    name: 'known-as',
    field: 'propertyAddress',
    types: ['security-instrument', 'assignment', 'release', 'note', 'title'],
    score: 0.86,
    pattern: new RegExp(
      String.raw`(?:commonly known as|known as|more commonly known as|property (?:is )?located at|real property located at|property address(?: is)?|situated? at)\s*:?\s*(?:street address:?\s*)?${ADDRESS}`,
      'i',
    ),
  }),
  ...labelled({
    name: 'sale-price',
    field: 'salesContractAmount',
    types: ['closing-disclosure', 'loan-estimate', 'settlement-statement', 'transmittal-summary', 'appraisal'],
    labels: [
      'Sale Price',
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
  ...labelled({
    name: 'appraised-value',
    field: 'appraisedValueAmount',
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
    ],
    score: 0.92,
    accept: isPrice,
    skipMax: 2,
  }),
  sentence({
    name: 'opinion-of-value',
    field: 'appraisedValueAmount',
    types: ['appraisal'],
    score: 0.84,
    accept: isPrice,
    pattern: /(?:opinion of (?:the )?(?:market )?value|market value,? as defined)[^$]{0,160}?(?<value>\$\s*[\d,]+(?:\.\d{2})?)/i,
  }),
  sentence({
    name: 'located-in-county',
    field: 'propertyCounty',
    types: RECORDED,
    score: 0.9,
    pattern:
      /(?:located|situated?|lying|being|recorded|records?)(?: and being)?(?: in| of)?(?: the)?\s+County(?: \[[^\]]*\])? of\s+(?<value>[A-Z][A-Za-z.]+(?: [A-Z][a-z]+){0,2})(?=[\s,:;.[(])/,
  }),
  sentence({
    name: 'named-county',
    field: 'propertyCounty',
    types: RECORDED,
    score: 0.85,
    pattern: /(?:located in|situated? in|of|in|records of|recorded in)(?: the)? (?<value>[A-Z][A-Za-z.]+(?: [A-Z][a-z]+){0,2}) County\b/,
  }),
  sentence({
    name: 'county-of',
    field: 'propertyCounty',
    types: RECORDED,
    score: 0.75,
    pattern: /\bCounty of (?<value>[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)(?=,| State|\s*\[| and)/,
  }),
  sentence({
    name: 'parcel-number',
    field: 'parcelIdentifier',
    types: ['security-instrument', 'assignment', 'release', 'appraisal', 'title'],
    score: 0.88,
    pattern:
      /(?:Parcel (?:Identification |ID |I\.D\. )?(?:No\.?|Number|#)|A\.?P\.?N\.?|Assessor'?s? Parcel (?:No\.?|Number|#)|Tax (?:Parcel )?(?:ID|I\.D\.|Map)(?: (?:No\.?|Number|#))?|PIN)\s*(?:#|:|is)*\s*(?<value>[A-Z0-9]*\d[\dA-Z.-]{4,30})(?![^\s,;.)])/i,
  }),
  sentence({
    name: 'instrument-number',
    field: 'instrumentNumber',
    types: RECORDED,
    score: 0.82,
    pattern:
      /^.{0,700}?\b(?:Instrument|Document|Doc|Inst|Recording|Reception|CFN|Clerk's File)\.?\s*(?:No\.?|Number|#|ID)\s*[:#.]?\s*(?<value>\d[\d-]{4,20})/is,
  }),
];
