import { runLoad } from '../harness/load';
import { readProcessTree } from '../harness/process-tree';
import { readUsage } from '../harness/process-usage';
import type { BenchOptions } from '../harness/scenario';
import { formatFigure, type Table } from '../harness/table';
import { LIST_BODIES } from './candidate-list';
import type { Hub } from './hub';
import { PARTS, partOf } from './hub-memory';

export interface PageCpu {
  readonly part: string;
  readonly cpuMs: number;
}

/** CPU time that a city-wide page costs in all processes, by part: one request at a time. */
export async function measurePageCpu(
  { url, launcherPid }: Hub,
  token: string,
  { roundMs, rounds }: BenchOptions,
): Promise<PageCpu[]> {
  const headers = { authorization: `Bearer ${token}` };
  const load = { url, headers, bodies: LIST_BODIES, connections: 1 };
  await runLoad({ ...load, durationMs: 2 * roundMs });
  const before = cpuByProcess(launcherPid);
  const { requests } = await runLoad({ ...load, durationMs: rounds * roundMs });
  const after = cpuByProcess(launcherPid);
  const costs = [...after].map(([pid, { part, cpuMs }]) => ({
    part,
    cpuMs: (cpuMs - (before.get(pid)?.cpuMs ?? 0)) / requests,
  }));
  const sumOf = (wanted: (part: string | undefined) => boolean) =>
    costs.filter(({ part }) => wanted(part)).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  return [
    ...PARTS.map(([part]) => ({ part, cpuMs: sumOf((each) => each === part) })),
    { part: 'all processes', cpuMs: sumOf(() => true) },
  ];
}

function cpuByProcess(launcherPid: number) {
  return new Map(
    readProcessTree(launcherPid).map((process) => [
      process.pid,
      { part: partOf(process), cpuMs: readUsage(process.pid)?.cpuMs ?? 0 },
    ]),
  );
}

export function toPageCpuTable(costs: readonly PageCpu[], districts: number): Table {
  return {
    title: `CPU of a page of 20 over ${districts} districts, 1 in flight`,
    columns: ['part', 'CPU ms/page'],
    rows: costs.map(({ part, cpuMs }) => [part, formatFigure(cpuMs)]),
  };
}
