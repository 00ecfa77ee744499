import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../../platform/settings/project-file';

export const PEERS_FOLDER = projectFile('tests', 'bench', 'peers');

/** Installs the peers when they are missing; says so, and says when that fails. */
export function installPeers(): boolean {
  if (existsSync(join(PEERS_FOLDER, 'node_modules', '.package-lock.json'))) return true;
  console.log('Installing the peers of the benchmarks (once, about a minute) …');
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: PEERS_FOLDER,
    encoding: 'utf8',
  });
  if (status === 0) return true;
  const reason = stderr?.split('\n').find((line) => line.startsWith('npm error')) ?? 'npm ci failed';
  console.log(`The peers cannot be installed and are left out: ${reason}`);
  return false;
}
