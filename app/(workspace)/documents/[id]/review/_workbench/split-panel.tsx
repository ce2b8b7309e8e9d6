'use client';

import { Merge, Scissors } from 'lucide-react';
import { Button } from '#app/_components/button.tsx';
import { Confidence } from '#app/_components/confidence.tsx';
import { Notice } from '#app/_components/notice.tsx';
import { pagesWord } from '#app/_components/words.ts';
import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import type { SplitRange } from '#lib/domain/split.ts';
import { LostAnswersDialog } from './lost-answers-dialog.tsx';
import type { Split } from './use-split.ts';

interface SplitPanelProps {
  split: Split;
  /** As it stands, with how sure that is. */
  types: readonly TypedRange[];
  page: number;
  pageCount: number;
  onShowPage: (page: number) => void;
}

/** How the file is cut into documents, and other ways to cut it. */
export function SplitPanel({ split, types, page, pageCount, onShowPage }: SplitPanelProps) {
  const begins = split.ranges.some(({ pages: [first] }) => first === page);
  return (
    <div className="flex flex-col gap-4 px-4 pt-4 pb-10">
      <ol className="flex flex-col gap-2" aria-label="Documents of this file">
        {split.ranges.map((range, index) => (
          <Range
            key={range.pages[0]}
            range={range}
            index={index}
            split={split}
            shown={range.pages[0] <= page && page <= range.pages[1]}
            known={types.find((type) => type.type === range.type && type.pages.join() === range.pages.join())}
            onShowPage={onShowPage}
          />
        ))}
      </ol>
      {pageCount > 1 && (
        <Button onClick={() => split.toggle(page)} disabled={!split.mayAnswer || begins} title="s" className="self-start">
          <Scissors size={15} aria-hidden="true" />
          {begins ? `A document begins on page ${page}` : `Begin a document on page ${page}`}
        </Button>
      )}
      {split.problem && (
        <Notice tone="bad" alert>
          {split.problem}
        </Notice>
      )}
      {split.changed ? (
        <div className="flex flex-col gap-2.5 rounded-md border border-accent/25 bg-accent-soft px-3 py-2.5">
          <p className="text-sm">When you save this, the pages are read once more as these documents. Answers go along with their pages.</p>
          <div className="flex gap-2">
            <Button look="primary" size="small" onClick={split.save} disabled={split.pending} title="Shift S">
              {split.pending ? 'Reading …' : 'Save the split'}
            </Button>
            <Button look="quiet" size="small" onClick={split.drop} disabled={split.pending}>
              Undo
            </Button>
          </div>
        </div>
      ) : (
        <p className="text-sm text-ink-faint">
          {pageCount > 1
            ? 'Turn to the page on which another document begins and cut there (key s). t chooses the type of the document on this page, s on its first page joins it to the one above, Shift S saves.'
            : 'If the type is wrong, choose another (key t).'}{' '}
          What you save teaches the next model where documents begin.
        </p>
      )}
      <LostAnswersDialog split={split} />
    </div>
  );
}

interface RangeProps {
  range: SplitRange;
  index: number;
  split: Split;
  shown: boolean;
  /** What is known of this very range; undefined when it is new. */
  known: TypedRange | undefined;
  onShowPage: (page: number) => void;
}

function Range({ range: { type, pages }, index, split, shown, known, onShowPage }: RangeProps) {
  return (
    <li className={`rounded-md border px-3 py-2.5 ${shown ? 'border-accent bg-accent-soft/50' : 'border-line'}`}>
      <select
        aria-label={`Type of document ${index + 1}`}
        data-shown-range={shown}
        className="input font-medium"
        value={type}
        disabled={!split.mayAnswer}
        onChange={(event) => split.retype(index, DOCUMENT_TYPES.find((one) => one === event.target.value) ?? type)}
      >
        {DOCUMENT_TYPES.map((one) => (
          <option key={one} value={one}>
            {DOCUMENT_TYPE_TABLE[one].label}
          </option>
        ))}
      </select>
      <div className="mt-1.5 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <button type="button" className="link rounded-sm tabular-nums" onClick={() => onShowPage(pages[0])}>
          {pagesWord(pages)}
        </button>
        {known ? (
          known.confidence < 1 && <Confidence confidence={known.confidence} />
        ) : (
          <span className="text-xs text-accent-strong">changed</span>
        )}
        <span className="flex-1" />
        {index > 0 && (
          <Button size="small" look="quiet" onClick={() => split.merge(index)} disabled={!split.mayAnswer}>
            <Merge size={14} aria-hidden="true" className="rotate-180" />
            Merge with above
          </Button>
        )}
      </div>
    </li>
  );
}
