import { runLoad } from '../harness/load';
import { median } from '../harness/median';
import { readUsage } from '../harness/process-usage';
import type { BenchOptions } from '../harness/scenario';
import { LIST_BODIES } from './candidate-list';
import { countLogged } from './count-logged';
import type { Hub } from './hub';
import { cpuBetween, measureIdleCpu, type PartCpu, readPartCpu } from './part-cpu';

/** A way to a city-wide page: through a hub, or past it with the hub's databases. */
export interface PageContender {
  readonly name: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly hub: Hub;
  /** The one process that stands for the hub's own; of the hub then PostgreSQL alone counts. */
  readonly floorPid?: number;
}

/** Medians over the rounds; CPU beyond what the hub takes when nobody asks, milliseconds a page. */
export interface PageCpu {
  readonly name: string;
  readonly gateway: number;
  readonly hosts: number;
  readonly postgres: number;
  /** Launcher and central subgraphs, which have no part in it. */
  readonly others: number;
  /** Of all Node.js processes. */
  readonly node: number;
  readonly all: number;
  readonly medianMs: number;
  /** Persons that the districts' logs name for each that is shown. */
  readonly loggedPerShown: number;
}

type Sample = Omit<PageCpu, 'name'>;

export interface PageCpuConfig {
  readonly contenders: readonly PageContender[];
  readonly connections: number;
  /** Persons that each of `LIST_BODIES` shows. */
  readonly shown: readonly number[];
}

const WARM_UP_ROUNDS = 2;
const IDLE_MS = 4_000;

/** Loads all contenders in turn, A B C A B C …; the first rounds warm up. */
export async function measurePageCpu(
  config: PageCpuConfig,
  { rounds, roundMs }: BenchOptions,
): Promise<PageCpu[]> {
  const idle = new Map<Hub, PartCpu>();
  for (const { hub } of config.contenders)
    if (!idle.has(hub)) idle.set(hub, await measureIdleCpu(hub.launcherPid, IDLE_MS));
  const samples = config.contenders.map((): Sample[] => []);
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
    for (const [index, contender] of config.contenders.entries()) {
      const sample = await measureRound(contender, config, idle.get(contender.hub)!, roundMs);
      if (round >= WARM_UP_ROUNDS) samples[index]!.push(sample);
    }
  }
  return config.contenders.map(({ name }, index) => ({ name, ...mediansOf(samples[index]!) }));
}

async function measureRound(
  { url, headers, hub, floorPid }: PageContender,
  { connections, shown }: PageCpuConfig,
  idle: PartCpu,
  durationMs: number,
): Promise<Sample> {
  const loggedBefore = await countLogged(hub.districts);
  const [before, floorBefore] = [readPartCpu(hub.launcherPid), cpuOf(floorPid)];
  const load = { url, headers, bodies: LIST_BODIES, connections, durationMs };
  const { requests, failures, elapsedMs, medianMs } = await runLoad(load);
  const used = cpuBetween(before, readPartCpu(hub.launcherPid));
  const floorCpu = cpuOf(floorPid) - floorBefore;
  if (failures > 0) throw new Error(`${url}: ${failures} of ${requests} pages failed`);
  const shares = { used, idle, elapsedMs, requests };
  const persons = Array.from({ length: requests }, (_, index) => shown[index % shown.length]!);
  const loggedPerShown =
    ((await countLogged(hub.districts)) - loggedBefore) / persons.reduce((sum, count) => sum + count, 0);
  const parts = floorPid === undefined ? hubShares(shares) : floorShares(shares, floorCpu / requests);
  const node = parts.gateway + parts.hosts + parts.others;
  return { ...parts, node, all: node + parts.postgres, medianMs, loggedPerShown };
}

interface Shares {
  readonly used: PartCpu;
  readonly idle: PartCpu;
  readonly elapsedMs: number;
  readonly requests: number;
}

function hubShares(shares: Shares) {
  return {
    gateway: shareOf('gateway', shares),
    hosts: shareOf('districts', shares),
    postgres: shareOf('PostgreSQL', shares),
    others: shareOf('formedling and reporting', shares) + shareOf('launcher', shares),
  };
}

function floorShares(shares: Shares, floorMs: number) {
  return { gateway: floorMs, hosts: 0, postgres: shareOf('PostgreSQL', shares), others: 0 };
}

function shareOf(part: string, { used, idle, elapsedMs, requests }: Shares): number {
  return (used.get(part)! - (idle.get(part)! * elapsedMs) / 1000) / requests;
}

function cpuOf(pid: number | undefined): number {
  return pid === undefined ? 0 : (readUsage(pid)?.cpuMs ?? Number.NaN);
}

function mediansOf(samples: readonly Sample[]): Sample {
  const fields = Object.keys(samples[0]!) as (keyof Sample)[];
  const medians = fields.map((field) => [field, median(samples.map((sample) => sample[field]))]);
  return Object.fromEntries(medians) as unknown as Sample;
}
