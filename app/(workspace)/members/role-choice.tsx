'use client';

import { useRouter } from 'next/navigation';
import { useOptimistic, useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { ROLE_WORDS } from '#app/_components/words.ts';
import { ROLES, type Role } from '#lib/domain/rights.ts';

export function RoleChoice({ memberId, name, role }: { memberId: string; name: string; role: Role }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useOptimistic(role);
  const choose = (chosen: Role): void =>
    start(async () => {
      setProblem('');
      setShown(chosen);
      const answer = await callApi(`/members/${memberId}`, nothing, { method: 'PATCH', body: { role: chosen } });
      if (!answer.ok) setProblem(answer.message);
      router.refresh();
    });
  return (
    <div className="w-40">
      <select
        aria-label={`Role of ${name}`}
        className="input"
        value={shown}
        disabled={pending}
        onChange={(event) => choose(ROLES.find((one) => one === event.target.value) ?? role)}
      >
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {ROLE_WORDS[one]}
          </option>
        ))}
      </select>
      {problem && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
