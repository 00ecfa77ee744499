import { createBrokerToken } from '../city/broker-token';
import { createDataDir, type Hub, removeDataDir, startHub } from '../city/hub';
import { quantileOf } from '../harness/median';
import { readUsage } from '../harness/process-usage';
import type { Scenario, ScenarioResult } from '../harness/scenario';
import { formatFigure, type Table } from '../harness/table';
import { measureFanOut } from './fan-out-peers';
import { Subscribers } from './subscribers';
import { VacancyOpener } from './vacancy-opener';

const QUERY =
  'subscription { vacancyOpened { cursor vacancy { id startsOn candidate { district { name } } } } }';
const LATENCY_EVENTS = 300;
const CROWDS = [1_000, 5_000, 10_000];
const BURST_EVENTS = 500;
const BURST_SUBSCRIBERS = 1_000;

/** Vacancies live, over 14 real districts: from commit to the client, to many clients, and how many a second. */
export const subscriptionsScenario: Scenario = {
  name: 'subscriptions',
  async run() {
    if (process.platform !== 'linux') throw new Error('The scenario reads /proc, which only Linux has.');
    const dataDir = createDataDir();
    let hub: Hub | undefined;
    try {
      hub = await startHub(dataDir);
      const own = await measure(hub, await createBrokerToken(dataDir));
      await hub.stop();
      const fanOut = await measureFanOut();
      return { tables: [...own.tables, fanOut.table], data: { hub: own.data, fanOut: fanOut.data } };
    } finally {
      await hub?.stop();
      removeDataDir(dataDir);
    }
  },
};

interface Bench {
  readonly hub: Hub;
  readonly token: string;
  readonly openers: readonly VacancyOpener[];
}

async function measure(hub: Hub, token: string): Promise<ScenarioResult> {
  const openers = await Promise.all(
    hub.districts.map(({ databaseUrl }) => VacancyOpener.connect(databaseUrl)),
  );
  const bench = { hub, token, openers };
  try {
    const latency = await measureLatency(bench);
    const aloneMb = readUsage(hub.gatewayPid)!.residentMb;
    const crowds = [];
    for (const count of CROWDS) crowds.push(await measureCrowd(bench, count, aloneMb));
    const burst = await measureBurst(bench);
    return {
      tables: [latencyTable(latency), crowdTable(crowds), burstTable(burst)],
      data: { latency, crowds, burst },
    };
  } finally {
    await Promise.all(openers.map((opener) => opener.close()));
  }
}

/** One subscriber, one event at a time, districts in turn. */
async function measureLatency({ hub, token, openers }: Bench): Promise<number[]> {
  const subscriber = await Subscribers.start({ url: hub.url, token, query: QUERY, count: 1 });
  const latencies: number[] = [];
  try {
    await settle(subscriber, openers[0]!);
    for (let event = 1; event <= LATENCY_EVENTS; event++) {
      const committedAt = await openers[event % openers.length]!.open();
      latencies.push((await subscriber.arrivalOf(event)).lastAt - committedAt);
    }
  } finally {
    subscriber.stop();
  }
  return latencies;
}

interface Crowd {
  readonly count: number;
  readonly kibEach: number;
  readonly toFirstMs: number;
  readonly toLastMs: number;
}

/** @param aloneMb the gateway's memory without subscribers */
async function measureCrowd({ hub, token, openers }: Bench, count: number, aloneMb: number): Promise<Crowd> {
  const subscribers = await Subscribers.start({ url: hub.url, token, query: QUERY, count });
  try {
    await settle(subscribers, openers[0]!);
    const kibEach = ((readUsage(hub.gatewayPid)!.residentMb - aloneMb) * 1024) / count;
    const firsts: number[] = [];
    const lasts: number[] = [];
    for (let event = 1; event <= 10; event++) {
      const committedAt = await openers[event % openers.length]!.open();
      const { firstAt, lastAt } = await subscribers.arrivalOf(event);
      firsts.push(firstAt - committedAt);
      lasts.push(lastAt - committedAt);
    }
    return { count, kibEach, toFirstMs: quantileOf(firsts, 0.5), toLastMs: quantileOf(lasts, 0.5) };
  } finally {
    subscribers.stop();
  }
}

interface Burst {
  readonly events: number;
  readonly elapsedMs: number;
}

/** All districts commit as fast as they can; ends when every subscriber has all. */
async function measureBurst({ hub, token, openers }: Bench): Promise<Burst> {
  const subscribers = await Subscribers.start({
    url: hub.url,
    token,
    query: QUERY,
    count: BURST_SUBSCRIBERS,
  });
  try {
    await settle(subscribers, openers[0]!);
    const startedAt = performance.timeOrigin + performance.now();
    const each = Math.ceil(BURST_EVENTS / openers.length);
    await Promise.all(
      openers.map(async (opener) => {
        for (let event = 0; event < each; event++) await opener.open();
      }),
    );
    const { lastAt } = await subscribers.arrivalOf(each * openers.length);
    return { events: each * openers.length, elapsedMs: lastAt - startedAt };
  } finally {
    subscribers.stop();
  }
}

/** The first event; whatever was opened before has gone to nobody. */
async function settle(subscribers: Subscribers, opener: VacancyOpener): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await opener.open();
  await subscribers.arrivalOf(0);
}

function latencyTable(latencies: readonly number[]): Table {
  const figures = [0.5, 0.9, 0.99, 1].map((quantile) => formatFigure(quantileOf(latencies, quantile)));
  return {
    title: `From commit to callback, 14 districts, ${latencies.length} events, ms`,
    columns: ['', 'median', 'p90', 'p99', 'max'],
    rows: [['one subscriber', ...figures]],
  };
}

function crowdTable(crowds: readonly Crowd[]): Table {
  return {
    title: 'Subscribers of one gateway process',
    columns: ['connected', 'KiB each', 'commit to first, ms', 'commit to last, ms'],
    rows: crowds.map(({ count, kibEach, toFirstMs, toLastMs }) =>
      [count, formatFigure(kibEach), formatFigure(toFirstMs), formatFigure(toLastMs)].map(String),
    ),
    notes: [
      'Memory: growth of the resident set over that without subscribers; the clients are in one process on the same cores.',
    ],
  };
}

function burstTable({ events, elapsedMs }: Burst): Table {
  const perSecond = (events * 1_000) / elapsedMs;
  return {
    title: `${events} events as fast as they are committed, ${BURST_SUBSCRIBERS} subscribers`,
    columns: ['', 'events/s', 'deliveries/s'],
    rows: [['hub', formatFigure(perSecond), formatFigure(perSecond * BURST_SUBSCRIBERS)]],
  };
}
