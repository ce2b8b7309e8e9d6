import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { childEnv } from '#lib/env.ts';

test('a worker whose recogniser is not on the machine does not start, and says what to install', () => {
  const { status, stderr } = spawnSync(process.execPath, ['lib/worker/main.ts'], {
    encoding: 'utf8',
    env: childEnv({ OCR_ENGINE: 'native', PATH: '/nowhere' }),
  });
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('Install tesseract-ocr') });
});
