import { RECORDED } from '../language/groups.ts';
import { rulesFor } from '../language/rule.ts';
import { sentence } from '../language/sentence.ts';

export const propertyCounty = rulesFor('propertyCounty', [
  sentence({
    name: 'located-in-county',
    types: RECORDED,
    score: 0.9,
    pattern:
      /(?:located|situated?|lying|being|recorded|records?)(?: and being)?(?: in| of)?(?: the)?\s+(?:County|COUNTY)(?: \[[^\]]*\])? of\s+(?<value>[A-Z][A-Za-z.]+(?: [A-Z][a-z]+){0,2})(?=[\s,:;.[(])/,
  }),
  sentence({
    name: 'named-county',
    types: RECORDED,
    score: 0.85,
    pattern:
      /(?:located in|situated? in|of|in|records of|recorded in|recorded with|for|,)(?: the)? (?<value>[A-Z][A-Za-z.]+(?: [A-Z][a-z]+){0,2}) (?:County|COUNTY)\b/,
  }),
  sentence({
    name: 'county-of',
    types: RECORDED,
    score: 0.75,
    pattern: /\bCounty of (?<value>[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)(?=,| State|\s*\[| and)/,
  }),
  sentence({
    name: 'county-caption',
    types: RECORDED,
    score: 0.8,
    pattern: /\bCounty:\s*(?<value>[A-Z][A-Za-z.]+(?: [A-Z][a-z]+){0,2}?)(?: County\b|,| [A-Z][a-z]+:|$)/,
  }),
]);
