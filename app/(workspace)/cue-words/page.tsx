import { Tags } from 'lucide-react';
import type { Metadata } from 'next';
import { Empty } from '#app/_components/empty.tsx';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { When } from '#app/_components/when.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { FIELD_KEYS, type FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { findCueWords, type OwnCueWord } from '#lib/use-cases/find-cue-words.ts';
import { CueWordForm } from './cue-word-form.tsx';
import { Example } from './example.tsx';
import { RemoveCueWord } from './remove-cue-word.tsx';

export const metadata: Metadata = { title: 'Cue words' };

export default async function CueWordsPage() {
  const actor = await requireActor();
  const cueWords = await found(findCueWords({ actor }));
  const keys = FIELD_KEYS.filter((key) => cueWords.some((cueWord) => cueWord.key === key));
  return (
    <PageFrame>
      <PageHeader
        title="Cue words"
        lead="Labels that only your papers use. What stands right of one, or below it, is read as that field."
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <CueWordForm />
          {keys.length === 0 ? (
            <Empty icon={Tags} title="No cue words yet">
              <p>The usual labels of mortgage papers are known. Add one where your forms say it in another way.</p>
            </Empty>
          ) : (
            <section className="card overflow-hidden" aria-label="Cue words in use">
              <dl className="divide-y divide-line">
                {keys.map((key) => (
                  <Field key={key} fieldKey={key} cueWords={cueWords.filter((cueWord) => cueWord.key === key)} />
                ))}
              </dl>
            </section>
          )}
        </div>
        <Example />
      </div>
    </PageFrame>
  );
}

function Field({ fieldKey, cueWords }: { fieldKey: FieldKey; cueWords: readonly OwnCueWord[] }) {
  return (
    <div className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="pt-1 font-medium">{FIELDS[fieldKey].label}</dt>
      <dd>
        <ul className="flex flex-col gap-1">
          {cueWords.map(({ id, label, addedBy, createdAt }) => (
            <li key={id} className="flex items-center gap-3">
              <span className="min-w-0 flex-1">
                <span className="break-words">“{label}”</span>
                <span className="block text-xs text-ink-faint">
                  {addedBy && `${addedBy} · `}
                  <When at={createdAt} dateOnly />
                </span>
              </span>
              <RemoveCueWord id={id} label={label} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
