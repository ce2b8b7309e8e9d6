import type { Metadata } from 'next';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import { found, requireActor } from '#app/_session/actor.ts';
import { findMembers } from '#lib/use-cases/find-members.ts';
import { RoleChoice } from './role-choice.tsx';

export const metadata: Metadata = { title: 'Members' };

export default async function MembersPage() {
  const actor = await requireActor();
  const members = await found(findMembers({ actor }));
  return (
    <PageFrame>
      <PageHeader title="Members" lead={`${counted(members.length, 'person', 'people')}. Whoever signs up begins as a borrower.`} />
      <ul aria-label="Members" className="card divide-y divide-line">
        {members.map((member) => (
          <li key={member.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-medium break-words">
                {member.name}
                {member.id === actor.memberId && <span className="ml-1.5 font-normal text-ink-faint">you</span>}
              </p>
              <p className="text-sm break-all text-ink-faint">{member.email}</p>
            </div>
            <p className="text-sm text-ink-faint">
              Since <When at={member.createdAt} dateOnly />
            </p>
            <RoleChoice memberId={member.id} name={member.name} role={member.role} />
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
