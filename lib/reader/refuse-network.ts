import dgram from 'node:dgram';
import net from 'node:net';

const refuse = (): never => {
  throw new Error('the reader has no network');
};

/** Takes the network from the code of this process. Nothing here needs it; whoever tries is up to no good. */
export function refuseNetwork(): void {
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.Socket.prototype.send = refuse;
  dgram.Socket.prototype.bind = refuse;
  for (const name of ['fetch', 'WebSocket', 'EventSource']) Object.defineProperty(globalThis, name, { value: undefined });
}
