import type { GreyImage } from '#lib/domain/ports.ts';
import { type Dice, diceOf } from './dice.ts';
import { accountStatement, loanApplication, trustDeed } from './papers-forms.ts';
import { closingCosts, creditFile, earnings } from './papers-tables.ts';
import { greyOf, newSheet, type PrintedWord, registerFaces, type Sheet } from './sheet.ts';

/** A page with its truth. */
export interface Paper {
  name: string;
  image: GreyImage;
  words: readonly PrintedWord[];
}

const PAPERS: Readonly<Record<string, (sheet: Sheet, dice: Dice) => void>> = {
  application: loanApplication,
  costs: closingCosts,
  earnings,
  account: accountStatement,
  credit: creditFile,
  deed: trustDeed,
};

export function printPaper(name: string, print: (sheet: Sheet, dice: Dice) => void, seed: number): Paper {
  const sheet = newSheet();
  print(sheet, diceOf(seed));
  return { name, image: greyOf(sheet), words: sheet.words };
}

/** Six pages of the kinds that mortgage files are made of: forms, ruled and open tables, typewriter and book faces, 6.5 to 22 points. */
export function printPapers(): Paper[] {
  registerFaces();
  return Object.entries(PAPERS).map(([name, print], index) => printPaper(name, print, 7001 + index));
}
