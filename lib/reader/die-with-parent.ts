import { Worker } from 'node:worker_threads';

/** A hostile page can keep the main thread busy for ever, so a thread of its own looks for the parent once a second. */
const WATCH = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => { if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL'); }, 1000);
`;

/** Ends this process when its parent is gone: at once when idle, within a second in the middle of a page. */
export function dieWithParent(): void {
  process.on('disconnect', () => process.exit(0));
  new Worker(WATCH, { eval: true, workerData: process.ppid, stdout: true, stderr: true }).unref();
}
