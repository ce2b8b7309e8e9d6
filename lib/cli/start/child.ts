import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import { childEnv } from '#lib/env.ts';
import { say } from './say.ts';

const RESTART_MS = 250;
const RESTART_MS_MAX = 10_000;
/** Running longer than this, a process is healthy again. */
const HEALTHY_MS = 10_000;
const LOG_BYTES_MAX = 20 * 1024 * 1024;
/** Half of what young objects live in. By itself V8 lets it grow by a hundred megabytes a process where the machine has room. */
const SEMI_SPACE_MB = 16;

export interface Child {
  /** Asks the process to end, and ends it after `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

interface Command {
  name: string;
  args: string[];
  env: Record<string, string>;
  logFile: string;
}

/**
 * Runs a Node process and starts it again whenever it ends by itself: at once, then with doubling pauses. It has a session
 * of its own, so that Ctrl-C reaches the supervisor first; what it prints goes to its log.
 */
export function keepRunning(command: Command): Child {
  let child: ChildProcess;
  let stopping = false;
  let pauseMs = RESTART_MS;
  let timer: NodeJS.Timeout | undefined;

  const start = (): void => {
    const started = Date.now();
    const running = spawnLogged(command);
    child = running;
    running.once('exit', (code, signal) => {
      if (stopping) return;
      if (Date.now() - started > HEALTHY_MS) pauseMs = RESTART_MS;
      say(`! ${command.name} stopped (${signal ?? `exit ${code}`}); starting it again. Its log: ${command.logFile}`);
      timer = setTimeout(start, pauseMs);
      pauseMs = Math.min(pauseMs * 2, RESTART_MS_MAX);
    });
  };
  start();

  return {
    async stop(patienceMs) {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await gone;
      clearTimeout(impatience);
    },
  };
}

function spawnLogged({ args, env, logFile }: Command): ChildProcess {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, isLong(logFile) ? 'w' : 'a');
  // The channel (ipc) is how a child notices that the supervisor is gone.
  const child = spawn(process.execPath, [`--max-semi-space-size=${SEMI_SPACE_MB}`, ...args], {
    env: childEnv(env),
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  return child;
}

function isLong(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES_MAX;
}
