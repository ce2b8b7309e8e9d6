import { closeSender } from '#lib/adapters/queue/queue.ts';
import { seedDemo } from '#lib/use-cases/seed-demo.ts';
import { uploadDocument } from '#lib/use-cases/upload-document.ts';

/** The demo accounts, and the demo documents by the way of every upload, on the first start only. Answers how many. */
export async function seed(): Promise<number> {
  const actor = await seedDemo();
  if (!actor) return 0;
  // Loading what makes PDFs takes a second: on the first start only.
  const { demoDocuments } = await import('#lib/synthetic/demo-documents.ts');
  const documents = await demoDocuments();
  for (const { fileName, bytes } of documents) {
    await uploadDocument({ actor, fileName, body: new Blob([new Uint8Array(bytes)]).stream() });
  }
  await closeSender();
  return documents.length;
}
