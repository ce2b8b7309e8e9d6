/** `deedlens <verb>`: what can be done from the command line. Standard output carries answers, standard error the rest. */
import { Command } from 'commander';
import { addCalibrateCommand } from './calibrate.ts';
import { addEvaluateCommand } from './evaluate.ts';
import { addExportCommand } from './export.ts';
import { addExtractCommand } from './extract.ts';
import { addGenerateCommand } from './generate.ts';
import { addImportAnnotationsCommand } from './import-annotations.ts';
import { addModelCommand } from './model.ts';
import { addTrainCommand } from './train.ts';

const program = new Command('deedlens').description('Reads mortgage documents.').showHelpAfterError();
for (const add of [
  addExtractCommand,
  addCalibrateCommand,
  addEvaluateCommand,
  addExportCommand,
  addGenerateCommand,
  addImportAnnotationsCommand,
  addModelCommand,
  addTrainCommand,
])
  add(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
