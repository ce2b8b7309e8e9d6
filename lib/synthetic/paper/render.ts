import { PDFDocument } from 'pdf-lib';
import { diceOf } from '../random.ts';
import type { PaperPlan } from './blocks.ts';
import { setBlocks } from './compose.ts';
import { furniture, stampsOn } from './furniture.ts';
import { paginate } from './paginate.ts';
import { openInkwell, paintPage } from './paint.ts';
import type { RenderedPaper } from './rendered.ts';
import { PAPERS, type Setting, settingOf } from './setting.ts';
import { stacked } from './strip.ts';
import { type PaintedPage, valuesOn } from './values.ts';

/** White between the edge of the paper and what stands at its head or foot, and between that and the text. */
const EDGE = 22;
const CLEAR = 8;

/** All pages of a plan, laid out; nothing is drawn yet. */
function layOut(plan: PaperPlan, setting: Setting): PaintedPage[] {
  const { margins, paper } = plan.look;
  const { width: across, height: down } = PAPERS[paper];
  const width = across - margins.left - margins.right;
  const heightOf = (part: PaperPlan['header'], foot: boolean): number => (part ? furniture(part(1, 1), setting, width, foot).height : 0);
  const [head, foot] = [heightOf(plan.header, false), heightOf(plan.footer, true)];
  const top = Math.max(margins.top, head > 0 ? EDGE + head + CLEAR : 0);
  const bottom = Math.max(margins.bottom, foot > 0 ? EDGE + foot + CLEAR : 0);
  const strips = setBlocks(plan.blocks, { setting, width, set: setBlocks });
  const pages = paginate(strips, { left: margins.left, top, height: down - top - bottom });
  return pages.map((marks, index) => {
    const header = plan.header && furniture(plan.header(index + 1, pages.length), setting, width, false);
    const footer = plan.footer && furniture(plan.footer(index + 1, pages.length), setting, width, true);
    return {
      marks: [
        ...(header ? stacked([header], margins.left, Math.max(EDGE, (top - CLEAR - head) * 0.7)).marks : []),
        ...marks,
        ...(footer ? stacked([footer], margins.left, down - bottom + Math.max(CLEAR, (bottom - foot - EDGE) * 0.5)).marks : []),
      ],
      turned: stampsOn(plan.stamps ?? [], setting, index + 1, pages.length),
    };
  });
}

async function openPdf(title: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.setProducer('Deedlens synthetic documents');
  pdf.setCreator('Deedlens');
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  return pdf;
}

/**
 * Sets a plan in type. The seed settles what the plan leaves open (marks in check boxes, scrawls, bars); the same plan and
 * seed give the same bytes. Signs that a font has not are replaced, never refused.
 */
export async function renderPaper(plan: PaperPlan, { title, seed }: { title: string; seed: number }): Promise<RenderedPaper> {
  const setting = settingOf(plan.look, diceOf(seed));
  const size = PAPERS[plan.look.paper];
  const pages = layOut(plan, setting);
  const inkwell = openInkwell(await openPdf(title));
  for (const { marks, turned } of pages) await paintPage(inkwell, size, marks, turned);
  const pdf = await inkwell.pdf.save();
  return { pdf, pageCount: pages.length, values: pages.flatMap((page, index) => valuesOn(page, index + 1, size)) };
}
