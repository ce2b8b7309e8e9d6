/** A process that makes the documents that its parent asks for, one after another; it is told --lists, --form-pack and --files-only. */
import { parseArgs } from 'node:util';
import type { PlannedDocument } from '#lib/synthetic/plan.ts';
import { readLists } from '#lib/synthetic/world/read-lists.ts';
import { openDocumentMaker } from '#lib/use-cases/generate-document.ts';
import type { MakerReply } from './messages.ts';

const { values } = parseArgs({
  options: { lists: { type: 'string' }, 'form-pack': { type: 'string' }, 'files-only': { type: 'boolean', default: false } },
});
const { lists: folder, 'form-pack': formPack, 'files-only': filesOnly } = values;
const opened = (folder === undefined ? Promise.resolve(undefined) : readLists(folder)).then((lists) =>
  openDocumentMaker({ filesOnly, ...(lists ? { lists } : {}), ...(formPack === undefined ? {} : { formPack }) }),
);
const reply = (message: MakerReply): void => {
  process.send?.(message, undefined, undefined, () => undefined);
};

process.on('disconnect', () => process.exit(0));
process.on('message', (planned: PlannedDocument) => {
  opened
    .then((maker) => maker.make(planned))
    .then(
      (document) => reply({ document }),
      (error: unknown) => reply({ error: `${planned.id} (${planned.family}): ${error instanceof Error ? error.stack : String(error)}` }),
    );
});
