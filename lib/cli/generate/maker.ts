/** A process that makes the documents that its parent asks for, one after another; its arguments are a folder of lists and --files-only. */
import type { PlannedDocument } from '#lib/synthetic/plan.ts';
import { readLists } from '#lib/synthetic/world/read-lists.ts';
import { openDocumentMaker } from '#lib/use-cases/generate-document.ts';
import type { MakerReply } from './messages.ts';

const [, , ...options] = process.argv;
const filesOnly = options.includes('--files-only');
const folder = options.find((option) => option !== '--files-only');
const opened = (folder === undefined ? Promise.resolve(undefined) : readLists(folder)).then((lists) =>
  openDocumentMaker({ filesOnly, ...(lists ? { lists } : {}) }),
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
