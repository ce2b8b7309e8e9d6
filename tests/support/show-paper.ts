import { writeFileSync } from 'node:fs';
import { PDFDocument, rgb } from 'pdf-lib';
import { FAMILIES } from '#lib/synthetic/families/table.ts';
import { renderPaper } from '#lib/synthetic/paper/render.ts';
import type { RenderedPaper } from '#lib/synthetic/paper/rendered.ts';
import { diceOf } from '#lib/synthetic/random.ts';
import { worldOf } from '#lib/synthetic/world/world-of.ts';

/** Writes one paper of a layout family to look at: `node tests/support/show-paper.ts <family> <seed> <out.pdf> [--boxes]`. */

async function withBoxes({ pdf, values }: RenderedPaper): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  for (const { page, boxes } of values) {
    const sheet = document.getPage(page - 1);
    const { width, height } = sheet.getSize();
    for (const [left, top, right, bottom] of boxes)
      sheet.drawRectangle({
        x: left * width,
        y: (1 - bottom) * height,
        width: (right - left) * width,
        height: (bottom - top) * height,
        borderColor: rgb(0.9, 0.1, 0.3),
        borderWidth: 0.8,
      });
  }
  return document.save();
}

const [name = '', seed = '1', out = '/tmp/paper.pdf', ...flags] = process.argv.slice(2);
const family = FAMILIES.find((one) => one.name === name);
if (!family) {
  console.log(`Families:\n${FAMILIES.map((one) => `  ${one.name}`).join('\n')}`);
  process.exit(1);
}
const { plan, stated } = family.compose(worldOf(Number(seed)), diceOf(Number(seed)));
const paper = await renderPaper(plan, { title: name, seed: Number(seed) });
writeFileSync(out, flags.includes('--boxes') ? await withBoxes(paper) : paper.pdf);
for (const { key, text, page } of paper.values) console.log(`${page}\t${key}\t${text}`);
if (stated) console.log(stated);
