import { Notice } from '#app/_components/notice.tsx';
import { counted, TEXT_SOURCE_WORDS } from '#app/_components/words.ts';
import { FigureCard } from '#app/(workspace)/quality/_figures/figure-card.tsx';
import { intervalWord, percentWord } from '#app/(workspace)/quality/_figures/format.ts';
import type { DataSheet } from '#lib/domain/dataset.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { SplitLegend } from './split-bar.tsx';
import { SplitTable } from './split-table.tsx';
import { SPLIT_WORDS } from './words.ts';

const large = (count: number): string => count.toLocaleString('en-GB');

/** What a version holds, what it lacks, and how it is shared out. */
export function DataSheetView({ sheet }: { sheet: DataSheet }) {
  const { documentsBy, groupsBy, agreement, time } = sheet;
  return (
    <div className="flex flex-col gap-6">
      <Gaps sheet={sheet} />
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <FigureCard name="Documents" value={large(sheet.documents)}>
          {counted(sheet.files, 'file')}, {counted(sheet.pages, 'page')}, {large(sheet.words)} words
        </FigureCard>
        <FigureCard name="Train · validation · test" value={`${documentsBy.train} · ${documentsBy.validation} · ${documentsBy.test}`}>
          In {groupsBy.train} · {groupsBy.validation} · {groupsBy.test} groups of related documents
        </FigureCard>
        <FigureCard name="Two people agree" value={agreement ? percentWord(agreement.share) : '–'}>
          {agreement
            ? `${intervalWord([agreement.low, agreement.high])}; ${counted(agreement.slots, 'answer')} in ${counted(agreement.documents, 'document')}${agreement.kappa === null ? '' : `, kappa ${agreement.kappa.toFixed(2)}`}`
            : 'None of them was read twice'}
        </FigureCard>
        <FigureCard name="Copies" value={large(sheet.copies)}>
          {sheet.copies === 0 ? 'No document is like an earlier one' : 'Documents nearly like an earlier one; they share its split'}
          {time && `. Approved ${time.from} to ${time.to}`}
        </FigureCard>
      </dl>
      <SplitLegend />
      <div className="grid gap-6 lg:grid-cols-2">
        <SplitTable
          title="Types"
          of="Type"
          rows={sheet.types.map((row) => ({ ...row, key: row.type, name: DOCUMENT_TYPE_TABLE[row.type].label }))}
        />
        <div className="flex min-w-0 flex-col gap-6">
          <SplitTable
            title="Text sources"
            of="Source"
            rows={sheet.sources.map((row) => ({ ...row, key: row.source, name: TEXT_SOURCE_WORDS[row.source] }))}
          />
          {sheet.lenders.length > 0 && (
            <SplitTable title="Lenders" of="Lender" rows={sheet.lenders.map((row) => ({ ...row, key: row.lender, name: row.lender }))}>
              {sheet.lendersMore > 0 && <p className="mt-1.5 text-sm text-ink-faint">and {sheet.lendersMore} more</p>}
            </SplitTable>
          )}
        </div>
      </div>
      <SplitTable
        title="Labels"
        of="Field"
        rows={sheet.labels.map((row) => ({
          ...row,
          name: FIELDS[row.key].label,
          about: [
            row.changed > 0 && `${row.changed} changed by people`,
            row.absent > 0 && `${row.absent} absent`,
            row.unreadable > 0 && `${row.unreadable} unreadable`,
          ]
            .filter(Boolean)
            .join(', '),
        }))}
      />
    </div>
  );
}

function Gaps({ sheet: { gaps, merged, leftOut } }: { sheet: DataSheet }) {
  if (gaps.length === 0 && merged.length === 0 && leftOut === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {gaps.length > 0 && (
        <Notice tone="warn">
          <p className="font-medium">What is missing</p>
          <ul className="mt-0.5 list-disc pl-4">
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </Notice>
      )}
      {merged.map(({ from, to, documents }) => (
        <Notice key={`${from.join()} ${to} ${documents}`} tone="accent">
          New documents related groups that were in {from.map((split) => SPLIT_WORDS[split].toLowerCase()).join(' and ')}: all{' '}
          {counted(documents, 'document')} of them went to {SPLIT_WORDS[to].toLowerCase()}. A model that was trained on the version before
          has seen some.
        </Notice>
      ))}
      {leftOut > 0 && <Notice>{counted(leftOut, 'file')} went back into review while this was built, and stayed out.</Notice>}
    </div>
  );
}
