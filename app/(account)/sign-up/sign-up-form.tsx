'use client';

import { useActionState } from 'react';
import { Button } from '#app/_components/button.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { PASSWORD_LENGTH_MIN } from '#lib/domain/account.ts';
import { Field } from '../_field.tsx';
import { signUpAction } from '../actions.ts';

export function SignUpForm() {
  const [state, submit, pending] = useActionState(signUpAction, {});
  return (
    <form action={submit} className="flex flex-col gap-4">
      {state.problem && (
        <Notice tone="bad" alert>
          {state.problem}
        </Notice>
      )}
      <Field label="Name" name="name" autoComplete="name" maxLength={200} {...(state.name && { defaultValue: state.name })} />
      <Field label="E-mail" name="email" type="email" autoComplete="username" {...(state.email && { defaultValue: state.email })} />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={PASSWORD_LENGTH_MIN}
        hint={`At least ${PASSWORD_LENGTH_MIN} characters; a few words in a row are good.`}
      />
      <Button type="submit" look="primary" disabled={pending} className="w-full">
        {pending ? 'Creating your account …' : 'Create account'}
      </Button>
    </form>
  );
}
