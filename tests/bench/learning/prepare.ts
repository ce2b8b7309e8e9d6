import { FAMILIES } from '#lib/synthetic/families/table.ts';
import { openDocumentMaker } from '#lib/use-cases/generate-document.ts';
import { openModel } from '#lib/use-cases/open-model.ts';
import { preparePaper } from './papers.ts';

/**
 * `node tests/bench/learning/prepare.ts <folder> <first> <last> <held-out|known|all> [--bundle <folder>] [--scans]`: papers `first` to `last` of
 * one lender's layout for each family, made, read and kept once. `learning-curve.ts` measures on them.
 */
const [folder = '/tmp/learning-papers', first = '0', last = '39', which = 'held-out', ...flags] = process.argv.slice(2);
const at = flags.indexOf('--bundle');
const scan = flags.includes('--scans');
const lender = which === 'others' ? 1 : 0;
const families = FAMILIES.filter(
  ({ documentType, heldOut, name }) =>
    !['income', 'asset', 'other'].includes(documentType) &&
    !name.endsWith('/free') &&
    (which === 'all' || (heldOut === true) === (which === 'held-out')),
).map(({ name }) => name);
const classifier = await openModel(at < 0 ? {} : { folder: flags[at + 1] });
const maker = openDocumentMaker();
try {
  for (let number = Number(first); number <= Number(last); number++)
    for (const family of families) {
      await preparePaper(folder, { family, lender, number, scan }, maker, classifier).catch((error: unknown) =>
        console.error(`${family} ${number}: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
} finally {
  await maker.close();
  await classifier?.close();
}
