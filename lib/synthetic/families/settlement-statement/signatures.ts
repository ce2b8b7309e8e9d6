import type { Block } from '../../paper/blocks.ts';
import { value } from '../../paper/text.ts';
import type { Draft } from '../trid/draft.ts';

/** Rules to sign over: borrowers on the left, sellers on the right where there are any, the agent below. */
export function settlementSignatures(draft: Draft): Block[] {
  const { world, dice, ink, sale } = draft;
  const named = dice.next() < 0.7;
  const signed = dice.next() < 0.4;
  const line = (key: 'borrowerName' | 'sellerName', name: string, role: string): Block => ({
    kind: 'signature',
    name: named ? [value(key, ink.name(name))] : role,
    under: named ? [role] : [],
    signed,
  });
  const borrowers = world.borrowers.map(({ name }) => line('borrowerName', name, dice.pick(['Borrower', 'Borrower', 'Buyer'])));
  const sellers = sale ? world.sellers.map((name) => line('sellerName', name, 'Seller')) : [];
  const agent: Block[] =
    dice.next() < 0.5
      ? [{ kind: 'signature', name: ink.name(world.settlementAgent.officer.name), under: ['Settlement Agent'], signed }]
      : [];
  return [{ kind: 'columns', columns: [borrowers, [...sellers, ...agent]], widths: [0.5, 0.5], gap: 20, after: 2 }];
}
