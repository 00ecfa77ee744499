import { setTimeout as delay } from 'node:timers/promises';
import { readProcessTree } from '../harness/process-tree';
import { readUsage } from '../harness/process-usage';
import { PARTS, partOf } from './hub-memory';

/** Part of the hub → CPU time, milliseconds. */
export type PartCpu = ReadonlyMap<string, number>;

/** CPU time of all processes of a hub until now, by part; what has ended is its parent's. */
export function readPartCpu(launcherPid: number): PartCpu {
  const sums = new Map(PARTS.map(([part]) => [part, 0]));
  for (const process of readProcessTree(launcherPid)) {
    const usage = readUsage(process.pid);
    const part = partOf(process);
    if (usage !== undefined && part !== undefined)
      sums.set(part, sums.get(part)! + usage.cpuMs + usage.endedChildrenMs);
  }
  return sums;
}

export function cpuBetween(before: PartCpu, after: PartCpu): PartCpu {
  return new Map([...after].map(([part, cpuMs]) => [part, cpuMs - before.get(part)!]));
}

/** What a hub that nobody asks takes in a second. */
export async function measureIdleCpu(launcherPid: number, durationMs: number): Promise<PartCpu> {
  const before = readPartCpu(launcherPid);
  const startedAt = performance.now();
  await delay(durationMs);
  const used = cpuBetween(before, readPartCpu(launcherPid));
  const seconds = (performance.now() - startedAt) / 1000;
  return new Map([...used].map(([part, cpuMs]) => [part, cpuMs / seconds]));
}
