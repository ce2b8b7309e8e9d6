import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { FieldKey } from '#lib/domain/field.ts';

/** What is printed on one form, by field. */
export type PrintedForm = Readonly<Partial<Record<FieldKey, string>>>;

const FIRST = ['Marta', 'Tobias', 'Ingrid', 'Anselm', 'Petra', 'Casimir', 'Leonie', 'Ruben', 'Odile', 'Gregor', 'Sunniva'];
const LAST = ['Rydell', 'Falkner', 'Ostrander', 'Vandermeer', 'Quigley', 'Halvorsen', 'Brandt', 'Castellan', 'Dufresne'];
const STREETS = [
  'Alder Bend Road',
  'Mill Race Lane',
  'Copperfield Street',
  'Old Tannery Way',
  'Saltmarsh Drive',
  'Windrow Avenue',
  'Ferry Hill Court',
];
const TOWNS = ['Springfield, IL 62704', 'Dayton, OH 45402', 'Salem, OR 97301', 'Concord, NH 03301', 'Topeka, KS 66603'];
const MONTHS = ['January', 'March', 'April', 'June', 'July', 'September', 'November'];
/** The lender whose layout nobody has seen. */
export const FORM_LENDER = 'Quillstone Lending Company';

/** Whole numbers that follow from a seed; the loans of two numbers share next to nothing. */
function numbersFrom(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What loan `number` has printed on the lender's form. */
export function printedForm(number: number): PrintedForm {
  const below = numbersFrom(number);
  const one = <T>(of: readonly [T, ...T[]] | readonly T[]): T => of[below(of.length)] as T;
  const [lettered, counted] = [String.fromCharCode(65 + below(26), 65 + below(26)), 10_000 + below(90_000)];
  const thousands = 60 + below(740);
  return {
    loanNumber: `${lettered}${counted}`,
    lenderName: FORM_LENDER,
    noteAmount: `$${thousands},${String(below(10))}00.00`,
    borrowerName: `${one(FIRST)} ${String.fromCharCode(65 + below(26))}. ${one(LAST)}`,
    loanMaturityDate: `${one(MONTHS)} 1, ${2040 + below(15)}`,
    propertyAddress: `${100 + below(9800)} ${one(STREETS)}, ${one(TOWNS)}`,
  };
}

const CAPTIONS: readonly (readonly [caption: string, key: FieldKey])[] = [
  ['Our folder mark', 'loanNumber'],
  ['House that advances', 'lenderName'],
  ['Sum handed over', 'noteAmount'],
  ['Person who owes it', 'borrowerName'],
  ['Everything is owed by', 'loanMaturityDate'],
  ['What stands for it', 'propertyAddress'],
];

/** A promissory note on one lender's form: captions of its own, which no rule knows, values right of them. */
export async function lenderFormPdf(printed: PrintedForm): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const page = document.addPage([612, 792]);
  const print = (text: string, x: number, y: number, size = 11): void => page.drawText(text, { x, y, size, font });
  print('PROMISSORY NOTE', 240, 730, 15);
  print('Advance sheet prepared by the originating desk for the folder', 72, 700);
  for (const [row, [caption, key]] of CAPTIONS.entries()) {
    print(caption, 72, 660 - row * 34);
    print(printed[key] ?? '', 250, 660 - row * 34);
  }
  print('The person named above promises to pay what is owed under this sheet.', 72, 430);
  print('Signed copies are counted twice before the folder is closed for good.', 72, 412);
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  return document.save();
}
