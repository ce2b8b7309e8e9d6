import type { FieldKey } from '#lib/domain/field.ts';
import type { Block } from '../../paper/blocks.ts';
import { captioned, type Printed, type Run, say, type Text } from '../../paper/text.ts';
import type { PostalAddress } from '../../world/world.ts';
import type { Pen } from './pen.ts';

/** Street, city, state and postal code, as the pen writes them. */
function partsOf(pen: Pen, address: PostalAddress): { street: string; city: string; state: string; zip: string } {
  const line = pen.city(address);
  const zip = line.slice(line.lastIndexOf(' ') + 1);
  const before = line.slice(0, line.lastIndexOf(' '));
  const name = [address.stateName, address.state].find((state) => before.toLowerCase().endsWith(` ${state.toLowerCase()}`)) ?? '';
  const state = before.slice(before.length - name.length);
  return { street: pen.street(address), city: before.slice(0, before.length - name.length).replace(/[\s,]+$/, ''), state, zip };
}

/** How a form writes its captions: [Street], (Street), (street). */
function captionsOf(pen: Pen): (text: string) => string {
  const style = pen.dice.between(0, 5);
  if (style === 0) return (text) => `(${text})`;
  if (style === 1) return (text) => `(${text.toLowerCase()})`;
  return (text) => `[${text}]`;
}

const zipWord = (pen: Pen): string => pen.one('Zip Code', 'ZIP Code', 'Zip', 'Zip Code');

/** "4501 Oak Lane [Street] Bend [City], Oregon [State] 97702 [Zip Code]": one value, the captions outside. */
export function interrupted(pen: Pen, key: FieldKey, address: PostalAddress): Run[] {
  const { street, city, state, zip } = partsOf(pen, address);
  const caption = captionsOf(pen);
  const mark = (text: string): Printed => pen.mark(key, text);
  const end = caption(zipWord(pen));
  const comma = pen.one(',', ',', '');
  const pieces = pen.dice.pick<() => readonly (readonly [Printed, string])[]>([
    () => [
      [mark(street), caption(pen.one('Street', 'Street', 'Street Address'))],
      [mark(city), `${caption('City')}${comma}`],
      [mark(state), caption('State')],
      [mark(zip), end],
    ],
    () => [
      [mark(street), `${caption('Street')}${comma}`],
      [mark(city), `${caption('City')}${comma}`],
      [mark(`${state} ${zip}`), end],
    ],
    () => [
      [mark(`${street},`), caption('Street')],
      [mark(`${city},`), caption('City')],
      [mark(state), ''],
      [mark(zip), end],
    ],
    () => [
      [mark(street), caption('Street')],
      [mark(`${city}, ${state} ${zip}`), caption(pen.one('City, State, Zip Code', 'City, State and Zip', 'City/State/Zip'))],
    ],
  ])();
  return captioned(pieces, pen.one(' ', ' ', '  ', '\n'));
}

const small = (pen: Pen, text: string): Text => [{ text, italic: pen.says(0.2) }];

/** Street on one line, city, state and postal code on the next, a caption under each. */
export function captionsUnder(pen: Pen, key: FieldKey, address: PostalAddress): Block[] {
  const { street, city, state, zip } = partsOf(pen, address);
  const caption = captionsOf(pen);
  const piece = (text: string): Text => [{ ...pen.mark(key, text), ...(pen.mark(key, text).key ? { continues: true } : {}) }];
  const aligns = pen.says(0.7) ? (['center', 'center', 'center'] as const) : (['left', 'left', 'left'] as const);
  const [size, comma] = [Math.max(6.5, pen.look.size - pen.dice.between(1, 3)), pen.one(',', '')];
  const below: Block = pen.says(0.7)
    ? {
        kind: 'table',
        borders: 'none',
        aligns,
        widths: [0.4, 0.35, 0.25],
        rows: [
          [piece(`${city}${comma}`), piece(state), piece(zip)],
          [small(pen, caption('City')), small(pen, caption('State')), small(pen, caption(zipWord(pen)))],
        ],
        after: 6,
      }
    : {
        kind: 'table',
        borders: 'none',
        aligns,
        widths: [0.5, 0.5],
        rows: [
          [piece(city), piece(`${state} ${zip}`)],
          [small(pen, caption('City')), small(pen, caption(pen.one('State and Zip Code', 'State, Zip Code')))],
        ],
        after: 6,
      };
  const where = caption(pen.one('Street', 'Street', 'Street Address', 'Number and Street'));
  const align = aligns[0];
  return [
    {
      kind: 'together',
      blocks: [
        { kind: 'lines', lines: [[pen.mark(key, street)]], align, after: 0 },
        { kind: 'lines', lines: [small(pen, where)], align, size, after: 3 },
        below,
      ],
    },
  ];
}

/** "which has the address of …", in the words of the uniform instruments. */
export const addressClause = (pen: Pen, key: FieldKey, address: PostalAddress): Run[] =>
  say`which ${pen.one('currently ', '')}has the address of ${interrupted(pen, key, address)} (“Property Address”)${pen.one(':', ';', '.')}`;
