'use client';

import { ServerCrash } from 'lucide-react';
import { Button } from '../_components/button.tsx';
import { Empty } from '../_components/empty.tsx';
import { PageFrame } from '../_components/page-frame.tsx';

/** A bug or an outage: the frame stays, the page says so and can be tried again. */
export default function WorkspaceError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <PageFrame>
      <h1 className="sr-only">Something went wrong</h1>
      <Empty icon={ServerCrash} title="Something went wrong here">
        <p>
          Nothing that was saved is lost. Try again; if it fails once more, tell your administrator
          {error.digest ? ` and give the number ${error.digest}.` : '.'}
        </p>
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
      </Empty>
    </PageFrame>
  );
}
