import { readProcessTree, readProportionalMb, type TreeProcess } from '../harness/process-tree';
import { formatFigure, type Table } from '../harness/table';

export const PARTS: readonly (readonly [part: string, pattern: RegExp])[] = [
  ['gateway', /gateway\/main/],
  ['districts', /district\/main/],
  ['formedling and reporting', /(formedling|reporting)\/main/],
  ['PostgreSQL', /postgres/],
  ['launcher', /hub\/main/],
];

export interface PartMemory {
  readonly part: string;
  readonly processes: number;
  readonly megabytes: number;
}

/** The memory of all processes of the hub, by part. */
export function measureHubMemory(launcherPid: number): PartMemory[] {
  const processes = readProcessTree(launcherPid);
  const parts = PARTS.map(([part]) =>
    toPart(
      part,
      processes.filter((process) => partOf(process) === part),
    ),
  );
  return [...parts, toPart('whole hub', processes)];
}

export function partOf({ command }: TreeProcess): string | undefined {
  return PARTS.find(([, pattern]) => pattern.test(command))?.[0];
}

function toPart(part: string, processes: readonly TreeProcess[]): PartMemory {
  const megabytes = processes.reduce((sum, { pid }) => sum + readProportionalMb(pid), 0);
  return { part, processes: processes.length, megabytes };
}

export function toHubMemoryTable(title: string, parts: readonly PartMemory[]): Table {
  return {
    title,
    columns: ['part', 'processes', 'MB'],
    rows: parts.map(({ part, processes, megabytes }) => [part, String(processes), formatFigure(megabytes)]),
  };
}
