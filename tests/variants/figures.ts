import { monthlyPayment } from '#lib/synthetic/amortisation.ts';
import type { Dice } from '#lib/synthetic/random.ts';
import { newDigits } from './new-values.ts';
import type { WordRule } from './rewrite.ts';

const MONEY = /^(\$?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d{2})?$/;
const NUMERIC_DATE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SITE = /@|^(?:www\.)?[\w-]+\.(?:com|net|biz|org|us)$/i;
const KEPT_BEFORE = /^(form|omb|cfr|section|sec|§|u\.?s\.?c|act|title|version|rev|tila|h-\d)/i;

export interface Figures {
  /** How the loan's own figures change; what the file does not say is absent. */
  loan: { rate?: number; amount?: number; payment?: number; months?: number };
}

export interface NewFigures {
  wordRule: WordRule;
  money: (amount: number) => number;
  /** The new day of an old one, as numbers. */
  day: (year: number, month: number, day: number) => { year: number; month: number; day: number };
  months: (old: number) => number;
}

/** The same roundness: thousands stay thousands, whole dollars whole, cents cents. */
function grainOf(amount: number): number {
  if (!Number.isInteger(amount)) return 0.01;
  for (const grain of [10_000, 1000, 100, 10]) if (amount % grain === 0 && amount >= grain * 5) return grain;
  return 1;
}

const grouped = (whole: number, commas: boolean): string => (commas ? whole.toLocaleString('en-US') : String(whole));

function printMoney(old: RegExpExecArray, amount: number): string {
  const cents = old[3] !== undefined;
  const whole = Math.floor(cents ? amount : Math.round(amount));
  const commas = (old[2] ?? '').includes(',') || (old[1] === '$' && (old[2] ?? '').length < 4);
  return `${old[1]}${grouped(whole, commas)}${cents ? `.${String(Math.round((amount - whole) * 100)).padStart(2, '0')}` : ''}`;
}

/** A number with as many decimals as the old one printed, or as many as it needs where it is an odd eighth. */
const printRate = (old: string, rate: number): string => {
  const decimals = old.split('.')[1]?.length ?? 0;
  const needed = String(Math.round(rate * 1000) / 1000).split('.')[1]?.length ?? 0;
  return rate.toFixed(Math.max(decimals, Math.min(3, needed)));
};

function newLoanFigures(dice: Dice, loan: Figures['loan']): { rate: number; months: number } {
  const rate = dice.between(20, 62) / 8;
  const months = loan.months && loan.months >= 120 ? dice.pick([120, 180, 240, 300, 360, 360]) : 12 * dice.between(5, 10);
  return { rate, months };
}

/** How every figure of one file changes: the same figure always in the same way, small ones stay smaller than great ones. */
export function newFigures(dice: Dice, { loan }: Figures): NewFigures {
  const scale = 0.55 + dice.next() * 1.6;
  const shift = { months: dice.between(-50, 40), days: dice.between(0, 6) };
  const fresh = newLoanFigures(dice, loan);
  const moneyMap = new Map<number, number>();
  const words = new Map<string, string>();

  function money(amount: number): number {
    const known = moneyMap.get(amount);
    if (known !== undefined) return known;
    const grain = grainOf(amount);
    const next = amount < 5 ? amount : Math.max(grain, Math.round((amount * scale) / grain) * grain);
    const made = grain === 0.01 && Number.isInteger(Math.round(next * 100) / 100) ? next + 0.37 : Math.round(next * 100) / 100;
    moneyMap.set(amount, made);
    return made;
  }

  function day(year: number, month: number, date: number): { year: number; month: number; day: number } {
    const at = year * 12 + month - 1 + shift.months;
    return { year: Math.floor(at / 12), month: (at % 12) + 1, day: date === 1 ? 1 : Math.min(28, date + shift.days) };
  }

  const months = (old: number): number => (old === loan.months ? fresh.months : old);
  const { amount, rate, payment } = loan;
  if (amount !== undefined && payment !== undefined && rate !== undefined && loan.months !== undefined) {
    const cents = (principal: number, percent: number, term: number): number =>
      monthlyPayment({ amount: Math.round(principal * 100), ratePercent: percent, months: term }) / 100;
    if (Math.abs(cents(amount, rate, loan.months) - payment) <= 1) moneyMap.set(payment, cents(money(amount), fresh.rate, fresh.months));
  }

  function percent(core: string): string | null {
    const old = Number(core.replace('%', ''));
    if (loan.rate === undefined || !Number.isFinite(old)) return null;
    const near = Math.abs(old - loan.rate) <= 2.5 && /\.\d{2}/.test(core);
    if (old !== loan.rate && !near) return null;
    const next = old === loan.rate ? fresh.rate : Math.max(0.5, fresh.rate + old - loan.rate);
    return printRate(core.replace('%', ''), next) + (core.endsWith('%') ? '%' : '');
  }

  function date(core: string): string | null {
    const iso = ISO_DATE.exec(core);
    const two = (value: number): string => String(value).padStart(2, '0');
    if (iso) {
      const next = day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
      return `${next.year}-${two(next.month)}-${two(next.day)}`;
    }
    const match = NUMERIC_DATE.exec(core);
    if (!match || Number(match[1]) > 12 || Number(match[1]) < 1 || Number(match[3]) > 31) return null;
    const [, month = '', sign = '/', date = '', year = ''] = match;
    const full = year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
    const next = day(full, Number(month), Number(date));
    const as = (value: number, old: string): string => (old.startsWith('0') || shift.days > 4 ? two(value) : String(value));
    return [as(next.month, month), as(next.day, date), String(next.year).slice(-year.length)].join(sign);
  }

  function once(core: string, make: () => string): string {
    const known = words.get(core);
    if (known !== undefined) return known;
    const made = make();
    words.set(core, made);
    return made;
  }

  const wordRule: WordRule = (core, { before, after }) => {
    if (SITE.test(core)) return /consumerfinance|irs/i.test(core) ? null : once(core, () => core.replace(/[a-z]/g, () => letterOf(dice)));
    const newDate = date(core);
    if (newDate !== null) return newDate;
    if (core.endsWith('%') || (/^\d/.test(core) && /^(?:%|percent)/.test(after))) return percent(core);
    const amountMatch = MONEY.exec(core);
    if (amountMatch) {
      const value = Number(`${amountMatch[2]?.replaceAll(',', '')}${amountMatch[3] ?? ''}`);
      const isMoney = amountMatch[1] === '$' || core.includes(',') || amountMatch[3] !== undefined || moneyMap.has(value);
      if (isMoney) return printMoney(amountMatch, money(value));
    }
    const digits = core.replace(/\D/g, '').length;
    const isCode = /^[\p{L}\d-]+$/u.test(core) && digits >= 4 && core.length >= 5;
    return isCode && !KEPT_BEFORE.test(before) ? once(core, () => newDigits(dice, core)) : null;
  };
  if (amount !== undefined) money(amount);
  return { wordRule, money, day, months };
}

const letterOf = (dice: Dice): string => String.fromCharCode(97 + dice.between(0, 25));
