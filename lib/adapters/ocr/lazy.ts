import type { TextRecogniser } from '#lib/domain/ports.ts';
import { openConfiguredRecogniser } from './open-recogniser.ts';

/** The configured recogniser, opened with the first page that needs it: a file with a text layer never pays for it. */
export function lazyTextRecogniser(): TextRecogniser {
  let opened: Promise<TextRecogniser> | undefined;
  return {
    version: 'opened on first use',
    recognise: async (image) => {
      opened ??= openConfiguredRecogniser();
      return (await opened).recognise(image);
    },
    close: async () => {
      await (await opened)?.close();
    },
  };
}
