import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, cp, lstat, mkdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartError } from '../errors/start-error';
import { locateBinaries } from './binaries';
import { canEnter, findRunAs, type RunAs } from './run-as';

/** Where PostgreSQL's programs and data are, and who runs it. */
export interface Placement {
  readonly binaries: string;
  readonly dataDir: string;
  /** Of its local socket; nobody else enters it. */
  readonly socketDir: string;
  readonly runAs: RunAs | undefined;
}

/** Bytes of a socket's path on any system: `sun_path` holds 104 on macOS, 108 on Linux, the last of them 0. */
const LONGEST_SOCKET_PATH = 103;

/**
 * Decides where the server of a wished data folder really lives. That folder itself, unless we are root and PostgreSQL's
 * own account cannot get there (a checkout under `/root`): then programs and data go to a folder of their own outside.
 */
export async function placePostgres(wishedDataDir: string): Promise<Placement> {
  const binaries = await locateBinaries();
  const runAs = findRunAs();
  if (!runAs) return withSocket({ binaries, dataDir: wishedDataDir, runAs });
  return withSocket({
    binaries: canEnter(binaries, runAs) ? binaries : await copyBinaries(binaries),
    dataDir: canEnter(dirname(wishedDataDir), runAs) ? wishedDataDir : await outsideFolder(wishedDataDir),
    runAs,
  });
}

/** In the data folder, which is closed to others, unless a path there would be too long. */
async function withSocket(placement: Omit<Placement, 'socketDir'>): Promise<Placement> {
  const { dataDir, runAs } = placement;
  if (Buffer.byteLength(join(dataDir, '.s.PGSQL.65535')) <= LONGEST_SOCKET_PATH)
    return { ...placement, socketDir: dataDir };
  const socketDir = join(await ownFolder(fingerprint(dataDir)), 'socket');
  await giveFolder(socketDir, runAs);
  return { ...placement, socketDir };
}

/** Makes the account the owner of a folder, creating it when missing. */
export async function giveFolder(folder: string, runAs: RunAs | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (runAs) await chown(folder, runAs.uid, runAs.gid);
}

async function outsideFolder(wished: string): Promise<string> {
  // The data goes with the folder it stands for: where that is made anew, so is the data.
  const { ino, birthtimeMs } = await stat(dirname(wished));
  return join(await ownFolder(fingerprint(`${wished} ${ino} ${birthtimeMs}`)), 'postgres');
}

async function copyBinaries(binaries: string): Promise<string> {
  const copy = join(await ownFolder(fingerprint(binaries)), 'native');
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}-${process.pid}`;
  await cp(binaries, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true }));
  return copy;
}

/** A folder that others can enter but not write, in the folder for temporary files that outlive a reboot if there is one. */
async function ownFolder(name: string): Promise<string> {
  const folder = join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), `formedlingshub-${name}`);
  await mkdir(folder, { mode: 0o755, recursive: true });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new StartError(
      `${folder} belongs to someone else; set HUB_DATA_DIR to a folder that PostgreSQL's own account can enter`,
    );
  }
  return folder;
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
