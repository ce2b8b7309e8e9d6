import { Hourglass } from 'lucide-react';
import Link from 'next/link';
import { LiveRefresh } from '#app/_client/document-events.tsx';
import { buttonClass } from '#app/_components/button.tsx';
import { Empty } from '#app/_components/empty.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';

/** A review was opened too early, or of a file that could not be read. */
export function NotReadYet({ documentId, fileName }: { documentId: string; fileName: string }) {
  return (
    <PageFrame>
      <LiveRefresh documentId={documentId} />
      <h1 className="sr-only">Review of {fileName}</h1>
      <Empty icon={Hourglass} title="Nothing to review yet">
        <p>{fileName} is not in review. This page changes by itself when it is.</p>
        <Link href={`/documents/${documentId}`} className={buttonClass()}>
          See how far it is
        </Link>
      </Empty>
    </PageFrame>
  );
}
