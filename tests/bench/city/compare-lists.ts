import type { Contender } from '../harness/contender';
import { postGraphql } from '../harness/graphql-request';
import { type Measurement, ratioOf, runRounds } from '../harness/rounds';
import type { BenchOptions } from '../harness/scenario';
import { toSortedJson } from '../harness/sorted-json';
import { formatFigure, type Table } from '../harness/table';
import { LIST_BODIES } from './candidate-list';

export interface Comparison {
  readonly title: string;
  /** The hub's part first, then what it is compared with. */
  readonly contenders: readonly Contender[];
  readonly connections: number;
  /** Beside the token. */
  readonly headers?: Readonly<Record<string, string>>;
}

const COLUMNS = [
  '',
  'requests/s',
  'median ms',
  'p99 ms',
  'CPU ms/request',
  'failed',
  '× req/s',
  '× latency',
  '× CPU',
];

/** Loads both with the same lists after making sure that they answer the same. */
export async function compareLists(
  { title, contenders, connections, headers: own }: Comparison,
  authorised: Readonly<Record<string, string>>,
  options: BenchOptions,
): Promise<{ table: Table; measurements: Measurement[] }> {
  const headers = { ...authorised, ...own };
  await verifySame(contenders, headers);
  const { rounds, roundMs } = options;
  const measurements = await runRounds({
    contenders,
    bodies: LIST_BODIES,
    headers,
    connections,
    rounds,
    durationMs: roundMs,
  });
  const base = measurements.at(-1)!;
  const rows = measurements.map((measurement) => [
    measurement.name,
    ...(['throughput', 'medianMs', 'p99Ms', 'cpuMs'] as const).map((field) =>
      formatFigure(measurement[field]),
    ),
    String(measurement.failures),
    ...(['throughput', 'medianMs', 'cpuMs'] as const).map((field) =>
      formatFigure(ratioOf(measurement, base, field)),
    ),
  ]);
  return { table: { title: `${title}, ${connections} in flight`, columns: COLUMNS, rows }, measurements };
}

async function verifySame(contenders: readonly Contender[], headers: Record<string, string>): Promise<void> {
  for (const body of LIST_BODIES) {
    const answers = await Promise.all(contenders.map(({ url }) => postGraphql(url, body, headers)));
    const [first, ...others] = answers.map(toSortedJson);
    if (first!.includes('"errors"') || others.some((other) => other !== first)) {
      throw new Error(
        `The answers differ:\n${[first, ...others].map((answer) => answer!.slice(0, 600)).join('\n')}`,
      );
    }
  }
}
