import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** What a piece of work cost. Processor seconds and memory are those of the processes it started. */
export interface Cost {
  seconds: number;
  processorSeconds: number;
  memoryBytesMax: number;
}

const TICKS_PER_SECOND = 100;
const POLL_MS = 10;

async function childrenOf(pid: number): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return list.split(' ').filter(Boolean).map(Number);
}

/** Processor seconds and highest resident memory of a process so far; null when it is gone. */
async function costOf(pid: number): Promise<{ processorSeconds: number; memoryBytesMax: number } | null> {
  const [stat, status] = await Promise.all(['stat', 'status'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')));
  const times = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status ?? '')?.[1];
  if (!times || kilobytes === undefined) return null;
  return { processorSeconds: (Number(times[11]) + Number(times[12])) / TICKS_PER_SECOND, memoryBytesMax: Number(kilobytes) * 1024 };
}

/** Runs `work` and watches the processes that this one starts meanwhile (Linux: /proc). */
export async function costOfWork(work: () => Promise<unknown>): Promise<Cost> {
  const seen = new Map<number, { processorSeconds: number; memoryBytesMax: number }>();
  const before = new Set(await childrenOf(process.pid));
  const look = async (): Promise<void> => {
    for (const pid of await childrenOf(process.pid)) {
      const cost = before.has(pid) ? null : await costOf(pid);
      if (cost) seen.set(pid, cost);
    }
  };
  const timer = setInterval(() => void look(), POLL_MS);
  const start = performance.now();
  try {
    await work();
    const seconds = (performance.now() - start) / 1000;
    const costs = [...seen.values()];
    return {
      seconds,
      processorSeconds: costs.reduce((sum, cost) => sum + cost.processorSeconds, 0),
      memoryBytesMax: Math.max(0, ...costs.map((cost) => cost.memoryBytesMax)),
    };
  } finally {
    clearInterval(timer);
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });

/** Runs a program to its end, whatever it says; throws when there is no such program. */
export const runProgram = (program: string, options: readonly string[]): Promise<void> =>
  ended(spawn(program, [...options], { stdio: 'ignore' }));

export const isInstalled = (program: string): Promise<boolean> =>
  runProgram(program, ['-v']).then(
    () => true,
    () => false,
  );

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
