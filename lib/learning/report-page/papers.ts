import { FIELDS } from '#lib/domain/fields.ts';
import { MARKS, type MarkedBox, type MistakeRow, type PicturedDocument, type PicturedPage } from './data.ts';
import { type Html, html, percent } from './html.ts';
import { scrolling } from './tables.ts';

const MARK_NAMES = Object.freeze({ truth: 'Truth, where it is printed', rules: 'Rules', model: 'Model' });
const mark = (one: MarkedBox['mark']): Html =>
  html`<svg class="swatch over" viewBox="0 0 22 14" aria-hidden="true"><rect class="m-${one}" x="1" y="1" width="20" height="12"/></svg>`;

/** What is drawn over the pages can be switched off: one box to tick for each. */
export const markSwitches = (): Html =>
  html`<fieldset class="shown"><legend>Drawn over</legend>${MARKS.map(
    (one) => html`<label><input type="checkbox" id="show-${one}" checked>${mark(one)}${MARK_NAMES[one]}</label>`,
  )}</fieldset>`;

/** Boxes of different sources on one value stand a little apart, so that all are seen. */
const OUTSET = Object.freeze({ truth: 3, rules: 1.5, model: 0 });

function overlay({ marks, width, height }: PicturedPage): Html {
  const drawn = marks.flatMap(({ mark: whose, label, boxes }) =>
    boxes.map(([left, top, right, bottom], index) => {
      const outset = OUTSET[whose];
      const [x, y] = [left * width - outset, top * height - outset];
      const [w, h] = [(right - left) * width + 2 * outset, (bottom - top) * height + 2 * outset];
      const caption =
        index === 0 && whose === 'truth' ? html`<text class="m-truth" x="${x.toFixed(1)}" y="${(y - 2).toFixed(1)}">${label}</text>` : null;
      return html`<g><title>${MARK_NAMES[whose]}: ${label}</title><rect class="m-${whose}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}"/>${caption}</g>`;
    }),
  );
  return html`<svg class="over" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg>`;
}

function page(one: PicturedPage, name: string): Html {
  const { number, width, height, picture } = one;
  const image = picture
    ? html`<img src="${picture}" width="${Math.round(width)}" height="${Math.round(height)}" loading="lazy" alt="Page ${number} of ${name}">`
    : html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Page ${number} could not be drawn"></svg>`;
  return html`<figure class="page"><div class="sheet" style="aspect-ratio:${width}/${height}">${image}${overlay(one)}</div><figcaption>Page ${number}</figcaption></figure>`;
}

const values = (list: readonly string[]): Html | string => (list.length === 0 ? html`<span class="quiet">–</span>` : list.join(' · '));

function row({ key, truth, rules, model, given }: MistakeRow): Html {
  const told = given.map(
    ({ value, confidence, correct }) =>
      html`<span class="${correct ? 'good' : 'bad'}">${value}</span> <span class="quiet">${percent(confidence)}</span> `,
  );
  return html`<tr><th scope="row">${FIELDS[key].label}</th><td>${values(truth)}</td><td>${given.length > 0 ? told : html`<span class="bad">not given</span>`}</td>
    <td>${values(rules)}</td><td>${values(model)}</td></tr>`;
}

/** One document: its mistakes as a table, and the pages they stand on. */
export function paper({ name, family, is, taken, rows, pages }: PicturedDocument, open: boolean): Html {
  const type = is === taken ? is : html`${is}, <span class="bad">taken for ${taken}</span>`;
  const table = html`<table><thead><tr><th scope="col">Field</th><th scope="col">Printed</th><th scope="col">Given</th><th scope="col">Rules</th><th scope="col">Model</th></tr></thead>
    <tbody>${rows.map(row)}</tbody></table>`;
  const count = `${rows.length} ${rows.length === 1 ? 'field' : 'fields'} wrong`;
  return html`<details class="paper"${open ? html` open` : null}><summary><h3>${name}</h3><span class="quiet">${type} · ${family}</span><span class="quiet">${count}</span></summary>
    <div class="inside">${rows.length > 0 ? scrolling(`Mistakes in ${name}`, table) : null}<div class="pages">${pages.map((one) => page(one, name))}</div></div></details>`;
}
