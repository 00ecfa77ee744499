import { createHash } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { withOffset } from '../../platform/time/calendar';
import { StartError } from '../errors/start-error';
import { startOfProcess } from './process-identity';

/** The right to run the hub on a data folder: one process has it at a time. */
export interface FolderLock {
  /** The one that had it before has died without giving it back. */
  readonly afterCrash: boolean;
  release(): Promise<void>;
}

/** What the lock's file says of its holder. */
interface Holder {
  readonly pid: number;
  /** `startOfProcess`: the id may have been given to another process since. */
  readonly processStart: string;
  readonly user: string;
  /** ISO. */
  readonly since: string;
}

const TAKEOVER_RETRY_MS = 50;
/** A takeover is three file operations; one that has not ended by then died in it. */
const TAKEOVER_ABANDONED_MS = 5_000;

export function lockFile(root: string): string {
  return join(root, 'hub.lock');
}

/**
 * Takes the folder. What a dead process left is taken over, by one of those who try.
 * @throws StartError when a living process has it, saying which
 */
export async function lockFolder(root: string): Promise<FolderLock> {
  const file = lockFile(root);
  const own = describeSelf();
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, own, { mode: 0o644 });
  try {
    const afterCrash = await take(root, unfinished);
    return { afterCrash, release: () => release(file, own) };
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * @returns whether a dead process has left its lock on the folder
 * @throws StartError when a living process has it
 */
export async function refuseHeldFolder(root: string): Promise<boolean> {
  const text = await read(lockFile(root));
  if (text !== undefined) refuseLiving(root, text);
  return text !== undefined;
}

async function take(root: string, unfinished: string): Promise<boolean> {
  const file = lockFile(root);
  for (;;) {
    if (await succeeds(() => link(unfinished, file))) return false;
    const text = await read(file);
    if (text === undefined) continue;
    refuseLiving(root, text);
    if (await takeOver(file, text, unfinished)) return true;
    await delay(TAKEOVER_RETRY_MS);
  }
}

/** Who makes the file that is named after what the dead process wrote is the one that may replace it. */
async function takeOver(file: string, text: string, unfinished: string): Promise<boolean> {
  const right = `${file}.after-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  if (!(await succeeds(() => writeFile(right, '', { flag: 'wx' })))) {
    const made = await stat(right).catch(() => undefined);
    if (made !== undefined && Date.now() - made.mtimeMs > TAKEOVER_ABANDONED_MS)
      await rm(right, { force: true });
    return false;
  }
  try {
    if ((await read(file)) !== text) return false;
    await rename(unfinished, file);
    return true;
  } finally {
    await rm(right, { force: true });
  }
}

function refuseLiving(root: string, text: string): void {
  const holder = parse(text);
  if (holder === undefined || startOfProcess(holder.pid) !== holder.processStart) return;
  const { pid, user, since } = holder;
  throw new StartError(
    `a hub already runs on ${root}: process ${pid} of ${user}, since ${since}; stop it, or set HUB_DATA_DIR to another folder`,
  );
}

async function release(file: string, own: string): Promise<void> {
  if ((await read(file)) === own) await rm(file, { force: true });
}

function describeSelf(): string {
  const holder: Holder = {
    pid: process.pid,
    processStart: startOfProcess(process.pid) ?? '',
    user: userName(),
    since: withOffset(new Date()),
  };
  return `${JSON.stringify(holder)}\n`;
}

/** An account without an entry in the list of users, as in containers, has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.()}`;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
}

async function succeeds(create: () => Promise<void>): Promise<boolean> {
  try {
    await create();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
