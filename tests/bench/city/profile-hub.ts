import { existsSync, mkdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { projectFile } from '../../../platform/settings/project-file';
import { readProcessTree } from '../harness/process-tree';
import { partOf } from './hub-memory';

const PROFILED: readonly (string | undefined)[] = ['gateway', 'districts'];
const WRITTEN_WITHIN_MS = 30_000;
const POLL_MS = 100;

/** With which a hub is started whose gateway and hosts are to be profiled. */
export function profileSettings(folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  const preloaded = projectFile('dist', 'tests', 'bench', 'harness', 'profile-on-signal.js');
  return { NODE_OPTIONS: `--require ${preloaded}`, BENCH_PROFILE_DIR: folder };
}

/** Profiles the gateway and the hosts while the work goes on; each leaves a file in the folder. */
export async function profileHub(
  launcherPid: number,
  folder: string,
  work: () => Promise<void>,
): Promise<void> {
  const processes = readProcessTree(launcherPid).filter((process) => PROFILED.includes(partOf(process)));
  const signal = () => {
    for (const { pid } of processes) process.kill(pid, 'SIGUSR2');
  };
  signal();
  await work();
  signal();
  const isWritten = async () => {
    const files = await readdir(folder);
    return processes.every(({ pid }) => files.some((file) => file.endsWith(`-${pid}.cpuprofile`)));
  };
  for (let waitedMs = 0; !(await isWritten()); waitedMs += POLL_MS) {
    if (waitedMs > WRITTEN_WITHIN_MS || !existsSync(folder)) throw new Error(`${folder}: no profile came`);
    await delay(POLL_MS);
  }
}
