import { Chip } from '#app/_components/chip.tsx';
import { When } from '#app/_components/when.tsx';
import type { TrainerKeyRow } from '#lib/use-cases/find-trainer-keys.ts';
import { RevokeKey } from './revoke-key.tsx';

/** The keys that were made, newest first. */
export const KeyList = ({ keys }: { keys: readonly TrainerKeyRow[] }) =>
  keys.length === 0 ? (
    <p className="text-sm text-ink-faint">No key was made yet.</p>
  ) : (
    <section aria-label="Keys">
      <h2 className="mb-2 text-lg font-semibold">Keys</h2>
      <ul className="card divide-y divide-line">
        {keys.map(({ id, name, createdAt, createdBy, lastUsedAt, revokedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-medium break-words">
                {name}
                {revokedAt && <Chip>Taken back</Chip>}
              </p>
              <p className="text-sm text-ink-faint">
                Made {createdBy && `by ${createdBy} `}
                <When at={createdAt} dateOnly />,{' '}
                {lastUsedAt ? (
                  <>
                    last used <When at={lastUsedAt} />
                  </>
                ) : (
                  'never used'
                )}
              </p>
            </div>
            {!revokedAt && <RevokeKey id={id} name={name} />}
          </li>
        ))}
      </ul>
    </section>
  );
