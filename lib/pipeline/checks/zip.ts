import { FIELDS } from '#lib/domain/fields.ts';
import { STATES, stateOf, statesOfZip } from '#lib/domain/places/states.ts';
import type { DocumentCheck } from './checked-document.ts';

const END = /(?:^|[\s,])([A-Za-z. ]+?),?\s+(\d{5})(?:-\d{4})?(?:,?\s+(?:usa|united states.*))?$/i;

/** State and ZIP code at the end of an address; undefined where one of them is missing or is no state. */
function placeIn(address: string): { state: string; zip: string } | undefined {
  const match = END.exec(address);
  const words = (match?.[1] ?? '').trim().split(/\s+/);
  // The longest name first: West Virginia ends in Virginia.
  const state = [3, 2, 1].map((count) => stateOf(words.slice(-count).join(' '))).find((found) => found !== null);
  return match && state ? { state, zip: match[2] ?? '' } : undefined;
}

/** The ZIP code of an address lies in its state, by its first three digits (USPS Publication 65). Unknown prefixes are not judged. */
export const checkZip: DocumentCheck = ({ values }) =>
  values
    .filter(({ key }) => FIELDS[key].kind === 'address')
    .flatMap((value) => {
      const place = placeIn(value.value);
      const states = place ? statesOfZip(place.zip) : [];
      if (!place || states.length === 0) return [];
      const passed = states.includes(place.state);
      const where = states.map((state) => STATES[state] ?? state).join(' or ');
      const sentence = passed
        ? `ZIP code ${place.zip} lies in ${STATES[place.state] ?? place.state}, as the ${FIELDS[value.key].label.toLowerCase()} says.`
        : `ZIP code ${place.zip} lies in ${where}, but the ${FIELDS[value.key].label.toLowerCase()} says ${STATES[place.state] ?? place.state}.`;
      return [{ check: 'zip-in-state', passed, sentence, values: [value] }];
    });
