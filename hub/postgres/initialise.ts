import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { giveFolder, type Placement } from './placement';

export const SUPERUSER = 'hub';
export const PASSWORD_FILE = 'hub-password';

/** Creates the data folder of a new server; one that exists is left as it is. A half-made one never gets its name. */
export async function initialise(placement: Placement): Promise<void> {
  const { dataDir, runAs } = placement;
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  const unfinished = join(dirname(dataDir), `.${basename(dataDir)}-${process.pid}`);
  const passwords = await mkdtemp(join(tmpdir(), 'formedlingshub-'));
  const passwordFile = join(passwords, PASSWORD_FILE);
  const password = randomBytes(24).toString('base64url');
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (runAs) await chown(passwordFile, runAs.uid, runAs.gid);
    await chmod(passwords, 0o711);
    await giveFolder(unfinished, runAs);
    await runInitdb({ ...placement, dataDir: unfinished }, passwordFile);
    const kept = join(unfinished, PASSWORD_FILE);
    await writeFile(kept, password, { mode: 0o600 });
    if (runAs) await chown(kept, runAs.uid, runAs.gid);
    await rm(dataDir, { recursive: true, force: true });
    await rename(unfinished, dataDir);
  } finally {
    await rm(passwords, { recursive: true, force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function runInitdb({ binaries, dataDir, runAs }: Placement, passwordFile: string): Promise<void> {
  const child = spawn(
    join(binaries, 'bin', 'initdb'),
    [
      `--pgdata=${dataDir}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    {
      ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  const [code, output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`PostgreSQL could not create ${dataDir}: ${(errors || output).trim()}`);
}
