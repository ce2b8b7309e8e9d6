import type { Named } from '#app/_components/words.ts';
import type { CandidateKind, CandidateState, TrainingState } from '#lib/domain/training-run.ts';

export const STATE_WORDS: Readonly<Record<TrainingState, Named>> = Object.freeze({
  queued: { label: 'Waiting for a trainer', tone: 'neutral' },
  running: { label: 'Training', tone: 'accent' },
  stopping: { label: 'Stopping', tone: 'warn' },
  stopped: { label: 'Stopped', tone: 'warn' },
  judging: { label: 'Being judged', tone: 'accent' },
  failed: { label: 'Failed', tone: 'bad' },
  done: { label: 'Done', tone: 'good' },
});

export const KIND_WORDS: Readonly<Record<CandidateKind, { label: string; lead: string }>> = Object.freeze({
  rules: { label: 'Rules', lead: 'What comes with the product, to compare with. Learns nothing.' },
  linear: { label: 'Linear model', lead: 'Logistic regression over words and what stands around them; under a minute. To compare with.' },
  'fine-tuned': {
    label: 'Champion, taught further',
    lead: 'Begins with what the champion knows: some hundred documents are enough, in minutes.',
  },
  'from-scratch': { label: 'From scratch', lead: 'Begins with a general encoder of English: for thousands of documents, and hours.' },
});

export const CANDIDATE_STATE_WORDS: Readonly<Record<CandidateState, Named>> = Object.freeze({
  waiting: { label: 'Waiting', tone: 'neutral' },
  running: { label: 'In hand', tone: 'accent' },
  done: { label: 'Done', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
});

export const METRIC_WORDS: Readonly<Record<string, { title: string; lead: string }>> = Object.freeze({
  loss: { title: 'Loss', lead: 'What is still wrong on what it learns from, after each few steps. It falls while it learns.' },
  'validation-f1': {
    title: 'F1 on the validation split',
    lead: 'On some of the pages that it does not learn from. It rises while what it learns carries over.',
  },
});

/** A number as a percentage with one digit. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export const seconds = (value: number): string => (value < 90 ? `${Math.round(value)} s` : `${(value / 60).toFixed(1)} min`);

/** What scrolls takes the focus, so that it scrolls by keyboard too. */
export const scrolls = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label });
