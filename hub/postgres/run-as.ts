import { execFileSync, spawnSync } from 'node:child_process';
import { StartError } from '../errors/start-error';

/** The account PostgreSQL runs under, since it refuses to run as root. */
export interface RunAs {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** undefined when we are not root: PostgreSQL then runs as ourselves. */
export function findRunAs(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = findAccount('postgres') ?? findAccount('nobody');
  if (!account)
    throw new StartError(
      'PostgreSQL cannot run as root, and there is no user "postgres" or "nobody" to run it as',
    );
  return account;
}

/** Whether that account can enter a folder; every parent must let it through. */
export function canEnter(folder: string, account: RunAs): boolean {
  const { uid, gid } = account;
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function findAccount(name: string): RunAs | undefined {
  try {
    return { name, uid: readId('-u', name), gid: readId('-g', name) };
  } catch {
    return undefined;
  }
}

function readId(option: string, name: string): number {
  return Number.parseInt(
    execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    10,
  );
}
