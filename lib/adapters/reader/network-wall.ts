import { spawnSync } from 'node:child_process';

const UNSHARE = '/usr/bin/unshare';
/** With the rights of root, or as a user of a namespace of its own where the system allows that. */
const WAYS: readonly (readonly string[])[] = [['--net'], ['--user', '--map-root-user', '--net']];

let wall: readonly string[] | null | undefined;

/**
 * The command that starts a program in an empty network namespace, where not even this machine can be reached; null
 * where the system does not let us (no Linux, no util-linux, a container that forbids it). Then only the reader's own
 * refusal is left (`lib/reader/refuse-network.ts`), and the operator's network rules. Found out once a process.
 */
export function networkWall(): readonly string[] | null {
  if (wall === undefined) {
    const way = WAYS.find((options) => spawnSync(UNSHARE, [...options, 'true'], { stdio: 'ignore', timeout: 5000 }).status === 0);
    wall = way ? [UNSHARE, ...way, '--'] : null;
  }
  return wall;
}
