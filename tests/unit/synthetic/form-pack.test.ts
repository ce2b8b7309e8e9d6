import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { LayoutFamily } from '#lib/synthetic/families/family.ts';
import { askOfBlank, plainCaption } from '#lib/synthetic/form-pack/asks.ts';
import { fillForm } from '#lib/synthetic/form-pack/fill-form.ts';
import { readPack } from '#lib/synthetic/form-pack/read-pack.ts';
import { planOf } from '#lib/synthetic/plan.ts';
import { diceOf } from '#lib/synthetic/random.ts';
import { worldOf } from '#lib/synthetic/world/world-of.ts';
import { pagesOf, wordsIn } from '../../support/paper-words.ts';

/** A form of our own: two fields with captions over them, one that nobody can know, and room after printed captions on page 2. */
async function ownForm() {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const first = pdf.addPage([612, 792]);
  const second = pdf.addPage([612, 792]);
  pdf.addPage([612, 792]).drawText('Instructions only', { x: 50, y: 700, size: 9, font });
  ['Subject Property Address', 'Borrower’s Name', 'Quantity of interest'].forEach((caption, index) => {
    const y = 700 - index * 60;
    first.drawText(caption, { x: 50, y, size: 8, font });
    pdf
      .getForm()
      .createTextField(`f${index}`)
      .addToPage(first, { x: 50, y: y - 20, width: 380, height: 18 });
  });
  second.drawText('Loan Number:', { x: 50, y: 700, size: 9, font });
  second.drawText('Something else:', { x: 50, y: 670, size: 9, font });
  const bytes = await pdf.save();
  return { documentType: 'loan-application' as const, pdf: bytes, pages: await pagesOf(bytes) };
}
const forms = [{ path: 'a.pdf', documentType: 'note' as const }];
const families: LayoutFamily[] = ['note/a', 'note/held'].map((name) => ({
  ...{ name, documentType: 'note', heldOut: name === 'note/held' },
  compose: () => {
    throw new Error('a plan composes nothing');
  },
}));

/** Sets fonts and reads pages. */
const PATIENCE_MS = 60_000;

describe('a form pack', { timeout: PATIENCE_MS }, () => {
  it('puts the values of a loan where the captions ask for them, and nothing where they are not known', async () => {
    const form = await ownForm();
    const keys = new Set<string>();
    for (let seed = 1; seed <= 3; seed++) {
      const paper = await fillForm(form, worldOf(seed), diceOf(seed));
      const pages = await pagesOf(paper?.pdf ?? new Uint8Array());
      expect(pages.length).toBe(paper?.pageCount);
      expect(pages.length).toBeLessThan(3);
      for (const { key, text, page, boxes } of paper?.values ?? []) {
        keys.add(key);
        expect(boxes.flatMap((box) => wordsIn(pages[page - 1], box)).join(' ')).toBe(text);
      }
      expect(paper?.values.every(({ boxes }) => boxes.every((box) => box[1] < 0.3))).toBe(true);
    }
    expect([...keys].sort()).toEqual(['borrowerName', 'loanNumber', 'propertyAddress']);
  });

  it('makes the same bytes of the same form, loan and dice', async () => {
    const form = await ownForm();
    const make = () => fillForm(form, worldOf(3), diceOf(3));
    expect((await make())?.pdf).toEqual((await make())?.pdf);
  });

  it('leaves a form alone on which nothing is known, and a file that is none', async () => {
    const form = await ownForm();
    const blank = { ...form, documentType: 'asset' as const, pages: form.pages.map((page) => ({ ...page, words: [] })) };
    expect(await fillForm(blank, worldOf(1), diceOf(1))).toBeUndefined();
    expect(await fillForm({ ...form, pdf: new Uint8Array([1, 2, 3]) }, worldOf(1), diceOf(1))).toBeUndefined();
  });

  it('takes a caption for what it says as a whole, and never two meanings for one blank', () => {
    expect(plainCaption('15. Lender’s Name & Address (include zip code):')).toBe("lender's name & address");
    expect(askOfBlank(['7. Loan Number:'], 'settlement-statement')).toBe('loanNumber');
    expect(askOfBlank(['Loan number of the prior loan'], 'settlement-statement')).toBeUndefined();
    expect(askOfBlank(['Lender', 'borrower name'], 'loan-application')).toBeUndefined();
    expect(askOfBlank(['Settlement Date'], 'loan-application')).toBeUndefined();
  });

  it('is only ever in the training split, and other documents stay as they are without it', () => {
    const without = planOf({ documents: 300, seed: 4, families });
    const plan = planOf({ documents: 300, seed: 4, families, forms: { pack: forms, share: 0.5 } });
    expect(new Set(plan.filter((planned) => planned.forms).map(({ split }) => split))).toEqual(new Set(['train']));
    expect(plan.map(({ forms: _, ...planned }) => planned)).toEqual(without);
  });

  it('lists what is blank and has text, and says clearly where there is no list', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'form-pack-'));
    try {
      await expect(readPack(folder)).rejects.toThrow('has no MANIFEST.jsonl');
      const rows = [
        { path: 'one.pdf', doc_type: 'urla_1003', filled: false, role: 'document', has_text_layer: true },
        { path: 'two.pdf', doc_type: 'urla_1003', filled: true, role: 'document', has_text_layer: true },
        { path: 'three.pdf', doc_type: 'w2', filled: null, role: 'document', has_text_layer: true },
      ];
      await writeFile(path.join(folder, 'MANIFEST.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
      expect(await readPack(folder)).toEqual([{ path: 'one.pdf', documentType: 'loan-application' }]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
