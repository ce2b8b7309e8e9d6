import type { FieldKey } from '#lib/domain/field.ts';
import type { Block, Furniture, Stamp } from '../../paper/blocks.ts';
import type { Run, Text } from '../../paper/text.ts';
import type { Company } from '../../world/world.ts';
import { mailBlock } from '../manner.ts';
import { emboldened } from './arrange/plain.ts';
import { captionOf, distractorsOf, type Fact } from './fact.ts';
import type { Hand } from './hand.ts';
import type { Recipe, Sender } from './recipes.ts';
import { VALUES } from './values.ts';

const NAME_KEYS: Readonly<Partial<Record<Sender, FieldKey>>> = {
  lender: 'lenderName',
  servicer: 'servicerName',
  settlementAgent: 'settlementAgentName',
};

/** Name and address of who sends the paper; the name is a value where it is a party of ours. */
export function letterhead(h: Hand, sender: Sender): Text[] {
  const company: Company = h.world[sender];
  const key = NAME_KEYS[sender];
  const name: Run = key ? h.mark(key, h.name(company.name)) : company.name;
  const place = (text: string): Text => (sender === 'lender' ? [h.mark('lenderAddress', text)] : text);
  const address: Text[] = h.says(0.5)
    ? [place(h.line(company.address))]
    : sender === 'lender'
      ? [place(`${h.street(company.address)}\n${h.city(company.address)}`)]
      : [h.street(company.address), h.city(company.address)];
  return [
    h.says(0.5) ? emboldened([name]) : [name],
    ...(h.says(0.8) ? address : []),
    ...(h.says(0.4) ? [`${h.one('Tel.', 'Phone:', 'T', 'Call')} ${company.phone}${h.one('', `   ${company.website}`)}`] : []),
    ...(h.says(0.2) && sender === 'lender' ? [['NMLS # ', h.mark('lenderNmlsId', company.nmlsId)] satisfies Text] : []),
  ];
}

const window = (h: Hand): Block => ({
  kind: 'lines',
  lines: mailBlock(h, h.world.borrowers, h.world.borrowerAddress),
  after: h.dice.between(6, 22),
});

/** The head of the first page: who sends it, to whom, and what it is. */
export function top(h: Hand, recipe: Recipe): Block[] {
  const sender = recipe.senders[h.dice.between(0, recipe.senders.length - 1)];
  const title: Block = {
    kind: 'heading',
    text: h.word(recipe.titles),
    align: h.dice.pick(['left', 'center', 'center', 'right']),
    size: h.look.size + h.dice.between(1, 8),
    rule: h.says(0.2),
    bar: h.says(0.08),
  };
  const address: Block[] =
    sender && !recipe.recorded && h.says(0.6)
      ? [{ kind: 'lines', lines: letterhead(h, sender), align: h.dice.pick(['left', 'left', 'center', 'right']) }]
      : [];
  const mailed: Block[] = !recipe.recorded && h.says(0.35) ? [window(h)] : [];
  const titled: Block[] = h.says(0.94) ? [title] : [];
  const kind = h.dice.next();
  if (kind < 0.15 && address.length > 0) return [{ kind: 'columns', columns: [address, titled], widths: [0.55, 0.45] }, ...mailed];
  if (kind < 0.3 && mailed.length > 0 && address.length > 0) return [{ kind: 'columns', columns: [mailed, address] }, ...titled];
  if (kind < 0.5) return [...titled, ...address, ...mailed];
  return [...address, ...(h.says(0.5) ? [...titled, ...mailed] : [...mailed, ...titled])];
}

/** "Re:" with what identifies the loan, each on a line of its own. */
export function reference(h: Hand, keys: readonly FieldKey[]): Block[] {
  const lines = keys.flatMap((key): Text[] => {
    const value = VALUES[key]?.(h, 'inline');
    return value ? [h.says(0.75) ? [`${captionOf(h, key)}${h.one(': ', ' ', ': ')}`, ...value] : value] : [];
  });
  const [first = '', ...others] = lines;
  return lines.length === 0
    ? []
    : [
        {
          kind: 'lines',
          lines: [[h.one('Re: ', 'RE: ', 'Subject: ', 'Ref. '), ...(typeof first === 'string' ? [first] : first)], ...others],
          after: 10,
        },
      ];
}

const code = (h: Hand): string =>
  `${h.one('Form', 'FM', 'DOC', 'LN', 'Rev.')} ${h.dice.digits(h.dice.between(3, 5))}${h.one('', '-A', ' (01/16)', '.2')}`;

