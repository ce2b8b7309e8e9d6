import { canonicalJson } from '#lib/domain/canonical-json.ts';
import type { ExportedExample } from './exported-example.ts';

/** `trainingExampleSchema`, one a line; a `split` is said only where there is one. */
export async function* jsonl(examples: AsyncIterable<ExportedExample>): AsyncGenerator<string> {
  for await (const { example, split } of examples) yield `${canonicalJson(split === null ? example : { ...example, split })}\n`;
}
