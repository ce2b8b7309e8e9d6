import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { Word } from '#lib/domain/page.ts';
import type { GreyImage, TextRecogniser } from '#lib/domain/ports.ts';
import { childEnv } from '#lib/env.ts';
import { PARAMETERS } from './parameters.ts';
import { toPgm } from './pgm.ts';
import { wordsOfTsv } from './tsv.ts';

const COMMAND = 'tesseract';
const SETTINGS = Object.entries(PARAMETERS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
const STDERR_KEPT = 500;
const ADVICE = 'Install tesseract-ocr with its English data, or unset OCR_ENGINE to use the recogniser that comes with the product.';

async function versionOf(command: string): Promise<string> {
  try {
    const run = promisify(execFile);
    const [{ stdout: version }, { stdout: languages }] = await Promise.all([run(command, ['--version']), run(command, ['--list-langs'])]);
    if (/^eng$/m.test(languages)) return version.split('\n')[0]?.trim() ?? command;
  } catch (cause) {
    throw new Error(`OCR_ENGINE is native, but \`${command}\` cannot be run. ${ADVICE}`, { cause });
  }
  throw new Error(`OCR_ENGINE is native, but \`${command}\` has no English data. ${ADVICE}`);
}

/** One process an image: it can neither grow nor take another image with it. */
function recogniseInProcess(command: string, image: GreyImage, timeoutMs: number): Promise<Word[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, ['stdin', 'stdout', '--dpi', String(Math.round(image.dpi)), ...SETTINGS, '-c', 'tessedit_create_tsv=1'], {
      // More threads than one make each page slower (2.4 times, measured): as many processes as cores do better.
      env: childEnv({ OMP_THREAD_LIMIT: '1' }),
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    const output: Buffer[] = [];
    let remarks = '';
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      remarks = (remarks + chunk.toString()).slice(-STDERR_KEPT);
    });
    // The process may end before it has taken the whole image; 'close' then says why.
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(wordsOfTsv(Buffer.concat(output).toString(), image));
      else
        reject(
          new Error(signal === 'SIGKILL' ? `recognition took more than ${timeoutMs} ms` : `tesseract ended (${signal ?? code}) ${remarks}`),
        );
    });
    child.stdin.end(toPgm(image));
  });
}

/**
 * The `tesseract` of the machine behind the same port: same page segmentation, boxes and confidences as the one that
 * comes with the product, about twice as fast. Up to `size` images at the same time, one process of one thread each.
 * Throws a sentence that says what to install when it is missing or has no English data.
 */
export async function openNativeRecogniser(options: { size: number; timeoutMs?: number; command?: string }): Promise<TextRecogniser> {
  const { size, timeoutMs = 300_000, command = COMMAND } = options;
  const version = await versionOf(command);
  const waiting: (() => void)[] = [];
  let busy = 0;
  return {
    version,
    recognise: async (image) => {
      if (busy < size) busy++;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await recogniseInProcess(command, image, timeoutMs);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else busy--;
      }
    },
    close: async () => undefined,
  };
}
