import type { Contender } from './contender';
import { type LoadConfig, runLoad } from './load';
import { median } from './median';
import { readUsage } from './process-usage';

export interface RoundsConfig {
  readonly contenders: readonly Contender[];
  readonly bodies: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly rounds: number;
  readonly durationMs: number;
}

interface Sample {
  readonly throughput: number;
  readonly cpuMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly failures: number;
}

/** Medians over the rounds. `cpuMs` is the CPU time of the contender's processes alone, per request. */
export interface Measurement extends Sample {
  readonly name: string;
  readonly samples: readonly Sample[];
}

/** Slow contenders get through few requests in a round, and code is compiled only after many. */
const WARM_UP_ROUNDS = 2;

/**
 * Loads the contenders in turn, A B C A B C …, so that whatever else the machine does falls on all of them. The
 * first rounds warm up and are not counted.
 */
export async function runRounds(config: RoundsConfig): Promise<Measurement[]> {
  const samples = config.contenders.map((): Sample[] => []);
  for (let round = 0; round < WARM_UP_ROUNDS + config.rounds; round++) {
    for (const [index, contender] of config.contenders.entries()) {
      const sample = await measure(contender, config);
      if (round >= WARM_UP_ROUNDS) samples[index]!.push(sample);
    }
  }
  return config.contenders.map(({ name }, index) => summarise(name, samples[index]!));
}

async function measure(contender: Contender, config: RoundsConfig): Promise<Sample> {
  const load: LoadConfig = { ...config, url: contender.url };
  const before = cpuOf(contender);
  const { requests, failures, elapsedMs, medianMs, p99Ms } = await runLoad(load);
  const cpuMs = (cpuOf(contender) - before) / requests;
  return { throughput: (requests * 1000) / elapsedMs, cpuMs, medianMs, p99Ms, failures };
}

function cpuOf({ pids }: Contender): number {
  return pids.reduce((sum, pid) => sum + (readUsage(pid)?.cpuMs ?? Number.NaN), 0);
}

function summarise(name: string, samples: readonly Sample[]): Measurement {
  const of = (field: keyof Sample) => median(samples.map((sample) => sample[field]));
  const failures = samples.reduce((sum, sample) => sum + sample.failures, 0);
  return {
    name,
    throughput: of('throughput'),
    cpuMs: of('cpuMs'),
    medianMs: of('medianMs'),
    p99Ms: of('p99Ms'),
    failures,
    samples,
  };
}

/** How many times `field` of `one` is that of `other`: the median of the rounds' ratios, neighbours in time compared. */
export function ratioOf(one: Measurement, other: Measurement, field: keyof Sample): number {
  return median(one.samples.map((sample, round) => sample[field] / other.samples[round]![field]));
}
