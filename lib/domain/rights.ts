import { Forbidden } from './errors.ts';

export const ROLES = ['borrower', 'reviewer', 'engineer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. `system` is the worker and the seed; it acts inside one organisation too. */
export interface Actor {
  memberId: string | null;
  organisationId: string;
  role: Role | 'system';
  name: string;
}

/**
 * The table of rights: each action and who may do it. `own` = only on documents the actor uploaded, and of figures only the actor's.
 * `system` may do everything inside its organisation.
 */
export const RIGHTS = Object.freeze({
  'document.create': { borrower: 'all', reviewer: 'all', engineer: 'all', admin: 'all' },
  'document.read': { borrower: 'own', reviewer: 'all', engineer: 'all', admin: 'all' },
  'document.retry': { borrower: 'own', reviewer: 'all', engineer: 'none', admin: 'all' },
  'document.reject': { borrower: 'none', reviewer: 'all', engineer: 'none', admin: 'all' },
  'document.delete': { borrower: 'own', reviewer: 'none', engineer: 'none', admin: 'all' },
  'document.opine': { borrower: 'own', reviewer: 'none', engineer: 'none', admin: 'all' },
  'document.review': { borrower: 'none', reviewer: 'all', engineer: 'none', admin: 'all' },
  'document.approve': { borrower: 'none', reviewer: 'all', engineer: 'none', admin: 'all' },
  'document.assign': { borrower: 'none', reviewer: 'all', engineer: 'none', admin: 'all' },
  'document.comment': { borrower: 'none', reviewer: 'all', engineer: 'none', admin: 'all' },
  'document.history': { borrower: 'none', reviewer: 'all', engineer: 'all', admin: 'all' },
  'loan.read': { borrower: 'own', reviewer: 'all', engineer: 'all', admin: 'all' },
  'loan.decide': { borrower: 'none', reviewer: 'all', engineer: 'none', admin: 'all' },
  'loan.manage': { borrower: 'none', reviewer: 'all', engineer: 'none', admin: 'all' },
  'second-review.answer': { borrower: 'none', reviewer: 'all', engineer: 'none', admin: 'all' },
  'second-review.settle': { borrower: 'none', reviewer: 'all', engineer: 'none', admin: 'all' },
  'quality.read': { borrower: 'none', reviewer: 'own', engineer: 'all', admin: 'all' },
  'quality.manage': { borrower: 'none', reviewer: 'none', engineer: 'none', admin: 'all' },
  'finding.read': { borrower: 'none', reviewer: 'all', engineer: 'all', admin: 'all' },
  'finding.decide': { borrower: 'none', reviewer: 'all', engineer: 'all', admin: 'all' },
  'finding.relabel': { borrower: 'none', reviewer: 'all', engineer: 'none', admin: 'all' },
  'review.batch': { borrower: 'none', reviewer: 'all', engineer: 'all', admin: 'all' },
  'touch.record': { borrower: 'none', reviewer: 'all', engineer: 'none', admin: 'all' },
  'dataset.export': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'dataset.freeze': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'dataset.read': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'cue-word.manage': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'model.read': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'model.manage': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'training.read': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'training.manage': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'evaluation.read': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'evaluation.run': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'model.promote': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'model.gate': { borrower: 'none', reviewer: 'none', engineer: 'none', admin: 'all' },
  'memory.read': { borrower: 'none', reviewer: 'all', engineer: 'all', admin: 'all' },
  'memory.manage': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'watch.read': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'watch.manage': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'job.read': { borrower: 'none', reviewer: 'none', engineer: 'all', admin: 'all' },
  'job.retry': { borrower: 'none', reviewer: 'none', engineer: 'none', admin: 'all' },
  'member.manage': { borrower: 'none', reviewer: 'none', engineer: 'none', admin: 'all' },
  'audit.read': { borrower: 'none', reviewer: 'none', engineer: 'none', admin: 'all' },
} as const satisfies Record<string, Record<Role, 'all' | 'own' | 'none'>>);

export type Action = keyof typeof RIGHTS;
export const ACTIONS = Object.keys(RIGHTS) as Action[];

export type Reach = 'all' | 'own' | 'none';

/** How far an actor's right to an action reaches. */
export const reachOf = (actor: Actor, action: Action): Reach => (actor.role === 'system' ? 'all' : RIGHTS[action][actor.role]);

/** Throws `Forbidden` when the actor may not do this at all; answers the reach otherwise. */
export function authorise(actor: Actor, action: Action): 'all' | 'own' {
  const reach = reachOf(actor, action);
  if (reach === 'none') throw new Forbidden(`A ${actor.role} may not do this (${action}). Ask an administrator of your organisation.`);
  return reach;
}
