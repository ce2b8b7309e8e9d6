import { openConfiguredRecogniser } from '#lib/adapters/ocr/open-recogniser.ts';

/**
 * Throws a sentence that says what to install when the recogniser that the settings ask for is not on this machine: else
 * every page image would be told to be unreadable.
 */
export async function checkRecogniser(): Promise<void> {
  const recogniser = await openConfiguredRecogniser(1);
  await recogniser.close();
}
