import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Word } from '#lib/domain/page.ts';
import type { GreyImage } from '#lib/domain/ports.ts';

const run = promisify(execFile);

/** Whether the native `tesseract` that everything is measured against is on the PATH. */
export const hasNative = (): Promise<boolean> =>
  run('tesseract', ['--version']).then(
    () => true,
    () => false,
  );

/** The words of a TSV page: level 5 rows, boxes in pixels. */
export function wordsOfTsv(tsv: string, { width, height }: GreyImage): Word[] {
  return tsv.split('\n').flatMap((row): Word[] => {
    const [level, , , , , , left, top, wide, high, confidence, text] = row.split('\t');
    if (level !== '5' || !text?.trim()) return [];
    const [x, y] = [Number(left), Number(top)];
    const box = [x / width, y / height, (x + Number(wide)) / width, (y + Number(high)) / height] as const;
    return [{ text: text.trim(), box: [...box], confidence: Number(confidence) / 100, source: 'ocr', line: 0 }];
  });
}

/** Native tesseract as it comes (`--psm` 3) or with another segmentation, one thread, on a PGM through its input. */
export function nativeWords(image: GreyImage, psm = 3, more: readonly string[] = []): Promise<Word[]> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'tesseract',
      ['stdin', 'stdout', '--dpi', String(Math.round(image.dpi)), '--psm', String(psm), ...more, 'tsv'],
      { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, maxBuffer: 2 ** 26 },
      (error, stdout) => (error ? reject(error) : resolve(wordsOfTsv(stdout, image))),
    );
    child.stdin?.end(Buffer.concat([Buffer.from(`P5\n${image.width} ${image.height}\n255\n`), image.pixels]));
  });
}
