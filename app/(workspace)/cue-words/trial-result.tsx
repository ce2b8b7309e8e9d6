import Link from 'next/link';
import { z } from 'zod';
import { Notice } from '#app/_components/notice.tsx';
import { counted } from '#app/_components/words.ts';

export const trialSchema = z.object({
  documents: z.number(),
  printed: z.number(),
  found: z.number(),
  examples: z.array(z.object({ documentId: z.string(), fileName: z.string(), page: z.number(), text: z.string() })),
});
export type Trial = z.infer<typeof trialSchema>;

/** What a label would have found, with the first of its finds. */
export function TrialResult({ trial }: { trial: Trial }) {
  const { documents, found, examples } = trial;
  return (
    <div className="mt-3" aria-live="polite">
      <Notice tone={found > 0 ? 'good' : 'neutral'}>
        <p>{sentenceOf(trial)}</p>
        {examples.length > 0 && (
          <ul className="mt-1.5 flex flex-col gap-1">
            {examples.map(({ documentId, fileName, page, text }) => (
              <li key={documentId} className="break-words">
                <span className="font-medium">{text}</span>{' '}
                <Link href={`/documents/${documentId}`} className="link">
                  {fileName}
                </Link>
                , page {page}
              </li>
            ))}
          </ul>
        )}
        {found > 0 && found < documents && examples.length < found && (
          <p className="mt-1">And on {counted(found - examples.length, 'more document')}.</p>
        )}
      </Notice>
    </div>
  );
}

function sentenceOf({ documents, printed, found }: Trial): string {
  if (documents === 0) return 'There is no document yet to try it on.';
  const newest = documents === 1 ? 'the one document there is' : `the newest ${documents} documents`;
  if (printed === 0) return `These words stand on none of ${newest}.`;
  if (found === 0) return `These words stand on ${printed} of ${newest}, but nothing beside them looks like a value of this field.`;
  return `Finds a value on ${found} of ${newest}.`;
}
