import { cookies } from 'next/headers';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ApprovalToast } from '../_client/approval-toast.tsx';
import { DocumentEvents } from '../_client/document-events.tsx';
import { Mark } from '../_components/logo.tsx';
import { ROLE_WORDS } from '../_components/words.ts';
import { requireActor } from '../_session/actor.ts';
import { themeSchema } from '../_session/theme.ts';
import { AccountMenu } from './_shell/account-menu.tsx';
import { BottomNav } from './_shell/nav.tsx';
import { PLACES } from './_shell/places.ts';
import { Sidebar } from './_shell/sidebar.tsx';
import { UploadArea } from './_upload/upload-area.tsx';

/** Navigation at the side, on phones below; files can be dropped anywhere; one stream of events a tab. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const theme = themeSchema.parse((await cookies()).get('theme')?.value);
  const places = PLACES[actor.role];
  const account = { name: actor.name, role: ROLE_WORDS[actor.role], theme };
  return (
    <DocumentEvents>
      <UploadArea composes={actor.role === 'borrower'}>
        <a
          href="#main"
          className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the page
        </a>
        <div className="md:flex md:min-h-dvh">
          <Sidebar places={places} account={account} />
          <header className="sticky top-0 z-20 flex h-12 items-center justify-between border-b border-line bg-surface px-3 md:hidden print:hidden">
            <Link href="/" className="flex items-center gap-2 rounded-md" aria-label="Deedlens, start page">
              <Mark size={26} />
              <span className="font-serif text-lg font-semibold">Deedlens</span>
            </Link>
            <AccountMenu {...account} compact />
          </header>
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 pb-16 outline-none md:pb-0">
            {children}
          </main>
        </div>
        <BottomNav places={places} />
        <ApprovalToast />
      </UploadArea>
    </DocumentEvents>
  );
}
