import { isUniversalLoanIdentifier, uliCheckDigitsOf } from '../rules/check-digits.ts';
import type { DocumentCheck } from './checked-document.ts';

/** ULI: 23 to 45 letters and digits, the last two ISO 7064 mod 97-10 check digits (Regulation C, 12 CFR 1003, appendix C). */
export const checkUli: DocumentCheck = ({ values }) =>
  values
    .filter(({ key }) => key === 'universalLoanIdentifier')
    .map((value) => {
      const plain = value.value.replace(/\s/g, '');
      const wellFormed = /^[A-Z0-9]{21,43}\d\d$/i.test(plain);
      const passed = wellFormed && isUniversalLoanIdentifier(plain);
      const sentence = passed
        ? `The ULI ${value.text} ends in the check digits that it asks for.`
        : wellFormed
          ? `The ULI ${value.text} ends in ${plain.slice(-2)}, but the rest of it asks for ${uliCheckDigitsOf(plain.slice(0, -2))}: a sign is wrong.`
          : `A ULI has 23 to 45 letters and digits and ends in two digits; ${value.text} does not.`;
      return { check: 'uli-check-digits', passed, sentence, values: [value] };
    });
