import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** Where a Chromium is on this machine: CHROMIUM_PATH, Playwright's own, or the system's. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM_PATHS].find((file) => file && existsSync(file));
}

/** Finds a Chromium or installs one: Playwright's own where its CDN answers, else the system's package. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium here; asking Playwright for one …');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 120_000 });
  const own = findChromium();
  if (own) return own;
  console.log("Playwright's download does not answer; installing the system's package …");
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...command: string[]): void => {
    const [program = '', ...args] = [...sudo, ...command];
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
  const system = findChromium();
  if (system) return system;
  throw new Error('No Chromium could be found or installed. Install one and set CHROMIUM_PATH to it.');
}
