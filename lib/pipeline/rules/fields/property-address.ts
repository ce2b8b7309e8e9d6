import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { boxedAddress, captionedAddress } from '../language/boxed-address.ts';
import { DISCLOSURES, SERVICING, TRANSFERS } from '../language/groups.ts';
import { labelled } from '../language/labelled.ts';
import { ADDRESS } from '../language/patterns.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

const ADDRESSED: readonly DocumentType[] = [
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

export const propertyAddress = rulesFor('propertyAddress', [
  labelled({
    name: 'property-caption',
    types: DISCLOSURES,
    labels: ['Property', 'Inmueble', 'Propiedad'],
    score: 0.95,
  }),
  labelled({
    name: 'property-address-caption',
    types: ADDRESSED,
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
      'Secured Property',
      'Property Secured',
      'Real Estate Address',
      'Re: Property Address',
      'Location of Property',
      'Property Known As',
      'Subject Property Address (street, city, state & ZIP)',
      'Property Securing the Loan',
      'Security Property',
      'Street Address of Property',
      'Address of Subject Property',
    ],
    score: 0.92,
  }),
  labelled({
    name: 'property-alone',
    types: ['appraisal', 'title', 'settlement-statement', 'loan-application', 'transmittal-summary', ...SERVICING, ...TRANSFERS],
    labels: ['Subject Address', 'Property'],
    score: 0.72,
    where: 'right',
  }),
  labelled({
    name: 'property-box',
    types: SERVICING,
    labels: ['Property'],
    score: 0.74,
    where: 'below',
  }),
  labelled({
    name: 'plain-address',
    types: ['appraisal', 'title'],
    labels: ['Address'],
    score: 0.6,
    where: 'right',
  }),
  sentence({
    name: 'has-the-address',
    types: ['security-instrument'],
    score: 0.97,
    pattern:
      /(?:which currently has|which has|having) the (?:street )?address of\s*:?\s*(?:\[?Street\]?\s*)?(?<value>\d.{8,160}?)\s*(?:\(\s*"?Property Address|\[Property|\("?Property)/i,
  }),
  sentence({
    name: 'has-the-address-zip',
    types: ['security-instrument'],
    score: 0.9,
    pattern: new RegExp(String.raw`(?:which currently has|which has|having) the (?:street )?address of\s*:?\s*${ADDRESS}`, 'i'),
  }),
  sentence({
    name: 'bracketed-address',
    types: ['note', 'rider', 'security-instrument'],
    score: 0.94,
    pattern: new RegExp(String.raw`(?<=(?:\s|^))${ADDRESS}[\s,.]*(?:\[|\(|\{)\s*Property Address`, 'i'),
  }),
  captionedAddress({ name: 'captioned-parts', types: ['note', 'rider', 'security-instrument'], score: 0.85 }),
  sentence({
    name: 'known-as',
    types: ['security-instrument', 'assignment', 'release', 'note', 'title'],
    score: 0.86,
    pattern: new RegExp(
      String.raw`(?:commonly known as|known as|more commonly known as|property (?:is )?located at|real property located at|property address(?: is)?|situated? at)\s*:?\s*(?:street address:?\s*)?${ADDRESS}`,
      'i',
    ),
  }),
  boxedAddress({
    name: 'boxed-property-address',
    types: ['loan-application', 'appraisal', 'title'],
    heading: 'Property Address',
    score: 0.9,
  }),
]);
