import { FileQuestion } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '../_components/button.tsx';
import { Empty } from '../_components/empty.tsx';
import { PageFrame } from '../_components/page-frame.tsx';

export default function NotFound() {
  return (
    <PageFrame>
      <h1 className="sr-only">Not found</h1>
      <Empty icon={FileQuestion} title="This page is not there">
        <p>It may have been deleted, or it is not yours to see. Check the address, or go back to the start.</p>
        <Link href="/" className={buttonClass('primary')}>
          To the start
        </Link>
      </Empty>
    </PageFrame>
  );
}
