import type { GreyImage } from '#lib/domain/ports.ts';
import { type Dice, diceOf } from './dice.ts';
import { cover, letter } from './papers-covers.ts';
import { accountStatement, loanApplication, trustDeed } from './papers-forms.ts';
import { loanEstimate, wages } from './papers-large.ts';
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
  estimate: loanEstimate,
  wages,
};

function printPaper(name: string, draw: (sheet: Sheet, dice: Dice) => void, seed: number): Paper {
  const sheet = newSheet();
  draw(sheet, diceOf(seed));
  return { name, image: greyOf(sheet), words: sheet.words };
}

const COVERS: Readonly<Record<string, (sheet: Sheet, dice: Dice) => void>> = { letter, cover };

const print = (papers: Readonly<Record<string, (sheet: Sheet, dice: Dice) => void>>, seed: number): Paper[] =>
  Object.entries(papers).map(([name, draw], index) => printPaper(name, draw, seed + index));

/** A letter and a cover: banners of light letters, letters of an inch, pale letterheads. */
export function printCovers(): Paper[] {
  registerFaces();
  return print(COVERS, 7101);
}

/** Eight pages of the kinds that mortgage files are made of: forms, ruled and open tables, typewriter and book faces, 6.5 to 22 points. */
export function printPapers(): Paper[] {
  registerFaces();
  return print(PAPERS, 7001);
}
