import { foundAnswers } from '#app/_session/actor.ts';
import { CheckList } from '#app/(workspace)/documents/_checks/check-list.tsx';
import { ValueLink } from '#app/(workspace)/documents/_checks/value-link.tsx';
import { type Actor, reachOf } from '#lib/domain/rights.ts';
import { getChecks } from '#lib/use-cases/get-checks.ts';

/** What the checks say about this file and its loan; nothing where nothing can be checked. */
export async function ChecksCard({ actor, documentId }: { actor: Actor; documentId: string }) {
  const checks = await foundAnswers(documentId, getChecks({ actor, documentId }));
  if (checks.length === 0) return null;
  const mayReview = reachOf(actor, 'document.review') !== 'none';
  return (
    <section className="card overflow-hidden" aria-labelledby="checks-title">
      <h2 id="checks-title" className="border-b border-line px-4 py-2.5 font-semibold">
        Checks
      </h2>
      <CheckList
        checks={checks}
        renderValue={(value, check) => <ValueLink value={value} check={check} documentId={documentId} mayReview={mayReview} />}
      />
    </section>
  );
}
