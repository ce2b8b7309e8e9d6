import { Chip } from '#app/_components/chip.tsx';
import { When } from '#app/_components/when.tsx';
import type { RegistryEvent } from '#lib/use-cases/get-model-registry.ts';
import { KIND_WORDS } from './words.ts';

/** What was promoted, refused and rolled back, with reasons and figures as they were. */
export const History = ({ events }: { events: readonly RegistryEvent[] }) => (
  <section aria-labelledby="history-title" className="min-w-0">
    <h2 id="history-title" className="mb-2 text-lg font-semibold">
      History
    </h2>
    {events.length === 0 ? (
      <p className="text-ink-faint">No model was promoted here yet.</p>
    ) : (
      <ol className="card divide-y divide-line">
        {events.map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
    )}
  </section>
);

function Event({ event: { kind, model, before, approver, by, reason, criteria, at } }: { event: RegistryEvent }) {
  return (
    <li className="px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Chip tone={KIND_WORDS[kind].tone}>{KIND_WORDS[kind].label}</Chip>
        <span className="font-medium break-all">{model.label}</span>
        {before && (
          <span className="text-sm text-ink-faint">{kind === 'refused' ? `${before.label} stayed` : `in place of ${before.label}`}</span>
        )}
      </p>
      <p className="mt-1 text-sm break-words text-ink-soft">{reason || 'No reason was given.'}</p>
      <p className="text-sm text-ink-faint">
        {approver && `Approved by ${approver}`}
        {by && by !== approver && ` (done by ${by})`} · <When at={at} />
      </p>
      {criteria.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="inline-flex min-h-6 items-center rounded-sm text-ink-faint underline decoration-line-strong underline-offset-4 hover:text-ink">
            The gate as it was
          </summary>
          <ul className="mt-1 flex flex-col gap-0.5">
            {criteria.map(({ key, met, sentence }) => (
              <li key={key} className="break-words">
                <span className={met ? 'text-good' : 'text-bad'}>{met ? 'Met' : 'Not met'}:</span> {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
