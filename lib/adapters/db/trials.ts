import { NotFound } from '#lib/domain/errors.ts';
import type { TrialMode } from '#lib/domain/trial.ts';
import { database } from './client.ts';
import type { Prisma } from './generated/client.ts';
import type { StoredModel } from './model-versions.ts';

const MODEL = { select: { id: true, name: true, version: true, sha256: true } } as const;
const NAME = { select: { user: { select: { name: true } } } } as const;

export interface RunningTrial {
  id: string;
  organisationId: string;
  mode: TrialMode;
  share: number;
  createdAt: Date;
  model: StoredModel;
  champion: StoredModel;
}

const SELECT = {
  id: true,
  organisationId: true,
  mode: true,
  share: true,
  createdAt: true,
  modelVersion: MODEL,
  champion: MODEL,
} as const;

const trialOf = ({ modelVersion, ...row }: Prisma.TrialGetPayload<{ select: typeof SELECT }>): RunningTrial => ({
  ...row,
  model: modelVersion,
});

/** The trial that runs in an organisation; there is one at most. */
export async function findRunningTrial(
  db: Pick<Prisma.TransactionClient, 'trial'>,
  organisationId: string,
): Promise<RunningTrial | undefined> {
  const row = await db.trial.findFirst({ where: { organisationId, stoppedAt: null }, orderBy: { createdAt: 'desc' }, select: SELECT });
  return row ? trialOf(row) : undefined;
}

/** The canaries that run anywhere. */
export async function findRunningCanaries(): Promise<RunningTrial[]> {
  const rows = await database().trial.findMany({ where: { mode: 'canary', stoppedAt: null }, select: SELECT });
  return rows.map(trialOf);
}

export interface StoredTrial extends RunningTrial {
  startedBy: string | null;
  stoppedAt: Date | null;
  stoppedBy: string | null;
  stopReason: string | null;
}

const FULL = { ...SELECT, stoppedAt: true, stopReason: true, startedBy: NAME, stoppedBy: NAME } as const;

const fullOf = ({ stoppedAt, stopReason, startedBy, stoppedBy, ...row }: Prisma.TrialGetPayload<{ select: typeof FULL }>): StoredTrial => ({
  ...trialOf(row),
  ...{ stoppedAt, stopReason, startedBy: startedBy?.user.name ?? null, stoppedBy: stoppedBy?.user.name ?? null },
});

/** Trials of an organisation, newest first. */
export async function findTrials(organisationId: string, take: number): Promise<StoredTrial[]> {
  const rows = await database().trial.findMany({
    where: { organisationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: FULL,
  });
  return rows.map(fullOf);
}

/** One trial of the organisation. Throws `NotFound`. */
export async function getTrialRow(organisationId: string, id: string): Promise<StoredTrial> {
  const row = await database().trial.findFirst({ where: { id, organisationId }, select: FULL });
  if (!row) throw new NotFound('There is no such trial here. Check the address.');
  return fullOf(row);
}
