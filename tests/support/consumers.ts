import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where `tests/consumers/requirements.txt` is installed, else the machine's own Python. */
const PYTHONS = ['tests/consumers/.venv/bin/python', 'training/.venv/bin/python', 'python3'];
const TIMEOUT_MS = 50_000;

const there = PYTHONS.filter((python) => !python.includes('/') || existsSync(python));
const has = (python: string, library: string): boolean =>
  spawnSync(python, ['-c', `import importlib.metadata as m; m.version('${library}')`], { stdio: 'ignore' }).status === 0;

/** A Python that has a library; null, with a notice, where there is none. */
export function pythonWith(library: string): string | null {
  const python = there.find((one) => has(one, library)) ?? null;
  if (!python) process.stderr.write(`${library} is not installed (tests/consumers/requirements.txt): its export is not loaded.\n`);
  return python;
}

/** What a library saw in a folder of exports. Throws what it complained of. */
export function loadedBy(python: string, library: string, folder: string): Record<string, unknown> {
  const env = { ...process.env, HF_HUB_OFFLINE: '1', HF_DATASETS_OFFLINE: '1' };
  const { status, stdout, stderr } = spawnSync(python, ['tests/consumers/load.py', library, folder], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    env,
  });
  if (status !== 0) throw new Error(`${library}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
