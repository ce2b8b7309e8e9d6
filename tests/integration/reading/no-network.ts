/** Tries every way out, as code in the reader would, and prints what happened. */
import dgram from 'node:dgram';
import net from 'node:net';
import { refuseNetwork } from '#lib/reader/refuse-network.ts';

refuseNetwork();

const outcomeOf = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'allowed';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const outcomes = [
  outcomeOf(() => net.connect(9, '127.0.0.1')),
  outcomeOf(() => net.createServer().listen(0)),
  outcomeOf(() => dgram.createSocket('udp4').send('x', 9, '127.0.0.1')),
  outcomeOf(() => globalThis.fetch('http://127.0.0.1:9')),
];
process.stdout.write(JSON.stringify(outcomes));
process.exit(0);
