'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import { signIn } from '#lib/use-cases/sign-in.ts';
import { signOut } from '#lib/use-cases/sign-out.ts';
import { signUp } from '#lib/use-cases/sign-up.ts';

/** What the form shows when it comes back: why, and what was typed, save the password. */
export interface FormState {
  problem?: string;
  name?: string;
  email?: string;
}

const PROBLEMS = Object.freeze({
  'wrong-credentials': 'The e-mail address or the password is not right. Check both and try again.',
  'too-many-attempts': 'Too many attempts. Wait a minute and try again.',
});

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  const email = textOf(form, 'email');
  const outcome = await signIn({ email, password: textOf(form, 'password'), headers: await headers() });
  if (!outcome.ok) return { email, problem: PROBLEMS[outcome.reason] };
  redirect('/');
}

export async function signUpAction(_before: FormState, form: FormData): Promise<FormState> {
  const typed = { name: textOf(form, 'name'), email: textOf(form, 'email') };
  let outcome: Awaited<ReturnType<typeof signUp>>;
  try {
    outcome = await signUp({ ...typed, password: textOf(form, 'password'), headers: await headers() });
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof Conflict) return { ...typed, problem: error.message };
    throw error;
  }
  if (!outcome.ok) return { ...typed, problem: PROBLEMS[outcome.reason] };
  redirect('/');
}

export async function signOutAction(): Promise<void> {
  await signOut({ headers: await headers() });
  redirect('/sign-in');
}
