import type { DatasetFilter } from '#lib/domain/dataset.ts';
import { type ExampleFacts, lenderStem } from './facts.ts';

/** Whether one document of a file that was asked for is itself asked for: its type and its lender are its own. */
export function keeps({ types, lenders }: DatasetFilter, { documentType, lender }: Pick<ExampleFacts, 'documentType' | 'lender'>): boolean {
  if (types && types.length > 0 && !types.includes(documentType)) return false;
  if (!lenders || lenders.length === 0) return true;
  return lender !== null && lenders.some((wanted) => lenderStem(wanted) === lenderStem(lender));
}
