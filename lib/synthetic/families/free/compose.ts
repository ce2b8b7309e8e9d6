import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Block } from '../../paper/blocks.ts';
import type { Run } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper } from '../family.ts';
import { certificate, firmSigns, peopleSign } from '../recorded/parts.ts';
import { arranged, habitOf } from './arrange/table.ts';
import { borrowersApart, combosOf, distractorsOf, type Fact, factOf } from './fact.ts';
import { type Hand, handOf } from './hand.ts';
import { furniture, recorderHead, reference, stampOf, top } from './page.ts';
import { told } from './prose/tokens.ts';
import { RECIPES, type Recipe } from './recipes.ts';
import { itemRows, tickBoxes } from './rows.ts';

/** Told by the stamp, not by the body. */
const STAMPED: readonly FieldKey[] = ['recordedDate', 'instrumentNumber'];

/** What this paper tells in captions: always what its type cannot do without, much of the rest, and things like them. */
function factsOf(h: Hand, recipe: Recipe): Fact[] {
  const { fields, core } = DOCUMENT_TYPE_TABLE[h.type];
  const share = 0.35 + h.dice.next() * 0.6;
  const modelled = fields.filter((key) => FIELDS[key].modelled && !STAMPED.includes(key));
  const kept = modelled.filter((key) => core.includes(key) || h.says(share));
  const beside = (recipe.beside ?? []).filter(() => h.says(0.35));
  const own = [...kept, ...beside].flatMap((key): Fact[] => {
    if (key === 'borrowerName' && h.world.borrowers.length > 1 && h.says(0.35)) return borrowersApart(h);
    const fact = factOf(h, key);
    return fact ? [fact] : [];
  });
  const others = distractorsOf(
    h,
    h.says(0.15) ? [...recipe.circles, 'any'] : recipe.circles,
    own.length < 6 ? h.dice.between(6, 18) : h.dice.between(1, Math.round(4 + own.length * 0.8)),
  );
  const together = [...own, ...combosOf(h, fields, h.dice.pick([0, 0, 0, 1, 1, 2]))];
  return h.says(0.5) ? h.dice.shuffled([...together, ...others]) : mingled(h, together, others);
}

/** In the order in which forms tell things, with the others in between. */
function mingled(h: Hand, own: readonly Fact[], others: readonly Fact[]): Fact[] {
  const rest = [...others];
  return [...own.flatMap((fact) => [fact, ...(h.says(0.4) ? rest.splice(0, h.dice.between(0, 2)) : [])]), ...rest];
}

const GROUPS: readonly [number, ...number[]] = [1, 2, 2, 3, 3, 4, 4, 5, 6, 8, 10];
/** Sheets of facts keep many together. */
const LONG_GROUPS: readonly [number, ...number[]] = [3, 5, 6, 8, 10, 12];

function groupsOf(h: Hand, facts: readonly Fact[], sizes = GROUPS): Fact[][] {
  const groups: Fact[][] = [];
  for (let at = 0; at < facts.length; ) {
    const size = h.dice.pick(sizes);
    groups.push(facts.slice(at, at + size));
    at += size;
  }
  return groups;
}

/** Some sentences of this type of paper, in one paragraph or several. */
function prose(h: Hand, recipe: Recipe, low: number, high: number): Block[] {
  const texts = h.dice
    .shuffled(recipe.prose)
    .flatMap((template): Run[][] => {
      const text = told(h, template);
      return text ? [text] : [];
    })
    .slice(0, h.dice.between(low, high));
  const numbered = h.says(0.2);
  if (!numbered && h.says(0.4) && texts.length > 1) return [{ kind: 'paragraph', text: texts.flatMap((text): Run[] => [...text, ' ']) }];
  return texts.map((text, index) => ({
    kind: 'paragraph',
    text: numbered ? [`${index + 1}. `, ...text] : text,
    ...(h.says(0.1) ? { size: h.look.size - 1 } : {}),
  }));
}

/** What fills the column beside facts. */
function atSide(h: Hand, recipe: Recipe): Block[] {
  const rows = h.says(0.4) ? itemRows(h, recipe.circles) : [];
  return rows.length > 0 ? rows : prose(h, recipe, 1, 3);
}

