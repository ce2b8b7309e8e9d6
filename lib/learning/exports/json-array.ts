import { canonicalJson } from '#lib/domain/canonical-json.ts';

/** A JSON array with one entry a line, and no more than one entry in memory. */
export async function* jsonArray(entries: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const entry of entries) {
    yield `${before}${canonicalJson(entry)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
