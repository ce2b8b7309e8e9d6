import { type DocumentCheck, spokenName } from './checked-document.ts';

const RATE_MAX = 25;

/** A note rate lies within 0 and 25 percent: what is outside was misread (a missing point) or is no mortgage. */
export const checkRate: DocumentCheck = ({ type, values }) =>
  values
    .filter(({ key, value }) => key === 'noteRatePercent' && Number.isFinite(Number(value)))
    .map((value) => {
      const passed = Number(value.value) >= 0 && Number(value.value) <= RATE_MAX;
      const sentence = `The ${spokenName(type)}’s rate of ${value.value}% is ${passed ? '' : 'not '}within 0 and ${RATE_MAX} percent.`;
      return { check: 'rate-in-range', passed, sentence, values: [value] };
    });
