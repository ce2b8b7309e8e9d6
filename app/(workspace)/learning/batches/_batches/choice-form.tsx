import { buttonClass } from '#app/_components/button.tsx';
import { BATCH_BUDGET_MAX, type BatchChoice, STRATEGIES, type Strategy } from '#lib/domain/batch-choice.ts';

const STRATEGY_WORDS: Readonly<Record<Strategy, string>> = Object.freeze({
  mixed: 'All three together',
  uncertainty: 'Uncertainty: the least sure core field',
  disagreement: 'Disagreement of rules, model and memory',
  novelty: 'Novelty: unlike any layout that is known',
  random: 'By lot, to measure the others against',
});

/** What to choose by; it stands in the address. */
export function ChoiceForm({ choice }: { choice: BatchChoice }) {
  return (
    <form className="card flex flex-wrap items-end gap-x-4 gap-y-3 px-4 py-3.5" method="get">
      <label className="flex min-w-56 flex-1 flex-col gap-1">
        <span className="text-sm font-medium">Choose by</span>
        <select name="strategy" defaultValue={choice.strategy} className="input">
          {STRATEGIES.map((strategy) => (
            <option key={strategy} value={strategy}>
              {STRATEGY_WORDS[strategy]}
            </option>
          ))}
        </select>
      </label>
      <label className="flex w-32 flex-col gap-1">
        <span className="text-sm font-medium">Documents</span>
        <input type="number" name="budget" min={1} max={BATCH_BUDGET_MAX} defaultValue={choice.budget} className="input" />
      </label>
      <label className="flex w-40 flex-col gap-1">
        <span className="text-sm font-medium">Of one layout at most</span>
        <input type="number" name="perLayout" min={1} max={BATCH_BUDGET_MAX} defaultValue={choice.perLayout} className="input" />
      </label>
      <button type="submit" className={buttonClass('plain')}>
        Choose
      </button>
    </form>
  );
}
