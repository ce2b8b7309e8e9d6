import type { Together } from '#lib/domain/dataset.ts';
import type { ExampleFacts } from './facts.ts';
import { hash32 } from './hash.ts';
import { nearDuplicates } from './near-duplicates.ts';

export interface Group {
  /** The relation of the smallest hash: it stays while the group grows, more often than not. */
  key: string;
  members: readonly ExampleFacts[];
  /** All that its members share with each other, or with documents of another version. */
  relations: ReadonlySet<string>;
}

type Related = Pick<ExampleFacts, 'id' | 'documentId' | 'sha256' | 'loanId' | 'layoutKey'>;

/** What an example shares with those that must have the same split: its file, equal files, its loan, and its layout where that counts. */
export function relationsOf({ documentId, sha256, loanId, layoutKey }: Omit<Related, 'id'>, together: Together): string[] {
  const layout = together === 'loan-and-layout' && layoutKey !== null ? [`layout:${layoutKey}`] : [];
  return [`file:${documentId}`, `content:${sha256}`, ...(loanId === null ? [] : [`loan:${loanId}`]), ...layout];
}

/** Examples that are related, directly or through others, in one group; with the pairs that are copies. In the order of their first members. */
export function groupsOf(examples: readonly ExampleFacts[], together: Together): { groups: Group[]; copies: Map<string, string> } {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let above = parents.get(root); above !== undefined && above !== root; above = parents.get(root)) root = above;
    parents.set(node, root);
    return root;
  };
  const unite = (a: string, b: string): void => void parents.set(rootOf(a), rootOf(b));
  for (const example of examples) for (const relation of relationsOf(example, together)) unite(`example:${example.id}`, relation);
  const copies = new Map<string, string>();
  for (const [earlier, later] of [...samePrints(examples), ...nearDuplicates(examples)]) {
    unite(`example:${earlier}`, `example:${later}`);
    if (!copies.has(later)) copies.set(later, copies.get(earlier) ?? earlier);
  }
  const groups = Map.groupBy(examples, ({ id }) => rootOf(`example:${id}`));
  return { groups: [...groups.values()].map((members) => groupOf(members, together)), copies };
}

/** Papers that print the same throughout, each with the first of them. */
function samePrints(examples: readonly ExampleFacts[]): [earlier: string, later: string][] {
  const printed = examples.filter(({ print }) => print !== null);
  return [...Map.groupBy(printed, ({ print }) => print).values()].flatMap(([first, ...others]) =>
    first ? others.map(({ id }): [string, string] => [first.id, id]) : [],
  );
}

function groupOf(members: readonly ExampleFacts[], together: Together): Group {
  const relations = new Set(members.flatMap((member) => relationsOf(member, together)));
  const keys = [...relations].map(keyOf).sort();
  return { key: keys[0] ?? '', members, relations };
}

const keyOf = (relation: string): string => [0, 1].map((seed) => hash32(relation, seed).toString(16).padStart(8, '0')).join('');
