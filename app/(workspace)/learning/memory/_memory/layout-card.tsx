import Link from 'next/link';
import { When } from '#app/_components/when.tsx';
import { counted } from '#app/_components/words.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { ShownLayout } from '#lib/domain/memory-page.ts';
import { AnchorTable } from './anchor-table.tsx';
import { Forget } from './forget.tsx';
import { LayoutDrawing } from './layout-drawing.tsx';

interface LayoutCardProps {
  layout: ShownLayout;
  people: Readonly<Record<string, string>>;
  mayManage: boolean;
}

/** A layout that is remembered: a small drawing of its page, its fields with their record, and the documents it is known from. */
export function LayoutCard({ layout, people, mayManage }: LayoutCardProps) {
  const { id, documentType, page, documents, lastDocument, lastSeenAt } = layout;
  const { label } = DOCUMENT_TYPE_TABLE[documentType];
  return (
    <li id={id} className="card scroll-mt-20 px-4 py-4 target:border-accent">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">
            {label}, page {page}
          </h2>
          <p className="text-sm text-ink-faint">
            Known from {counted(documents, 'approved document')}, last <When at={lastSeenAt} dateOnly />
            {lastDocument && (
              <>
                {' in '}
                <Link href={`/documents/${lastDocument.id}`} className="link rounded-sm break-all">
                  {lastDocument.fileName}
                </Link>
              </>
            )}
            .
          </p>
        </div>
        {mayManage && (
          <Forget
            what={{ kind: 'layout', id }}
            label="Forget this layout"
            title="Forget this layout?"
            says={`What ${counted(documents, 'document')} taught about page ${page} of this ${label.toLowerCase()} is forgotten for good. The documents stay as they are.`}
          />
        )}
      </div>
      <div className="mt-3 grid gap-4 sm:grid-cols-[13rem_minmax(0,1fr)]">
        <LayoutDrawing layout={layout} />
        <AnchorTable layout={layout} people={people} mayManage={mayManage} />
      </div>
    </li>
  );
}
