import { type ChildProcess, fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Issue, IssueCode } from '#lib/domain/issue.ts';
import type { ReaderReply, ReaderRequest } from '#lib/domain/reader-protocol.ts';
import { networkWall } from './network-wall.ts';

/** Where a bundler took this file in, it does not know its folder; the web runs in the product's own. */
const here = import.meta.dirname as string | undefined;
const PRODUCT = here === undefined ? path.resolve(/* turbopackIgnore: true */ process.cwd()) : path.join(here, '..', '..', '..');
const READER = path.join(PRODUCT, 'lib', 'reader', 'main.ts');
const MEGABYTE = 1024 * 1024;
const POLL_MS = 250;
const STDERR_KEPT = 2000;

/** Why a sandboxed reader gave no answer. `issue` is set when the reader itself named what is wrong with the input. */
export class SandboxFailure extends Error {
  override readonly name = 'SandboxFailure';
  /** `not-begun`: the process ended at an earlier request; this one may be asked again of a fresh process. */
  readonly reason: 'timed-out' | 'out-of-memory' | 'crashed' | 'refused' | 'not-begun';
  readonly issue: Issue | undefined;
  constructor(reason: SandboxFailure['reason'], message: string, issue?: Issue) {
    super(message);
    this.reason = reason;
    this.issue = issue;
  }
}

/** The page issue that tells a person what happened. */
export const PAGE_ISSUES: Readonly<Record<SandboxFailure['reason'], IssueCode>> = Object.freeze({
  'timed-out': 'page_timed_out',
  'out-of-memory': 'page_out_of_memory',
  crashed: 'page_failed',
  refused: 'page_failed',
  'not-begun': 'page_failed',
});

type Payload = ReaderRequest extends infer Request ? (Request extends { id: number } ? Omit<Request, 'id'> : never) : never;

/**
 * One reader process. It works on one request at a time, in the order they are asked; the time of a request counts from
 * the moment its turn comes. Asking ahead keeps the process busy while its last answer travels. It is not used again
 * after a failure other than 'refused'.
 */
export interface Sandbox {
  readonly pid: number | undefined;
  ask(request: Payload, timeoutMs: number): Promise<unknown>;
  kill(): void;
}

interface Pending {
  id: number;
  timeoutMs: number;
  resolve: (answer: unknown) => void;
  reject: (failure: SandboxFailure) => void;
}

/** Resident memory of a process in bytes; undefined where the system has no /proc, or the process is gone. */
async function residentBytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/**
 * What the reader may do (Node's permission model): read our code, its libraries and the one file; load the native
 * libraries that draw; keep the thread that watches its parent. It may write nothing and start nothing.
 */
const permissions = (file: string): string[] => [
  '--permission',
  // Once as they are called and once as they lie on disk: a linked node_modules lies elsewhere.
  ...['lib', 'node_modules', 'package.json'].flatMap((name) => {
    const own = path.join(PRODUCT, name);
    return [...new Set([own, realpathSync(own)])].map((place) => `--allow-fs-read=${place}`);
  }),
  `--allow-fs-read=${file}`,
  '--allow-addons',
  '--allow-worker',
  '--disable-warning=SecurityWarning',
];

/** Typed arrays live outside V8's heap, so the heap limit alone bounds nothing; the poll of `watchMemory` does. */
function forkReader(file: string, memoryBytesMax: number): ChildProcess {
  const heapMegabytes = Math.max(64, Math.floor((memoryBytesMax * 0.75) / MEGABYTE));
  const options = [...permissions(file), `--max-old-space-size=${heapMegabytes}`, '--disable-warning=ExperimentalWarning'];
  const [program = process.execPath, ...through] = networkWall() ?? [];
  return fork(/* turbopackIgnore: true */ READER, {
    serialization: 'advanced',
    execPath: program,
    execArgv: program === process.execPath ? options : [...through, process.execPath, ...options],
    // No secret of ours is in reach of a file that takes the parser over.
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

function watchMemory(child: ChildProcess, bytesMax: number, exceeded: () => void): NodeJS.Timeout {
  const timer = setInterval(async () => {
    const bytes = child.pid === undefined ? undefined : await residentBytes(child.pid);
    if (bytes !== undefined && bytes > bytesMax) exceeded();
  }, POLL_MS);
  return timer.unref();
}

/** Requests in the order they were asked. Only the clock of the first one runs. */
function waitingLine(timedOut: (timeoutMs: number) => void): {
  add(request: Pending): void;
  /** The first one, whose answer is here. */
  next(): Pending | undefined;
  /** The first one failed, and nobody came to the others. */
  end(failure: SandboxFailure): void;
} {
  const requests: Pending[] = [];
  let clock: NodeJS.Timeout | undefined;
  const wind = (): void => {
    clearTimeout(clock);
    const first = requests[0];
    if (first) clock = setTimeout(() => timedOut(first.timeoutMs), first.timeoutMs);
  };
  return {
    add: (request) => {
      if (requests.push(request) === 1) wind();
    },
    next: () => {
      const first = requests.shift();
      wind();
      return first;
    },
    end: (failure) => {
      const [first, ...others] = requests.splice(0);
      wind();
      first?.reject(failure);
      for (const other of others) other.reject(new SandboxFailure('not-begun', failure.message));
    },
  };
}

/** Starts a reader process for one file that is killed when it takes more than `memoryBytesMax` or overstays a request's time. */
export function startSandbox(file: string, limits: { memoryBytesMax: number }): Sandbox {
  const child = forkReader(file, limits.memoryBytesMax);
  const line = waitingLine((timeoutMs) => end(new SandboxFailure('timed-out', `no answer in ${timeoutMs} ms`)));
  let lastId = 0;
  let stderr = '';
  let over: SandboxFailure | null = null;
  function end(failure: SandboxFailure): void {
    over ??= failure;
    child.kill('SIGKILL');
    line.end(failure);
  }
  const memory = watchMemory(child, limits.memoryBytesMax, () => end(new SandboxFailure('out-of-memory', 'too much memory')));
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString()).slice(-STDERR_KEPT);
  });
  child.on('message', (reply: ReaderReply) => {
    const waiting = line.next();
    if (!waiting) return;
    if (reply.id !== waiting.id) waiting.reject(new SandboxFailure('crashed', 'an answer to another question'));
    else if (reply.ok) waiting.resolve(reply.answer);
    else waiting.reject(new SandboxFailure('refused', reply.error, reply.issue));
  });
  child.on('error', (error) => end(new SandboxFailure('crashed', error.message)));
  child.on('close', (code, signal) => {
    clearInterval(memory);
    const reason = stderr.includes('heap out of memory') ? 'out-of-memory' : 'crashed';
    end(new SandboxFailure(reason, `the reader ended (${signal ?? code}) ${stderr}`.trim()));
  });
  return {
    pid: child.pid,
    kill: () => end(new SandboxFailure('crashed', 'closed')),
    ask: (request, timeoutMs) =>
      new Promise((resolve, reject) => {
        // Nothing was asked of a process that is over: a fresh one may be.
        if (over) return reject(new SandboxFailure('not-begun', over.message));
        const id = ++lastId;
        line.add({ id, timeoutMs, resolve, reject });
        child.send({ ...request, id }, (error) => error && end(new SandboxFailure('crashed', error.message)));
      }),
  };
}
