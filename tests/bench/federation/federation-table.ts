import { type Measurement, ratioOf } from '../harness/rounds';
import { formatFigure, type Table } from '../harness/table';
import { HUB } from './contenders';

const COLUMNS = [
  'gateway',
  'requests/s',
  'CPU ms/request',
  'median ms',
  'p99 ms',
  'failed',
  'hub is × req/s',
  'hub is × less CPU',
];

/** The ratios say how many times faster the hub is; without the hub, the first contender stands for it. */
export function toFederationTable(
  title: string,
  measurements: readonly Measurement[],
  notes: string[],
): Table {
  const base = measurements.find(({ name }) => name === HUB) ?? measurements[0]!;
  const columns = COLUMNS.map((column) => column.replace('hub', base.name));
  const rows = measurements.map((measurement) => [
    measurement.name,
    formatFigure(measurement.throughput),
    formatFigure(measurement.cpuMs),
    formatFigure(measurement.medianMs),
    formatFigure(measurement.p99Ms),
    String(measurement.failures),
    formatFigure(ratioOf(base, measurement, 'throughput')),
    formatFigure(ratioOf(measurement, base, 'cpuMs')),
  ]);
  return { title, columns, rows, notes };
}
