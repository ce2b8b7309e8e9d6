import type { Block, Stamp } from '../../paper/blocks.ts';
import type { Text } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper } from '../family.ts';
import { conveyance, covenants, riders } from '../legal/covenants.ts';
import { planOf } from '../legal/furniture.ts';
import { type Deed, definitions, indenture, opening, partyTable, propertyBlocks } from '../legal/instrument-parts.ts';
import { originators } from '../legal/note-parts.ts';
import { type Age, centred, maybe, type Pen, paragraph, penOf } from '../legal/pen.ts';
import { notaryBlock, recorderLine, recorderStamp, returnBlock, stampSpace } from '../legal/recording.ts';
import { borrowerSignatures, witnesses } from '../legal/signatures.ts';

const OPENINGS = { definitions, opening, indenture, table: partyTable } as const;

export interface InstrumentKind {
  deed: Deed;
  titles?: readonly [string, ...string[]];
  opening: keyof typeof OPENINGS;
  age: readonly [Age, ...Age[]];
  /** Always, never, or as the loan has it. */
  nominee?: boolean;
  covenants: readonly [number, number];
  /** Blocks of its own before the title. */
  cover?: (pen: Pen) => Block[];
  before?: (pen: Pen) => Block[];
}

/** The numbers printed over or under the title. */
function numbers(pen: Pen): Block[] {
  const { world } = pen;
  const pairs: { label: Text; value: Text }[] = [
    ...(pen.says(0.4) ? [{ label: pen.one('Loan Number', 'Loan No.', 'LOAN #'), value: [pen.mark('loanNumber', world.loanNumber)] }] : []),
    ...(world.nominee && pen.says(0.85) ? [{ label: pen.one('MIN', 'MIN:', 'MERS MIN'), value: [pen.mark('mersMin', world.min)] }] : []),
    ...(world.agencyCaseNumber && pen.says(0.8)
      ? [
          {
            label: pen.one('FHA Case No.', 'Case No.', 'VA Case No.', 'Case Number'),
            value: [pen.mark('agencyCaseNumber', world.agencyCaseNumber)],
          },
        ]
      : []),
    ...(pen.says(0.15)
      ? [{ label: pen.one('Escrow No.', 'Title Order No.', 'Order No.'), value: [pen.typed(world.settlementAgent.fileNumber)] }]
      : []),
  ];
  return pairs.length === 0
    ? []
    : [{ kind: 'pairs', pairs, layout: pen.dice.pick(['colon', 'right', 'tab'] as const), columns: pen.says(0.4) ? 2 : 1, size: 8.5 }];
}

const fitted = (world: World, { nominee }: InstrumentKind): World => {
  if (nominee === undefined) return world;
  const { nominee: own, ...without } = world;
  if (!nominee) return without;
  return {
    ...without,
    nominee: own ?? {
      name: 'Mortgage Electronic Registration Systems, Inc.',
      address: 'P.O. Box 2026, Flint, MI 48501-2026',
      phone: '(888) 679-MERS',
    },
  };
};

/** A paper that secures a note: what stands over the title, who and how much, the land, covenants, signatures. */
export function composeInstrument(given: World, dice: Dice, kind: InstrumentKind): ComposedPaper {
  const world = fitted(given, kind);
  const pen = penOf(world, dice, 'security-instrument', dice.pick(kind.age));
  const title = dice.pick(kind.titles ?? kind.deed.title);
  const exhibit = pen.says(0.22);
  const stamps: Stamp[] = recorderStamp(pen, world.recording);
  const who = world.borrowers.map(({ name }) => pen.name(name)).join(' and ');
  const land: Block[] = exhibit
    ? [
        { kind: 'page-break' },
        centred(pen.one('EXHIBIT “A”', 'Exhibit A - Legal Description', 'LEGAL DESCRIPTION')),
        paragraph([pen.mark('legalDescription', world.property.legalDescription, {})]),
      ]
    : [];
  const blocks: Block[] = [
    ...stampSpace(pen, stamps),
    ...(kind.cover?.(pen) ?? (pen.says(0.75) ? returnBlock(pen) : [])),
    ...(pen.says(0.65) ? recorderLine(pen) : []),
    ...maybe(pen, 0.5, ...numbers(pen)),
    centred(pen.says(0.75) ? title.toUpperCase() : title, { size: 12 + dice.between(0, 5) }),
    ...maybe(pen, 0.4, ...numbers(pen)),
    ...(kind.before?.(pen) ?? []),
    ...OPENINGS[kind.opening](pen, kind.deed),
    ...maybe(pen, 0.3, riders(pen)),
    ...maybe(pen, 0.5, {
      kind: 'heading',
      text: pen.one('TRANSFER OF RIGHTS IN THE PROPERTY', 'Grant of Security', 'CONVEYANCE'),
      size: pen.look.size,
    }),
    conveyance(pen, kind.deed),
    ...propertyBlocks(pen, exhibit),
    ...covenants(pen, kind.deed, dice.between(...kind.covenants)),
    paragraph(
      pen.one(
        'BY SIGNING BELOW, Borrower accepts and agrees to the terms and covenants of this instrument and of any Rider signed with it.',
        'IN WITNESS WHEREOF, Borrower has signed and sealed this instrument.',
        'The undersigned asks that a copy of any notice of default be mailed to the address stated above.',
      ),
    ),
    ...witnesses(pen),
    ...borrowerSignatures(pen),
    ...(pen.says(0.7) ? notaryBlock(pen, who) : []),
    ...originators(pen, 0.25),
    ...land,
  ];
  return { plan: planOf(pen, title, blocks, stamps) };
}
