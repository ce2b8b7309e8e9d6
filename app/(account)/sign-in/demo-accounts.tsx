'use client';

import { Code, FileUp, type LucideIcon, ScanSearch, ShieldCheck } from 'lucide-react';
import { useActionState } from 'react';
import { Notice } from '#app/_components/notice.tsx';
import { ROLE_WORDS } from '#app/_components/words.ts';
import type { Role } from '#lib/domain/rights.ts';
import { signInAction } from '../actions.ts';

interface DemoChoice {
  email: string;
  password: string;
  role: Role;
  name: string;
}

const DOES: Readonly<Record<Role, { icon: LucideIcon; does: string }>> = Object.freeze({
  borrower: { icon: FileUp, does: 'uploads documents' },
  reviewer: { icon: ScanSearch, does: 'checks the fields' },
  engineer: { icon: Code, does: 'exports training data' },
  admin: { icon: ShieldCheck, does: 'runs the place' },
});

/** One click a role; only on the demo. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoChoice[] }) {
  const [state, submit, pending] = useActionState(signInAction, {});
  return (
    <section aria-labelledby="demo-title" className="mt-8 border-t border-line pt-6">
      <h2 id="demo-title" className="text-sm font-medium">
        Try it with a demo account
      </h2>
      <div className="mt-3 grid gap-2 sm:grid-cols-2">
        {accounts.map(({ email, password, role, name }) => {
          const { icon: Icon, does } = DOES[role];
          return (
            <form key={email} action={submit}>
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              <button
                type="submit"
                disabled={pending}
                title={`${name}, ${email}`}
                className="card flex w-full items-center gap-3 px-3 py-2.5 text-left transition-colors hover:border-accent/60 hover:bg-hover disabled:opacity-60"
              >
                <Icon size={18} aria-hidden="true" className="shrink-0 text-accent" />
                <span className="min-w-0">
                  <span className="block font-medium">{ROLE_WORDS[role]}</span>
                  <span className="block text-xs text-ink-faint">{does}</span>
                </span>
              </button>
            </form>
          );
        })}
      </div>
      {state.problem && (
        <div className="mt-3">
          <Notice tone="bad" alert>
            {state.problem}
          </Notice>
        </div>
      )}
    </section>
  );
}
