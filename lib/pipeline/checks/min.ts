import { mersCheckDigitOf } from '../rules/check-digits.ts';
import type { DocumentCheck } from './checked-document.ts';

/** MERS MIN: 18 digits, the last one a mod-10 check digit (MERS Procedures Manual). */
export const checkMin: DocumentCheck = ({ values }) =>
  values
    .filter(({ key }) => key === 'mersMin')
    .map((value) => {
      const digits = value.value.replace(/[\s-]/g, '');
      const wanted = mersCheckDigitOf(digits.slice(0, 17));
      const sentence = !/^\d{18}$/.test(digits)
        ? `A MIN has 18 digits; ${value.text} has ${digits.replace(/\D/g, '').length}${/\D/.test(digits) ? ' and other signs' : ''}.`
        : digits.endsWith(wanted)
          ? `The MIN ${value.text} ends in the check digit that its other digits ask for.`
          : `The MIN ${value.text} ends in ${digits.slice(-1)}, but its other digits ask for ${wanted}: one of them is wrong.`;
      return { check: 'min-check-digit', passed: /^\d{18}$/.test(digits) && digits.endsWith(wanted), sentence, values: [value] };
    });
