/**
 * `npm start`: builds what is missing, starts the database, the web and the workers, and keeps them running until Ctrl-C.
 * `--dev` serves the app by `next dev`; `--build-only` stops after building.
 */
import { build, generateClient, layOut } from './start/build.ts';
import { fail } from './start/say.ts';

const options = { dev: process.argv.includes('--dev'), buildOnly: process.argv.includes('--build-only') };

try {
  await generateClient();
  await layOut();
  if (!options.dev) await build();
  if (!options.buildOnly) {
    // Everything behind this import needs the database client generated above.
    const { run } = await import('./start/run.ts');
    await run({ dev: options.dev });
  }
} catch (error) {
  fail(error);
  process.exit(1);
}
