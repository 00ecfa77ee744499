import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from './table';

/** The V8 CPU profile that `node --cpu-prof` writes (Chrome DevTools protocol, `Profiler.Profile`). */
interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}
interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

const ROWS = 40;

/** Where the profiles in `folder` spent their time, without what was called from there: by part, then by function. */
export function summariseProfiles(folder: string): Table[] {
  const byPart = new Map<string, number>();
  const byFunction = new Map<string, number>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))) {
    const profile: CpuProfile = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    addSelfTime(profile, partOf, byPart);
    addSelfTime(profile, nameOf, byFunction);
  }
  return [
    toTable('Self time of the hub, by part', byPart),
    toTable('Self time of the hub, by function', byFunction),
  ];
}

function addSelfTime(
  profile: CpuProfile,
  label: (frame: CallFrame) => string,
  times: Map<string, number>,
): void {
  const labels = new Map(profile.nodes.map(({ id, callFrame }) => [id, label(callFrame)]));
  profile.samples.forEach((id, index) => {
    const name = labels.get(id)!;
    if (name !== '(idle)') times.set(name, (times.get(name) ?? 0) + profile.timeDeltas[index]!);
  });
}

function toTable(title: string, times: ReadonlyMap<string, number>): Table {
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  const rows = [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, ROWS)
    .map(([name, time]) => [name, `${((100 * time) / total).toFixed(1)} %`, (time / 1000).toFixed(0)]);
  return { title, columns: ['where', 'share', 'ms'], rows };
}

function nameOf(frame: CallFrame): string {
  const { functionName, url, lineNumber } = frame;
  return url === ''
    ? functionName || '(native)'
    : `${functionName || '(anonymous)'} ${fileOf(url)}:${lineNumber + 1}`;
}

/** The package, or the folder of this project. */
function partOf({ functionName, url }: CallFrame): string {
  if (url === '') return functionName.startsWith('(') ? functionName : '(native)';
  if (url.startsWith('node:')) return 'node';
  const parts = fileOf(url).split('/');
  return parts.slice(0, parts[0]!.startsWith('@') ? 2 : Math.min(2, parts.length - 1)).join('/');
}

function fileOf(url: string): string {
  return url.replace(/^file:\/\//, '').replace(/^.*\/(dist\/(?=gateway|subgraphs)|node_modules\/)/, '');
}
