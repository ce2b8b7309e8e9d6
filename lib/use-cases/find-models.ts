import { database } from '#lib/adapters/db/client.ts';
import { type AliasName, aliasSchema, type ModelIdentity } from '#lib/domain/model-version.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface ListedModel extends ModelIdentity {
  id: string;
  sha256: string;
  aliases: AliasName[];
  /** How many extractions name it. */
  extractions: number;
  createdAt: string;
}

/** The organisation's model versions, newest first. */
export async function findModels({ actor }: { actor: Actor }): Promise<ListedModel[]> {
  authorise(actor, 'model.read');
  const rows = await database().modelVersion.findMany({
    where: { organisationId: actor.organisationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      name: true,
      version: true,
      sha256: true,
      createdAt: true,
      aliases: { orderBy: { name: 'asc' }, select: { name: true } },
      _count: { select: { extractions: true } },
    },
  });
  return rows.map(({ aliases, _count, createdAt, ...row }) => ({
    ...row,
    aliases: aliases.map(({ name }) => aliasSchema.parse(name)),
    extractions: _count.extractions,
    createdAt: createdAt.toISOString(),
  }));
}
