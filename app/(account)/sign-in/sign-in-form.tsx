'use client';

import { useActionState } from 'react';
import { Button } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { Field } from '../_field.tsx';
import { signInAction } from '../actions.ts';

export function SignInForm() {
  const [state, submit, pending] = useActionState(signInAction, {});
  return (
    <form action={submit} className="flex flex-col gap-4">
      {state.problem && (
        <Notice tone="bad" alert>
          {state.problem}
        </Notice>
      )}
      <Field label="E-mail" name="email" type="email" autoComplete="username" {...(state.email && { defaultValue: state.email })} />
      <Field label="Password" name="password" type="password" autoComplete="current-password" />
      <Button type="submit" look="primary" disabled={pending} className="w-full">
        {pending ? 'Signing in …' : 'Sign in'}
      </Button>
    </form>
  );
}
