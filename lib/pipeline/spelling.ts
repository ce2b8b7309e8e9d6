import type { Word } from '#lib/domain/page.ts';
import { editDistance } from './matching.ts';

/**
 * Words that the sentences of mortgage papers are made of, as the rules look for them. A recognised word that is nearly one
 * of these is read as it: "promlse" is "promise". Names and numbers are never changed, only what a rule looks for beside them.
 */
const VOCABULARY = `
  address addresses adjustable administered agreement agreements amount amounts annual annum application assessor assessors assign
  assigned assignee assignment assignments assignor assigns association bearing begin beginning begins beneficiary borrower
  borrower's borrowers borrowing called certain certificate closing commonly company consecutive conveys corporation counties
  country county currently dated dates deed definition describe described describes description descriptions disbursement
  disclosure disclosures dollars effective electronic employee employer employment entered estimate estimated estimates evidenced
  evidences executed existed existing first following grantee grantor hereby husband identification initial installment
  installments instrument instruments interest interests irrevocably joint known lender lender's lenders lending loan loans
  located matures maturing maturity means month monthly months mortgage mortgaged mortgagee mortgagees mortgages mortgagor
  mortgagors nominee nominees noted notes number numbers obligation office official order organisation organization organized
  original originator originators owes parcel parcels payable paying payment payments payoff percent premises present principal
  principle promise promised promises promising properties property provide provided provides purchase rated rates reconveyance
  record recorded recorder recording records registration release released releases residence resident residential residing rider
  satisfaction satisfied secured secures securing securities security seller sellers service servicer services servicing
  settlement settlements sincere solely state statement statements states street successor successors systems tenants term terms
  together tract tracts transfer transferred transferring transfers trust trustee trustees trustor trusts undersigned unpaid
  wherever which whose wife yearly
`
  .trim()
  .split(/\s+/);
const KNOWN = new Set(VOCABULARY);
const LETTERS_MIN = 5;
/** A word that was read this surely is left alone, however near it is to another. */
const SURE = 0.88;
const allowed = (length: number): number => (length >= 10 ? 2 : 1);

const spelledWords = new Map<string, string>();
const MEMORY_MAX = 20_000;

/** The word of the vocabulary that is nearest to a lower-case one, if it is near and no other is as near. */
function nearest(word: string): string | undefined {
  const limit = allowed(word.length);
  let best: { word: string; distance: number; alone: boolean } | undefined;
  for (const known of VOCABULARY) {
    if (known.length < LETTERS_MIN || Math.abs(known.length - word.length) > limit || known[0] !== word[0]) continue;
    const distance = editDistance(word, known, limit);
    if (distance > limit) continue;
    if (!best || distance < best.distance) best = { word: known, distance, alone: true };
    else if (distance === best.distance) best.alone = false;
  }
  return best?.alone ? best.word : undefined;
}

function correct(text: string): string {
  const parts = /^([^\p{L}\d]*)([\p{L}\d'|!]+?)([^\p{L}\d]*)$/u.exec(text);
  const [, before = '', core = '', after = ''] = parts ?? [];
  const plain = core.toLowerCase();
  const known = KNOWN.has(plain) || KNOWN.has(plain.replace(/'s?$/, ''));
  if (!parts || plain.length < LETTERS_MIN || known || (plain.match(/\d/g)?.length ?? 0) > 1) return text;
  const word = nearest(plain);
  if (!word) return text;
  const cased = core === core.toUpperCase() ? word.toUpperCase() : /^\p{Lu}/u.test(core) ? word[0]?.toUpperCase() + word.slice(1) : word;
  return before + cased + after;
}

/** How a word reads when what recognition misread is put right; words of a text layer read as they stand. */
export function spelled({ text, source, confidence }: Word): string {
  if (source !== 'ocr' || confidence >= SURE) return text;
  const known = spelledWords.get(text);
  if (known !== undefined) return known;
  if (spelledWords.size >= MEMORY_MAX) spelledWords.clear();
  const fresh = correct(text);
  spelledWords.set(text, fresh);
  return fresh;
}
