import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { Forbidden, NotFound } from '#lib/domain/errors.ts';
import type { Actor, Role } from '#lib/domain/rights.ts';
import { getActor } from '#lib/use-cases/get-actor.ts';

/** Who asks for this page, once a request; null when nobody is signed in. */
export const findActor = cache(async (): Promise<Actor | null> => getActor({ headers: await headers() }));

/** Who asks for this page; sends a stranger to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (!actor) redirect('/sign-in');
  return actor;
}

/** Answers what a use-case answers; what is out of reach is a page that does not exist. */
export async function found<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) notFound();
    throw error;
  }
}

/** Where each role starts its day. */
export const HOME: Readonly<Record<Role | 'system', string>> = Object.freeze({
  borrower: '/documents',
  reviewer: '/review',
  engineer: '/documents',
  admin: '/documents',
  system: '/documents',
});
