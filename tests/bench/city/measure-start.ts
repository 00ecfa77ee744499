import { setTimeout as delay } from 'node:timers/promises';
import { formatFigure, type Table } from '../harness/table';
import { startHub } from './hub';
import { measureHubMemory, type PartMemory } from './hub-memory';
import { type HubVariant, nameOf, optionsOf } from './hub-variant';
import { measureIdleCpu, type PartCpu } from './part-cpu';

export interface HubStart {
  readonly name: string;
  /** With databases and data made. */
  readonly firstReadyMs: number;
  readonly readyMs: number;
  readonly memory: readonly PartMemory[];
  readonly restingMemory: readonly PartMemory[];
  readonly idleCpu: PartCpu;
}

/** Connections that the start needed have been closed by then. */
const RESTING_AFTER_MS = 40_000;
const IDLE_MS = 10_000;

/** Starts a hub twice, alone; what is measured is the second, for nobody has asked it anything. */
export async function measureStart(dataDir: string, variant: HubVariant): Promise<HubStart> {
  const first = await startHub(dataDir, optionsOf(variant));
  await first.stop();
  const hub = await startHub(dataDir, optionsOf(variant));
  try {
    const memory = measureHubMemory(hub.launcherPid);
    await delay(RESTING_AFTER_MS);
    const restingMemory = measureHubMemory(hub.launcherPid);
    const idleCpu = await measureIdleCpu(hub.launcherPid, IDLE_MS);
    const ready = { firstReadyMs: first.readyMs, readyMs: hub.readyMs };
    return { name: nameOf(variant), ...ready, memory, restingMemory, idleCpu };
  } finally {
    await hub.stop();
  }
}

export function toStartTable(starts: readonly HubStart[]): Table {
  const rows = starts.map(({ name, firstReadyMs, readyMs, memory, restingMemory, idleCpu }) => [
    name,
    ...[firstReadyMs, readyMs].map((ms) => (ms / 1000).toFixed(1)),
    ...[memory.at(-1)!, restingMemory.at(-1)!].flatMap(({ processes, megabytes }) => [
      String(processes),
      formatFigure(megabytes),
    ]),
    formatFigure([...idleCpu.values()].reduce((sum, cpuMs) => sum + cpuMs, 0)),
    formatFigure(idleCpu.get('PostgreSQL')!),
  ]);
  return {
    title: 'Start of the whole hub',
    columns: [
      '',
      'first ready s',
      'ready s',
      'processes',
      'MB',
      'processes at rest',
      'MB at rest',
      'CPU ms/s at rest',
      'PostgreSQL’s',
    ],
    rows,
    notes: [`first: databases and data made; at rest: ${RESTING_AFTER_MS / 1000} s after it was ready`],
  };
}
