import { rowsOf } from '#lib/pipeline/layout.ts';
import { fingerprintBytes, fingerprintOf } from '#lib/pipeline/memory/fingerprint.ts';
import { matchPages } from '#lib/pipeline/memory/match.ts';
import { familiesOf, papersOf } from './scored.ts';

/**
 * What matching a page with a thousand remembered layouts (five pages each) costs, as a ratio against laying the page's words out in rows, which every page
 * goes through anyway: `node tests/bench/learning/matching.ts <folder>`.
 */
const [folder = '/tmp/learning-papers'] = process.argv.slice(2);
const pages = (await Promise.all(familiesOf(true).map((family) => papersOf(folder, family, { limit: 2 }))))
  .flat()
  .flatMap((paper) => paper.pages);
const prints = pages.flatMap(({ words }) => fingerprintOf(words) ?? []);
const known = Array.from({ length: 5000 }, (_, index) => {
  const print = prints[index % prints.length] ?? new Uint32Array(128);
  return {
    layoutId: String(index),
    fingerprint: fingerprintBytes(print.map((value, at) => (at % 3 === index % 3 ? value ^ index : value))),
  };
});

const timed = (work: () => unknown): number => {
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return (times.sort((a, b) => a - b)[3] ?? 0) / pages.length;
};
const rows = timed(() => pages.map(rowsOf));
const whole = timed(() => pages.map((page) => fingerprintOf(page.words)));
const file = timed(() => matchPages(pages, known));
console.log(
  `${pages.length} pages, ${known.length} known: laying out ${rows.toFixed(2)} ms a page, fingerprint ${whole.toFixed(2)} ms, fingerprint and matching ${file.toFixed(2)} ms (${(file / rows).toFixed(1)} times laying out).`,
);
