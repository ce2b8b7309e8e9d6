/** How values are printed on paper. Money comes in whole cents. */

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

/** `$1,934.64`; a negative amount as `- $1,934.64`. */
export function money(cents: number): string {
  const size = Math.abs(cents);
  const text = `$${grouped(Math.floor(size / 100))}.${String(size % 100).padStart(2, '0')}`;
  return cents < 0 ? `– ${text}` : text;
}

/** `$318,400`: for amounts without cents. */
export const wholeMoney = (cents: number): string => money(cents).replace(/\.00$/, '');

/** `6.125%` with as many decimals as it needs, up to three. */
export const percent = (value: number): string => `${Number(value.toFixed(3))}%`;

const ONES =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen';
const TENS = 'Zero Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety';

function belowThousand(number: number): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  const ones = (index: number): string => ONES.split(' ')[index] ?? '';
  const tens = TENS.split(' ')[Math.floor(rest / 10)] ?? '';
  const tail = rest < 20 ? ones(rest) : rest % 10 === 0 ? tens : `${tens}-${ones(rest % 10)}`;
  return [hundreds > 0 ? `${ones(hundreds)} Hundred` : '', rest > 0 || hundreds === 0 ? tail : ''].filter(Boolean).join(' ');
}

/** `Three Hundred Eighteen Thousand Four Hundred and 00/100 Dollars`; below a billion dollars. */
export function moneyInWords(cents: number): string {
  const dollars = Math.floor(cents / 100);
  const groups: [number, string][] = [
    [Math.floor(dollars / 1_000_000), 'Million'],
    [Math.floor(dollars / 1000) % 1000, 'Thousand'],
    [dollars % 1000, ''],
  ];
  const words = groups.filter(([size]) => size > 0).map(([size, name]) => `${belowThousand(size)} ${name}`.trim());
  return `${words.join(' ') || 'Zero'} and ${String(cents % 100).padStart(2, '0')}/100 Dollars`;
}
