import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What browsers need of libraries beyond code: it is served by the app itself, below the library's version. */
const PARTS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  'onnxruntime-web': ['dist/ort-wasm-simd-threaded.asyncify.wasm'],
  'pdfjs-dist': ['cmaps', 'iccs', 'standard_fonts', 'wasm'],
});

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Lays out the parts of the installed libraries in the public folder; those of other versions go. */
export async function layOutParts(root: string): Promise<void> {
  for (const [library, parts] of Object.entries(PARTS)) {
    const source = path.join(root, 'node_modules', library);
    const { version } = JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8')) as { version: string };
    const at = path.join(root, 'public/parts', library);
    if (await exists(path.join(at, version))) continue;
    await rm(at, { recursive: true, force: true });
    const draft = path.join(at, 'draft');
    await mkdir(draft, { recursive: true });
    for (const part of parts) await cp(path.join(source, part), path.join(draft, path.basename(part)), { recursive: true });
    await rename(draft, path.join(at, version));
  }
}
