'use client';

/**
 * Whether a PDF opens without a password: many banks encipher theirs only against changes. The library for that is loaded
 * for such a file alone. Undefined when it cannot be told here; the server then finds out.
 */
export async function opensWithoutPassword(bytes: Uint8Array): Promise<boolean | undefined> {
  try {
    const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
    GlobalWorkerOptions.workerPort ??= new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), { type: 'module' });
    const task = getDocument({ data: bytes });
    try {
      await task.promise;
      return true;
    } finally {
      await task.destroy();
    }
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? false : undefined;
  }
}