/** A slip to cut off and send back, which tells once more what is due for which account. */
function coupon(h: Hand): Block[] {
  const keys = h.dice.shuffled(DOCUMENT_TYPE_TABLE[h.type].core);
  const facts = [...keys.flatMap((key) => factOf(h, key) ?? []), ...distractorsOf(h, ['account'], h.dice.between(0, 4))];
  const text = h.one('', 'Detach and return with your payment', 'Please return this portion', 'Cut here', 'Payment coupon');
  return [
    { kind: 'dashes', text },
    { kind: 'together', blocks: groupsOf(h, h.dice.shuffled(facts)).flatMap((group) => arranged(h, group, () => [])) },
  ];
}

function between(h: Hand, recipe: Recipe): Block[] {
  const kind = h.dice.next();
  if (kind < recipe.wordy * 0.8) return prose(h, recipe, 1, recipe.wordy > 0.4 ? 4 : 2);
  if (kind < 0.72) return [];
  if (kind < 0.82) return itemRows(h, recipe.circles);
  if (kind < 0.87) return [tickBoxes(h)];
  if (kind < 0.91) return [{ kind: 'rule' }];
  if (kind < 0.94) return [{ kind: 'space', height: h.dice.between(8, 60) }];
  return kind < 0.96 ? [{ kind: 'page-break' }] : [];
}

function signatures(h: Hand, recipe: Recipe): Block[] {
  // Who signs a reply is nobody that its form asks for.
  if (!recipe.signed && h.type !== 'other' && h.says(0.15))
    return [
      {
        kind: 'signature',
        name: h.world.preparer.name,
        signed: h.says(0.6),
        ...(h.says(0.3) ? { under: [h.one('By', 'Title', 'Authorized signer')] } : {}),
      },
    ];
  if (!recipe.signed || !h.says(0.7)) return [];
  if (recipe.signed === 'borrowers')
    return [
      ...peopleSign(h, h.one('', 'Borrower', '- Borrower', 'Signature')),
      ...(recipe.recorded && h.says(0.5)
        ? certificate(h, h.world.borrowers.map(({ name }) => name).join(' and '), '', h.world.noteDate)
        : []),
    ];
  return [
    ...firmSigns(h, [h.mark('lenderName', h.name(h.world.lender.name))], h.world.originator.name),
    ...(h.says(0.5) ? certificate(h, h.world.originator.name) : []),
  ];
}

/** A paper of a type, everything about it drawn: what it tells, in which words, in which arrangement. */
export function composed(type: DocumentType, world: World, dice: Dice): ComposedPaper {
  const h = handOf(world, dice, type);
  const recipe = RECIPES[type];
  const facts = factsOf(h, recipe);
  const again = h
    .some(
      facts.filter(({ key }) => key !== undefined),
      0,
      3,
    )
    .flatMap(({ key }): Fact[] => {
      const fact = key && factOf(h, key);
      return fact ? [fact] : [];
    });
  const habit = h.says(0.35) ? habitOf(h) : undefined;
  const groups = groupsOf(h, facts, habit ? LONG_GROUPS : GROUPS);
  const body = [...groups, ...(again.length > 0 && h.says(0.5) ? [again] : [])].flatMap((group): Block[] => [
    ...(h.says(0.3) ? [{ kind: 'heading', text: h.cased(h.word(recipe.sections)), bar: h.says(0.15), rule: h.says(0.15) } as const] : []),
    ...(habit ? habit(h, group) : arranged(h, group, (own) => atSide(own, recipe))),
    ...(habit && h.says(0.6) ? [] : between(h, recipe)),
  ]);
  const letter = !recipe.recorded && h.says(0.15) ? reference(h, h.some(['loanNumber', 'propertyAddress', 'borrowerName'], 1, 3)) : [];
  return {
    plan: {
      look: h.look,
      blocks: [
        ...(recipe.recorded && h.says(0.7) ? recorderHead(h) : []),
        ...top(h, recipe),
        ...letter,
        ...(h.says(recipe.wordy) ? prose(h, recipe, 1, 4) : []),
        ...body,
        ...(h.says(recipe.wordy) ? prose(h, recipe, 1, 5) : []),
        ...signatures(h, recipe),
        ...(recipe.circles.includes('account') && type !== 'other' && h.says(0.4) ? coupon(h) : []),
      ],
      ...furniture(h, recipe),
      ...(recipe.recorded ? { stamps: stampOf(h) } : {}),
    },
  };
}
