import type { Block } from '../../paper/blocks.ts';
import { type Run, say, type Text } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import { dayOf } from '../../spelling/dates.ts';
import type { World } from '../../world/world.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowers, centred, countyWord, lender, type Pen, paragraph, penOf, principal } from '../legal/pen.ts';
import { notaryBlock, recorderStamp, stampSpace } from '../legal/recording.ts';
import { borrowerSignatures } from '../legal/signatures.ts';

/** A printed form with blanks: what was filled in stands in another type than the form. */
function formPen(world: World, dice: Dice): Pen {
  const { nominee: _, ...plain } = world;
  const base = penOf(plain, dice, 'security-instrument', dice.pick(['office', 'modern'] as const));
  const ink = dice.pick<Pen['ink']>([{ filled: true }, { filled: true, underline: true }, { filled: true, bold: true }]);
  return {
    ...base,
    look: { ...base.look, face: dice.pick(['serif', 'garamond', 'sans']), filledFace: dice.pick(['mono', 'mono', 'sans', 'condensed']) },
    ink,
    mark: (key, text, given = ink) => base.mark(key, text, given),
    typed: (text) => ({ text, ...ink }),
  };
}

const maturity = (pen: Pen): Run => pen.mark('loanMaturityDate', pen.date(pen.world.maturityDate));
const county = (pen: Pen): Run => pen.mark('propertyCounty', pen.name(pen.world.property.county));
const parcels = (pen: Pen): Run[] =>
  pen.world.property.parcels.flatMap((parcel, index): Run[] => [...(index > 0 ? [', '] : []), pen.mark('parcelIdentifier', parcel)]);

/** "This mortgage, made the …, between …": day and parties, one under the other. */
function parties(pen: Pen): Block[] {
  const { world } = pen;
  const written = pen.says(0.75);
  const day = pen.mark('noteDate', written ? dayOf(world.noteDate) : pen.date(world.noteDate));
  const on = written ? pen.one('the', 'this', 'as of the') : pen.one('on', 'as of');
  const home = pen.mark('borrowerAddress', pen.line(world.borrowerAddress));
  const seat = pen.mark('lenderAddress', pen.line(world.lender.address));
  const indent = pen.says(0.5) ? 30 : 0;
  return [
    paragraph(say`THIS MORTGAGE, made ${on} ${day}, ${pen.one('BETWEEN', 'between')}`),
    paragraph(
      say`${borrowers(pen, pen.says(0.5))}, ${pen.one('residing at', 'presently residing at', 'whose post office address is')} ${home},`,
      { indent },
    ),
    paragraph(pen.one('hereinafter the mortgagor, and', 'the mortgagor, and', 'herein called the mortgagor, and')),
    paragraph(
      say`${lender(pen)}, ${pen.typed(world.lender.organised)}, ${pen.one('having its principal place of business at', 'with its office at', 'located at')} ${seat},`,
      { indent },
    ),
    paragraph(pen.one('hereinafter the mortgagee,', 'the mortgagee,', 'herein called the mortgagee:')),
  ];
}

/** The debt and the land. */
function grant(pen: Pen): Block[] {
  const { world } = pen;
  const due = pen.one(
    'payable with interest in monthly installments as set out in a note, bond or obligation of even date, the last of them falling due on',
    'to be repaid with interest according to a certain note of even date herewith, finally due on',
  );
  return [
    paragraph(
      say`WITNESSETH, that to secure ${pen.one('an indebtedness in the sum of', 'the payment of', 'payment of an indebtedness of')} ${pen.typed(pen.words(world.amount))} (${principal(pen)}), lawful money of the United States, ${due} ${maturity(pen)}, the mortgagor hereby mortgages to the mortgagee`,
    ),
    paragraph(
      say`ALL that ${pen.one('certain plot, piece or parcel of land', 'lot or parcel of land', 'tract of land')}, with the buildings and improvements on it, situate, lying and being in the ${pen.one('City', 'Town', 'Municipality')} of ${pen.typed(world.property.city)}, ${countyWord(pen)} of ${county(pen)} and State of ${pen.typed(world.property.stateName)}, bounded and described as follows:`,
    ),
    paragraph([pen.mark('legalDescription', world.property.legalDescription)], { indent: 24 }),
    paragraph(
      say`${pen.one('Said premises being known as and by street address', 'The premises are known as', 'BEING the premises commonly called')} ${pen.mark('propertyAddress', pen.line(world.property))}${pen.says(0.7) ? say`, ${pen.one('Tax Map designation', 'tax lot', 'Tax ID No.')} ${parcels(pen)}` : ''}.`,
    ),
    paragraph(
      'TOGETHER with the appurtenances and all the estate and rights of the mortgagor in and to the premises, and with all fixtures and articles of personal property now or later attached to or used with them.',
    ),
  ];
}

