import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 250;

interface Process {
  pid: number;
  parent: number;
  /** Resident, in bytes; pages shared with others count in each. */
  rss: number;
  /** Processor time so far, of itself. */
  cpuMs: number;
  command: string;
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it ended between the listing and the look
  }
};

/** utime and stime of `proc(5)`, in hundredths of a second; the name before them may contain blanks. */
function cpuMsOf(pid: string): number {
  const [user = 0, system = 0] = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ').slice(11, 13).map(Number) ?? [];
  return (user + system) * 10;
}

function processes(): Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const all = pids.map((pid) => {
    const status = read(`/proc/${pid}/status`);
    return {
      pid: Number(pid),
      parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0),
      cpuMs: cpuMsOf(pid),
      rss: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024,
      command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' '),
    };
  });
  // One that has ended and waits to be buried has no command line left.
  return all.filter(({ command }) => command !== '');
}

function descendants(all: readonly Process[], root: number): Process[] {
  const own = all.filter(({ pid, parent }) => pid === root || parent === root);
  const below = own.filter(({ pid }) => pid !== root).flatMap(({ pid }) => descendants(all, pid));
  return [...new Map([...own, ...below].map((one) => [one.pid, one])).values()];
}

export interface Peak {
  name: string;
  /** Most bytes one process of this name had. */
  oneMax: number;
  /** Most bytes all of them had together. */
  allMax: number;
  /** Most of them at once. */
  countMax: number;
  /** Processor time of all of them together. */
  cpuMs: number;
  /** Bytes of all of them together at the last look. */
  allNow: number;
}

export interface Watch {
  /** What was seen up to now. */
  peaks(): Peak[];
  stop(): Peak[];
}

/** Watches memory and processor time of processes and of all they start, by name, until it is stopped. Linux only. */
export function watchMemory(roots: readonly number[], nameOf: (command: string) => string): Watch {
  const peaks = new Map<string, Peak>();
  const cpu = new Map<number, { name: string; cpuMs: number }>();
  let before: ReadonlyMap<number, number> | undefined;
  const look = (): void => {
    const all = processes();
    const own = roots.flatMap((root) => descendants(all, root));
    before ??= new Map(own.map(({ pid, cpuMs }) => [pid, cpuMs]));
    for (const { pid, cpuMs, command } of own) cpu.set(pid, { name: nameOf(command), cpuMs: cpuMs - (before.get(pid) ?? 0) });
    for (const [name, group] of Map.groupBy(own, ({ command }) => nameOf(command))) {
      const peak = peaks.get(name) ?? { name, oneMax: 0, allMax: 0, countMax: 0, cpuMs: 0, allNow: 0 };
      const sizes = group.map(({ rss }) => rss);
      peak.oneMax = Math.max(peak.oneMax, ...sizes);
      peak.allNow = sizes.reduce((sum, size) => sum + size, 0);
      peak.allMax = Math.max(peak.allMax, peak.allNow);
      peak.countMax = Math.max(peak.countMax, group.length);
      peaks.set(name, peak);
    }
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  const seen = (): Peak[] => {
    for (const peak of peaks.values()) peak.cpuMs = 0;
    for (const { name, cpuMs } of cpu.values()) {
      const peak = peaks.get(name);
      if (peak) peak.cpuMs += cpuMs;
    }
    return [...peaks.values()].sort((a, b) => b.allMax - a.allMax);
  };
  return {
    peaks: seen,
    stop() {
      clearInterval(timer);
      return seen();
    },
  };
}
