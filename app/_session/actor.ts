import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { Conflict, Forbidden, NotFound } from '#lib/domain/errors.ts';
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

/** The same for what people answered on a document; whoever reads it a second time goes on with that first. */
export async function foundAnswers<T>(documentId: string, answer: Promise<T>): Promise<T> {
  try {
    return await found(answer);
  } catch (error) {
    if (error instanceof Conflict && error.code === 'reading_blind') redirect(`/documents/${documentId}/second-review`);
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
