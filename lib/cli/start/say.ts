/** What the person at the terminal reads. */
const PATIENCE_MS = 1000;
const REMINDER_MS = 10_000;

export const say = (line: string): void => console.log(line);

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Does something that may take a while, and says so when it does. `hint` tells how long it usually takes. */
export async function step<T>(name: string, hint: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  let told = false;
  const tell = (): void => {
    say(told ? `  … still ${name} (${seconds(started)})` : `  … ${name}${hint && ` (${hint})`}`);
    told = true;
  };
  const first = setTimeout(tell, PATIENCE_MS);
  const reminder = setInterval(tell, REMINDER_MS);
  try {
    const result = await work();
    if (told) say(`  ✓ ${name}: ${seconds(started)}`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(reminder);
  }
}

/** An end that the person can do something about: a sentence, no stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const SENTENCES = ['CannotStart', 'HopelessStart'];

export function fail(error: unknown): void {
  const known = error instanceof Error && (SENTENCES.includes(error.name) || error.message.startsWith('Bad settings'));
  if (known) console.error(`\n✗ ${error.message}`);
  else console.error('\n✗ Deedlens could not start.', error);
}
