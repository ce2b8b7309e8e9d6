import { describe, expect, it } from 'vitest';
import { statesOfZip } from '#lib/domain/places/states.ts';
import { addMonths } from '#lib/synthetic/calendar.ts';
import { PLACES } from '#lib/synthetic/world/places.ts';
import { worldOf } from '#lib/synthetic/world/world-of.ts';

const worlds = Array.from({ length: 300 }, (_, seed) => worldOf(seed * 17 + 3));

/** The Luhn sum of all digits, the check digit among them. */
function luhnSum(digits: string): number {
  const doubled = ['0', '2', '4', '6', '8', '1', '3', '5', '7', '9'];
  const oddFromRight = (index: number): boolean => (digits.length - index) % 2 === 1;
  return [...digits].reduce((sum, digit, index) => sum + Number(oddFromRight(index) ? digit : doubled[Number(digit)]), 0);
}

/** The remainder by 97 of a code whose letters count as 10 to 35. */
const rest97 = (code: string): number => [...code].reduce((rest, sign) => Number(`${rest}${Number.parseInt(sign, 36)}`) % 97, 0);

describe('worldOf', () => {
  it('gives the same world for the same seed and another one for another seed', () => {
    expect(worldOf(11)).toEqual(worldOf(11));
    expect(worldOf(11)).not.toEqual(worldOf(12));
  });

  it('knows places in every state and the District of Columbia, with ZIP codes that lie there', () => {
    expect(new Set(PLACES.map(({ state }) => state)).size).toBe(51);
    for (const { zip, state, city } of PLACES) expect(statesOfZip(zip), `${city} ${zip}`).toContain(state);
  });

  it('gives every property a ZIP code of its state', () => {
    for (const { property } of worlds) expect(statesOfZip(property.zip)).toContain(property.state);
  });

  it('gives every MIN 18 digits and a valid check digit', () => {
    for (const { min } of worlds) {
      const digits = min.replaceAll('-', '');
      expect(digits).toMatch(/^\d{18}$/);
      expect(luhnSum(digits) % 10).toBe(0);
    }
  });

  it('gives every universal loan identifier valid check digits', () => {
    for (const { uli } of worlds) {
      expect(uli.length).toBeGreaterThan(22);
      expect(uli.length).toBeLessThan(46);
      expect(rest97(uli)).toBe(1);
    }
  });

  it('gives a payment that pays the loan off to within a cent a month', () => {
    for (const { amount, ratePercent, termMonths, payment } of worlds) {
      let balance = amount;
      for (let month = 0; month < termMonths; month++) balance = balance * (1 + ratePercent / 1200) - payment;
      const drift = ((1 + ratePercent / 1200) ** termMonths - 1) / (ratePercent / 1200);
      expect(Math.abs(balance)).toBeLessThan(drift);
    }
  });

  it('puts the days of a loan in order, the last payment at the end of its term', () => {
    for (const world of worlds) {
      expect(world.maturityDate).toBe(addMonths(world.firstPaymentDate, world.termMonths - 1));
      const days = [
        world.applicationDate,
        world.noteDate,
        world.closingDate,
        world.disbursementDate,
        world.recording.date,
        world.laterRecording.date,
      ];
      expect([...days].sort()).toEqual(days);
    }
  });

  it('owes less at a statement and a payoff than at the start, and adds up', () => {
    for (const { amount, statement, payoff } of worlds) {
      expect(statement.unpaidPrincipal).toBeLessThan(amount);
      expect(statement.unpaidPrincipal).toBeGreaterThan(0);
      expect(payoff.total).toBe(payoff.unpaidPrincipal + payoff.interest + payoff.fees);
    }
  });

  it('names sellers on a purchase only', () => {
    for (const { purpose, sellers } of worlds) expect(sellers.length > 0).toBe(purpose === 'Purchase');
  });

  it('invents people and lenders enough that few are met twice', () => {
    expect(new Set(worlds.map(({ borrowers }) => borrowers[0].name)).size).toBeGreaterThan(290);
    expect(new Set(worlds.map(({ lender }) => lender.name)).size).toBeGreaterThan(270);
    expect(new Set(worlds.map(({ property }) => property.street)).size).toBeGreaterThan(295);
  });

  it('draws a share of names and places from lists that are brought', () => {
    const place = { city: 'Eastport', county: 'Washington', state: 'ME', stateName: 'Maine', zip: '04631' };
    const lists = { firstNames: ['Zebulon'], lastNames: ['Quackenbush'], lenders: ['Passamaquoddy Savings'], places: [place] };
    const brought = Array.from({ length: 60 }, (_, seed) => worldOf(seed, lists));
    expect(brought.filter(({ lender }) => lender.name.toLowerCase() === 'passamaquoddy savings').length).toBeGreaterThan(8);
    expect(brought.filter(({ property }) => property.city === 'Eastport').length).toBeGreaterThan(15);
    expect(brought.filter(({ borrowers }) => borrowers[0].last === 'Quackenbush').length).toBeGreaterThan(12);
    expect(brought.some(({ property }) => property.city !== 'Eastport')).toBe(true);
  });
});
