import { type Command, Option } from 'commander';
import { InvalidInput } from '#lib/domain/errors.ts';
import { ANSWERERS, type Answerer } from '#lib/domain/model-bundle.ts';
import type { TokenClassifier } from '#lib/domain/ports.ts';
import { openModel } from '#lib/use-cases/open-model.ts';

export interface ModelOptions {
  model?: string;
  source?: Answerer;
}

/** `--model` and `--source`, for the commands that read files. */
export const addModelOptions = (command: Command): Command =>
  command
    .option('--model <folder>', 'the model bundle to run; without it the one that comes with the product')
    .addOption(new Option('--source <source>', 'who answers; without it whoever was the most accurate for each field').choices(ANSWERERS));

/**
 * The model that a command asks for: none with `--source rules`, or where none is installed and none was asked for. Throws
 * `InvalidInput` when the one that is asked for is not there or not whole.
 */
export async function modelOf({ model, source }: ModelOptions): Promise<TokenClassifier | undefined> {
  if (source === 'rules') return undefined;
  if (source === undefined && model === undefined) return openModel().catch(withoutModel);
  const opened = await openModel({ folder: model });
  if (opened) return opened;
  throw new InvalidInput(`No model is installed, so --source ${source} has nothing to run. Name one with --model <folder>.`, 'no_model');
}

/** Nobody asked for a model: one that is broken is told of, and the rules answer. */
function withoutModel(error: unknown): undefined {
  if (!(error instanceof InvalidInput)) throw error;
  console.error(`${error.message} Rules alone answer.`);
}
