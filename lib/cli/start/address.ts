import net from 'node:net';
import { CannotStart } from './say.ts';

const PATIENCE_MS = 3000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false)).listen(port, host, () => server.close(() => resolve(true)));
  });

/** Throws a sentence with the next step when something else answers at the port. What is just ending gets a moment. */
export async function refuseBusyPort(port: number, host: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; !(await isFree(port, host)); await pause(200)) {
    if (Date.now() < deadline) continue;
    throw new CannotStart(
      `Port ${port} is in use, perhaps by another Deedlens. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}

/** Whether only this machine can reach the host. */
export const isLoopback = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host);

/** The address a browser on this machine opens. */
export const addressOf = (port: number, host: string): string => `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host}:${port}`;

/** Waits until the web answers and its database does. */
export async function waitForWeb(address: string, timeoutMs: number, stopped: AbortSignal): Promise<void> {
  for (const deadline = Date.now() + timeoutMs; !stopped.aborted; await pause(100)) {
    if (await answers(`${address}/api/health`)) return;
    if (Date.now() > deadline) throw new CannotStart(`The web does not answer at ${address}. Its log says why.`);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
