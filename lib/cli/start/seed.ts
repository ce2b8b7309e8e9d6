import { closeSender } from '#lib/adapters/queue/queue.ts';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { seedDemo } from '#lib/use-cases/seed-demo.ts';
import { uploadDocument } from '#lib/use-cases/upload-document.ts';

/** The demo accounts, and the demo documents by the same way as any upload, on the first start only. Answers how many. */
export async function seed(): Promise<number> {
  const actor = await seedDemo();
  if (!actor) return 0;
  const documents = await demoDocuments();
  for (const { fileName, bytes } of documents) {
    await uploadDocument({ actor, fileName, body: new Blob([new Uint8Array(bytes)]).stream() });
  }
  await closeSender();
  return documents.length;
}
