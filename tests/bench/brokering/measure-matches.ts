import { runLoad } from '../harness/load';
import { median } from '../harness/median';
import type { BenchOptions } from '../harness/scenario';
import { formatFigure, type Table } from '../harness/table';
import { MATCH_WORKLOADS, type MatchWorkload, verifyMatches } from './match-operations';
import type { PoolHub } from './pool-hub';

/** Medians over the rounds; the ratios are medians of the rounds' ratios to the smallest pool. */
export interface MatchMeasurement {
  readonly workload: string;
  readonly candidates: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly failures: number;
  readonly medianRatio: number;
  readonly p99Ratio: number;
}

interface Sample {
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly failures: number;
}

const WARM_UP_ROUNDS = 1;

/** One request at a time, the hubs of all pool sizes in turn, the smallest first. */
export async function measureMatches(
  hubs: readonly PoolHub[],
  options: BenchOptions,
): Promise<MatchMeasurement[]> {
  const measurements: MatchMeasurement[] = [];
  for (const workload of MATCH_WORKLOADS) measurements.push(...(await measure(workload, hubs, options)));
  return measurements;
}

async function measure(
  workload: MatchWorkload,
  hubs: readonly PoolHub[],
  { rounds, roundMs }: BenchOptions,
): Promise<MatchMeasurement[]> {
  const loads = [];
  for (const hub of hubs) {
    const bodies = await workload.bodies(hub);
    await verifyMatches(hub, bodies);
    const headers = { authorization: `Bearer ${await hub.tokenOf('resursteam')}` };
    loads.push({ url: hub.url, headers, bodies, connections: 1, durationMs: roundMs });
  }
  const samples = hubs.map((): Sample[] => []);
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
    for (const [index, load] of loads.entries()) {
      const sample = await runLoad(load);
      if (round >= WARM_UP_ROUNDS) samples[index]!.push(sample);
    }
  }
  return hubs.map(({ candidates }, index) => ({
    workload: workload.name,
    candidates,
    ...summarise(samples[index]!, samples[0]!),
  }));
}

function summarise(samples: readonly Sample[], base: readonly Sample[]) {
  const of = (field: keyof Sample) => median(samples.map((sample) => sample[field]));
  const ratio = (field: keyof Sample) =>
    median(samples.map((sample, round) => sample[field] / base[round]![field]));
  return {
    medianMs: of('medianMs'),
    p99Ms: of('p99Ms'),
    failures: samples.reduce((sum, sample) => sum + sample.failures, 0),
    medianRatio: ratio('medianMs'),
    p99Ratio: ratio('p99Ms'),
  };
}

export function toMatchTable(measurements: readonly MatchMeasurement[], districts: number): Table {
  return {
    title: `Matches over ${districts} districts against the pool's size, one request at a time`,
    columns: ['', 'candidates', 'median ms', 'p99 ms', 'failed', '× median', '× p99'],
    rows: measurements.map((measurement) => [
      measurement.workload,
      String(measurement.candidates),
      formatFigure(measurement.medianMs),
      formatFigure(measurement.p99Ms),
      String(measurement.failures),
      formatFigure(measurement.medianRatio),
      formatFigure(measurement.p99Ratio),
    ]),
    notes: [
      '× is the ratio to the smallest pool, in the same rounds; totalCount counts all who meet the needs',
    ],
  };
}