const COVENANTS: readonly [string, ...string[]] = [
  'That the mortgagor will pay the debt as agreed.',
  'That the mortgagor will keep the buildings insured against loss by fire for the benefit of the mortgagee, will deliver the policies on request, and will repay any premium that the mortgagee has paid.',
  'That no building on the premises shall be altered, removed or demolished without the consent of the mortgagee.',
  'That the whole of the principal and interest shall fall due at the option of the mortgagee after default in an installment for fifteen days, or after default in a tax, water rate or assessment for thirty days after notice and demand.',
  'That the holder of this mortgage, in any action to foreclose it, shall be entitled to a receiver.',
  'That the mortgagor will pay all taxes, assessments, sewer rents and water rates, and that in default the mortgagee may pay them.',
  'That within five days upon request in person, or within ten days by mail, the mortgagor will state in writing what is due on this mortgage and whether any offset or defense exists.',
  'That notice and demand may be in writing and may be served in person or by mail.',
  'That the mortgagor warrants the title to the premises.',
  'That in case of a foreclosure the premises, or so much as may be affected, may be sold in one parcel.',
  'That the mortgagor is not in arrears with any assessment payable in yearly installments.',
  'That if an action is begun to which the mortgagee is made a party, its costs and reasonable counsel fees are a lien on the premises with interest at six per cent.',
];

/** The panel on the back, folded outward in the clerk's files: what, from whom, to whom, where. */
function back(pen: Pen): Block[] {
  const { world } = pen;
  const { returnTo, property, settlementAgent } = world;
  const panel: Block[] = [
    centred(pen.one('Mortgage', 'MORTGAGE'), { size: 15 }),
    { kind: 'lines', lines: [say`${pen.one('TITLE NO.', 'Title No.')} ${pen.typed(settlementAgent.fileNumber)}`], size: 9, after: 8 },
    { kind: 'lines', lines: [borrowers(pen, false)], align: 'center' },
    { kind: 'lines', lines: [pen.one('TO', '- to -')], align: 'center' },
    { kind: 'lines', lines: [[lender(pen)]], align: 'center', after: 10 },
    {
      kind: 'pairs',
      layout: pen.dice.pick(['tab', 'underscored'] as const),
      pairs: [
        { label: 'SECTION', value: [pen.typed(pen.dice.digits(2))] },
        { label: 'BLOCK', value: [pen.typed(property.block)] },
        { label: 'LOT', value: [pen.typed(property.lot)] },
        { label: 'COUNTY OR TOWN', value: [county(pen)] },
        { label: pen.one('STREET ADDRESS', 'PREMISES'), value: [pen.mark('propertyAddress', pen.line(property))] },
        ...(pen.says(0.5) ? [{ label: 'LOAN NO.', value: [pen.mark('loanNumber', world.loanNumber)] }] : []),
      ],
      after: 12,
    },
    {
      kind: 'lines',
      lines: [
        pen.one('RETURN BY MAIL TO:', 'RECORD AND RETURN TO:'),
        returnTo.name,
        pen.street(returnTo.address),
        pen.city(returnTo.address),
      ],
      size: 9,
    },
  ];
  const reserve: Text = pen.one('Reserve this space for use of recording office', 'This space for the recording officer');
  return [
    { kind: 'page-break' },
    pen.says(0.6)
      ? {
          kind: 'columns',
          columns: [[{ kind: 'paragraph', text: reserve, size: 8, italic: true }], panel],
          widths: [0.42, 0.58],
          divider: true,
          gap: 24,
        }
      : { kind: 'box', blocks: panel, width: 330, align: 'center', padding: 14 },
  ];
}

/** A law stationer's form with blanks, numbered statutory covenants and a panel on its back. */
export const statutoryForm: LayoutFamily = {
  name: 'security-instrument/statutory-form',
  documentType: 'security-instrument',
  keptForCalibration: true,
  compose(world, dice) {
    const pen = formPen(world, dice);
    const stamps = recorderStamp(pen, world.recording, 0.5);
    const form = `${pen.one('Standard Form', 'Form', 'S.F.')} ${dice.between(8001, 8099)} ${pen.one('- Mortgage with statutory covenants', '(Individual or Corporation)', '- Statutory Form M')}`;
    const who = world.borrowers.map(({ name }) => pen.name(name)).join(' and ');
    const count = dice.between(6, COVENANTS.length);
    const blocks: Block[] = [
      ...stampSpace(pen, stamps),
      { kind: 'lines', lines: [form], size: 7 },
      centred(
        pen.one(
          'CONSULT YOUR LAWYER BEFORE SIGNING - THIS FORM SHOULD BE USED BY LAWYERS ONLY',
          'Have this form read by a lawyer before you sign it',
        ),
        { size: 8 },
      ),
      { kind: 'rule', after: 8 },
      ...parties(pen),
      ...grant(pen),
      paragraph(pen.one('AND the mortgagor covenants with the mortgagee as follows:', 'The mortgagor covenants with the mortgagee:')),
      ...COVENANTS.slice(0, count).map((text, index) => paragraph(`${index + 1}. ${text}`, { firstIndent: 18, after: 3 })),
      paragraph(
        pen.one(
          'IN WITNESS WHEREOF, this mortgage has been duly executed by the mortgagor.',
          'Signed by the mortgagor on the day first above written.',
        ),
      ),
      ...(pen.says(0.5) ? [{ kind: 'lines', lines: ['IN PRESENCE OF:'], after: 2 } satisfies Block] : []),
      ...borrowerSignatures(pen, pen.one('Mortgagor', 'L.S.', '')),
      ...(pen.says(0.8) ? notaryBlock(pen, who) : []),
      ...back(pen),
    ];
    return { plan: { look: pen.look, blocks, stamps, footer: (page) => (pen.look.gap > 7 ? { center: String(page), size: 8 } : {}) } };
  },
};
