import { confidenceWord } from './words.ts';

/** A word and a bar: how sure the machine was. */
export function Confidence({ confidence }: { confidence: number }) {
  const { label, tone } = confidenceWord(confidence);
  const colour = { good: 'bg-good', warn: 'bg-warn', bad: 'bg-bad', accent: 'bg-accent', neutral: 'bg-ink-faint' }[tone];
  const percent = Math.round(confidence * 100);
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-xs text-ink-faint" title={`Confidence ${percent} %`}>
      <span aria-hidden="true" className="h-1 w-8 overflow-hidden rounded-full bg-line">
        <span className={`block h-full ${colour}`} style={{ width: `${percent}%` }} />
      </span>
      <span className="sr-only">Confidence: </span>
      {label}
    </span>
  );
}
