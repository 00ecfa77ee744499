import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectFile } from '../../../platform/settings/project-file';
import { findFreePort, type RunningProcess, startProcess } from '../harness/child-process';
import { type DistrictProcess, readDistricts } from '../harness/district-processes';
import { readProcessTree } from '../harness/process-tree';

export interface Hub {
  readonly url: string;
  readonly launcherPid: number;
  readonly gatewayPid: number;
  /** From the launch to the line that says that the hub is ready. */
  readonly readyMs: number;
  readonly districts: readonly DistrictProcess[];
  stop(): Promise<void>;
}

/** One client stands for a whole city's. */
export const UNLIMITED = {
  RATE_PER_SUBJECT: '0',
  RATE_PER_ADDRESS: '0',
  MAX_CONNECTIONS_PER_ADDRESS: '20000',
  MAX_CONNECTIONS_PER_SUBJECT: '20000',
  MAX_SUBSCRIPTIONS_PER_SUBJECT: '20000',
} as const;

const START_TIMEOUT_MS = 180_000;
const STOP_GRACE_MS = 30_000;
const POLL_MS = 25;

export interface HubOptions {
  readonly settings?: Readonly<Record<string, string>>;
  /** Of the project whose hub it is; this one when not given. */
  readonly checkout?: string | undefined;
}

/** The whole hub as `npm start` brings it up, with its data in `dataDir`. */
export async function startHub(dataDir: string, { settings, checkout }: HubOptions = {}): Promise<Hub> {
  const startedAt = performance.now();
  const port = await findFreePort();
  const running = startProcess({
    name: 'npm start',
    arguments: [join(checkout ?? projectFile(), 'dist', 'hub', 'main.js')],
    env: {
      HUB_DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'error',
      DEMONSTRATION_WORK: 'off',
      ...UNLIMITED,
      ...settings,
    },
    stopGraceMs: STOP_GRACE_MS,
  });
  try {
    await waitForReadyLine(running);
    const readyMs = performance.now() - startedAt;
    return { ...describe(running.pid), url: `http://127.0.0.1:${port}/graphql`, readyMs, stop: running.stop };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

async function waitForReadyLine(running: RunningProcess): Promise<void> {
  const endsAt = performance.now() + START_TIMEOUT_MS;
  while (!running.output().includes('The hub is ready')) {
    if (running.hasExited()) throw new Error(`The hub did not start:\n${running.output()}`);
    if (performance.now() > endsAt) throw new Error(`The hub was not ready in time:\n${running.output()}`);
    await delay(POLL_MS);
  }
}

function describe(launcherPid: number): Pick<Hub, 'launcherPid' | 'gatewayPid' | 'districts'> {
  const processes = readProcessTree(launcherPid);
  const gateway = processes.find(({ command }) => command.includes(join('gateway', 'main')));
  return {
    launcherPid,
    gatewayPid: gateway!.pid,
    districts: readDistricts(launcherPid),
  };
}

/** A folder that the account PostgreSQL runs under can pass through. */
export function createDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-city-'));
  chmodSync(dataDir, 0o711);
  return dataDir;
}

export function removeDataDir(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
}
