/** Markup whose parts are escaped already. */
export interface Html {
  readonly markup: string;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

type Part = Html | string | number | readonly Html[] | null;

function markupOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

/** A template whose parts are escaped unless they are markup themselves. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: strings.reduce((text, string, index) => text + markupOf(parts[index - 1] ?? null) + string),
});

/** Text that is ours and no markup of anybody: the style sheet. */
export const trusted = (markup: string): Html => ({ markup });

export const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)} %`;
export const decimals = (value: number, digits = 3): string => value.toFixed(digits);
