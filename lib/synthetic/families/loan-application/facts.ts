import type { FieldKey } from '#lib/domain/field.ts';
import type { Printed, Text } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import type { Manner } from '../manner.ts';

/** The kinds of mortgage as forms print them, with what a form calls the rural programme. */
export function mortgageTypes(world: World, rural: 'USDA-RD' | 'USDA/Rural Housing Service'): { text: string; ticked: boolean }[] {
  return [
    { text: 'Conventional', ticked: world.mortgageType === 'Conventional' },
    { text: 'FHA', ticked: world.mortgageType === 'FHA' },
    { text: 'VA', ticked: world.mortgageType === 'VA' },
    { text: rural, ticked: world.mortgageType === 'USDARuralDevelopment' },
  ];
}

export const purposes = (world: World): { text: string; ticked: boolean }[] => [
  { text: 'Purchase', ticked: world.purpose === 'Purchase' },
  { text: 'Refinance', ticked: world.purpose === 'Refinance' },
];

export const mortgageTypeText = (world: World): string => (world.mortgageType === 'USDARuralDevelopment' ? 'USDA-RD' : world.mortgageType);

/** What a form says of kind and purpose without marking a text: the ticked boxes. */
export function statedOf(world: World, rural = 'USDA-RD'): Partial<Record<FieldKey, readonly string[]>> {
  return { mortgageType: [world.mortgageType === 'USDARuralDevelopment' ? rural : world.mortgageType], loanPurposeType: [world.purpose] };
}

export const amount = (m: Manner, world: World): Printed => m.mark('noteAmount', m.round(world.amount));
export const loanNumber = (m: Manner, world: World): Printed => m.mark('loanNumber', world.loanNumber);
export const property = (m: Manner, world: World): Printed => m.mark('propertyAddress', m.line(world.property));
export const months = (m: Manner, world: World): Printed => m.mark('loanTermMonths', String(world.termMonths));
export const caseNumber = (m: Manner, world: World): Text =>
  world.agencyCaseNumber ? [m.mark('agencyCaseNumber', world.agencyCaseNumber)] : '';

/** The organisation that took the application: the broker, or the lender itself. */
export const organisation = (m: Manner, world: World): Printed =>
  world.broker ? m.mark('mortgageBrokerName', world.broker.name) : m.mark('lenderName', world.lender.name);
export const organisationNmls = (m: Manner, world: World): Printed =>
  world.broker ? m.typed(world.broker.nmlsId) : m.mark('lenderNmlsId', world.lender.nmlsId);

/** The person who took it: the broker's officer, or the lender's. */
export const originator = (m: Manner, world: World): Printed =>
  m.mark('loanOriginatorName', world.broker ? world.broker.officer.name : world.originator.name);
export const originatorNmls = (m: Manner, world: World): Printed =>
  m.mark('loanOriginatorNmlsId', world.broker ? world.broker.officer.nmlsId : world.originator.nmlsId);

/** A social security number that no one has; forms print only its end. */
export const socialNumber = (m: Manner): string => m.dice.pick([`XXX-XX-${m.dice.digits(4)}`, `***-**-${m.dice.digits(4)}`, '']);
export const monthly = (m: Manner): number => m.dice.between(380_000, 1_650_000);