/** What stands at the foot or the head of every page. */
export function furniture(h: Hand, recipe: Recipe): { footer?: Furniture; header?: Furniture } {
  const [mark, title] = [code(h), h.dice.pick(recipe.titles)];
  const numbered = h.says(0.7);
  const caption = captionOf(h, 'loanNumber');
  const loan = h.says(0.35);
  const name = h.says(0.15);
  const side = h.says(0.5) ? 'left' : 'right';
  const row: Furniture = (page, pages) => ({
    [side]: loan
      ? [`${caption} `, h.mark('loanNumber', h.world.loanNumber)]
      : name
        ? [h.mark('borrowerName', h.name(h.world.borrowers[0].name))]
        : mark,
    ...(numbered ? { center: `${title} - ${page} / ${pages}` } : {}),
    size: Math.max(6.5, h.look.size - 2),
    rule: h.look.gap > 9,
  });
  if (h.says(0.25)) return {};
  return h.says(0.8) ? { footer: row } : { header: row };
}

/** What the recorder put on the paper, in lines of any order. */
export function stampOf(h: Hand): Stamp[] {
  if (!h.says(0.75)) return [];
  const { recording, laterRecording, property, notary } = h.world;
  const record = h.type === 'security-instrument' ? recording : laterRecording;
  const captioned = (key: FieldKey): Run[] => {
    const value = VALUES[key]?.(h, 'inline') ?? [];
    return h.says(0.75) ? [`${captionOf(h, key)}${h.one(': ', ' ', ' ', ': ')}`, ...value] : value;
  };
  const number = captioned('instrumentNumber');
  const day: Run[] = [...captioned('recordedDate'), ...(h.says(0.6) ? [h.one(' ', ' at ', '  '), record.time] : [])];
  const others: Text[] = h.dice.shuffled([
    `${h.one('Book', 'BK', 'Vol.', 'OR', 'Liber')} ${record.book} ${h.one('Page', 'PG', 'Pg.', 'Folio')} ${record.page}`,
    `${notary.first} ${notary.last}, ${h.one('Recorder', 'County Clerk', 'Register of Deeds', 'Clerk of Court', 'Auditor')}`,
    h.says(0.5) ? [h.mark('propertyCounty', property.county), ` County, ${property.stateName}`] : `Official Records`,
    `${h.one('Fee', 'Rec Fee', 'Fees', 'Total')}: $${h.dice.between(10, 190)}.00`,
    `${h.one('Pages', 'Pgs', 'PGS')}: ${h.dice.between(1, 24)}`,
    `${h.one('Receipt', 'Trans', 'Rcpt')} # ${h.dice.digits(6)}`,
  ]);
  const joined = h.says(0.2) ? [[...number, '   ', ...day]] : [number, day];
  const lines = h.dice.shuffled<Text>([...joined, ...others.slice(0, h.dice.between(1, 5))]);
  const width = h.dice.between(150, 240);
  const x = h.says(0.75) ? 586 - width : h.dice.between(30, 200);
  return [
    {
      page: 'first',
      x,
      y: h.dice.between(14, 30),
      width,
      lines,
      size: 6.5 + h.dice.between(0, 6) * 0.5,
      boxed: h.says(0.35),
      mono: h.says(0.4),
    },
  ];
}

/** Upper left: who asked for the paper and who gets it back; beside it room for the stamp. */
export function recorderHead(h: Hand): Block[] {
  const facts: Fact[] = distractorsOf(h, ['record'], h.dice.between(0, 2));
  const { returnTo, preparer } = h.world;
  const lines: Text[] = [
    h.one(
      'RECORDING REQUESTED BY:',
      'Prepared by:',
      'This instrument prepared by',
      'Return to:',
      'After recording return to:',
      'WHEN RECORDED, MAIL TO:',
    ),
    h.one(returnTo.name, preparer.name, preparer.firm),
    h.street(returnTo.address),
    h.city(returnTo.address),
    ...facts.map(({ caption, value }): Text => [`${caption} `, ...value]),
  ];
  return [
    { kind: 'columns', columns: [[{ kind: 'lines', lines, size: h.look.size - 1 }], [{ kind: 'space', height: h.dice.between(40, 90) }]] },
    ...(h.says(0.5)
      ? [{ kind: 'dashes', text: h.one('', 'Space above this line for recorder’s use', 'For recorder’s use only') } as const]
      : []),
  ];
}
