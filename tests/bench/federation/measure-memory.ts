import type { Contender } from '../harness/contender';
import { runLoad } from '../harness/load';
import { readUsage } from '../harness/process-usage';
import { formatFigure, type Table } from '../harness/table';
import type { StartedContender } from './contenders';
import { requestsOf, WORKLOADS } from './operations';

export interface MemoryMeasurement {
  readonly name: string;
  readonly readyMs: number;
  readonly beforeMb: number;
  readonly afterMb: number;
}

/** Resident memory before and after a number of small queries. */
export async function measureMemory(
  contender: StartedContender,
  requests: number,
  connections: number,
): Promise<MemoryMeasurement> {
  const bodies = requestsOf(WORKLOADS.join).map((request) => JSON.stringify(request));
  const beforeMb = residentMb(contender);
  await runLoad({ url: contender.url, bodies, connections, requests });
  return { name: contender.name, readyMs: contender.readyMs, beforeMb, afterMb: residentMb(contender) };
}

function residentMb({ pids }: Contender): number {
  return pids.reduce((sum, pid) => sum + (readUsage(pid)?.residentMb ?? Number.NaN), 0);
}

export function toMemoryTable(measurements: readonly MemoryMeasurement[], requests: number): Table {
  return {
    title: `Start and memory (${requests.toLocaleString('en')} small queries)`,
    columns: ['gateway', 'ready ms', 'resident MB before', 'resident MB after'],
    rows: measurements.map(({ name, readyMs, beforeMb, afterMb }) => [
      name,
      ...[readyMs, beforeMb, afterMb].map(formatFigure),
    ]),
  };
}
