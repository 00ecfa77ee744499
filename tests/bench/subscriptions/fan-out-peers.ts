import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { projectFile } from '../../../platform/settings/project-file';
import { findFreePort, type RunningProcess, startProcess } from '../harness/child-process';
import { median } from '../harness/median';
import { installPeers, PEERS_FOLDER } from '../harness/peers';
import { readUsage } from '../harness/process-usage';
import { formatFigure, type Table } from '../harness/table';
import { waitUntilReady } from '../harness/wait-until-ready';
import { FAN_OUT_SDL } from './fan-out-schema';
import { Subscribers } from './subscribers';

const QUERY = 'subscription { vacancyOpened { cursor vacancy { id startsOn district } } }';
const SUBSCRIBERS = 1_000;
const EVENTS = 30;

interface Gateway {
  readonly name: string;
  readonly url: string;
  readonly running: RunningProcess;
}

interface FanOut {
  readonly name: string;
  readonly toLastMs: number;
  readonly cpuMs: number;
  readonly kibEach: number;
}

/** One subgraph's events to many clients, through our gateway and through Hive Gateway. */
export async function measureFanOut(): Promise<{ table: Table; data: readonly FanOut[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-fan-out-'));
  const subgraph = fork(bench('fan-out-subgraph-process.js'));
  try {
    const [{ url }] = (await once(subgraph, 'message')) as [{ url: string }];
    const supergraph = join(folder, 'supergraph.graphql');
    writeFileSync(supergraph, compose(url));
    const results: FanOut[] = [];
    for (const start of [startShared, startPlain, startHive]) {
      const gateway = await start(supergraph, url).catch((error: Error) => void console.log(error.message));
      if (gateway) results.push(await measure(gateway, subgraph));
    }
    return { table: toTable(results), data: results };
  } finally {
    subgraph.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function bench(file: string): string {
  return projectFile('dist', 'tests', 'bench', 'subscriptions', file);
}

function compose(url: string): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'district', url, typeDefs: parse(FAN_OUT_SDL) },
  ]);
  if (supergraphSdl === undefined) throw new Error(errors?.join('\n'));
  return supergraphSdl;
}

async function startHub(name: string, args: readonly string[]): Promise<Gateway> {
  const running = startProcess({ name, arguments: [bench('gateway-process.js'), ...args] });
  return { name, url: `${(await running.message)['url']}/graphql`, running };
}

function startShared(supergraph: string, url: string): Promise<Gateway> {
  return startHub('hub, over a district (one upstream)', [supergraph, url, 'shared']);
}

function startPlain(supergraph: string, url: string): Promise<Gateway> {
  return startHub('hub, over any subgraph', [supergraph, url]);
}

async function startHive(supergraph: string): Promise<Gateway | undefined> {
  if (!installPeers()) return undefined;
  const port = await findFreePort();
  const entry = join('node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');
  const options = [
    '--host',
    '127.0.0.1',
    '--fork',
    '1',
    '--config-path',
    'hive-gateway-subscriptions.config.mjs',
  ];
  const running = startProcess({
    name: 'hive-gateway',
    arguments: [entry, 'supergraph', supergraph, ...options],
    env: { PORT: String(port), NODE_ENV: 'production' },
    cwd: PEERS_FOLDER,
  });
  await waitUntilReady(running, `http://127.0.0.1:${port}/readiness`);
  return { name: 'hive-gateway', url: `http://127.0.0.1:${port}/graphql`, running };
}

async function measure({ name, url, running }: Gateway, subgraph: ChildProcess): Promise<FanOut> {
  const before = readUsage(running.pid)!;
  const subscribers = await Subscribers.start({ url, query: QUERY, count: SUBSCRIBERS });
  try {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await openOne(subgraph);
    await subscribers.arrivalOf(0);
    const settled = readUsage(running.pid)!;
    const toLast: number[] = [];
    for (let event = 1; event <= EVENTS; event++) {
      const openedAt = await openOne(subgraph);
      toLast.push((await subscribers.arrivalOf(event)).lastAt - openedAt);
    }
    const cpuMs = (readUsage(running.pid)!.cpuMs - settled.cpuMs) / EVENTS;
    const kibEach = ((settled.residentMb - before.residentMb) * 1024) / SUBSCRIBERS;
    return { name, toLastMs: median(toLast), cpuMs, kibEach };
  } finally {
    subscribers.stop();
    await running.stop();
  }
}

async function openOne(subgraph: ChildProcess): Promise<number> {
  const answer = once(subgraph, 'message');
  subgraph.send('open');
  const [{ openedAt }] = (await answer) as [{ openedAt: number }];
  return openedAt;
}

function toTable(results: readonly FanOut[]): Table {
  const hive = results.find(({ name }) => name === 'hive-gateway');
  return {
    title: `One event to ${SUBSCRIBERS} subscribers`,
    columns: ['gateway', 'to the last, ms', 'CPU, ms', 'KiB each', "Hive's CPU to its own"],
    rows: results.map(({ name, toLastMs, cpuMs, kibEach }) => [
      name,
      ...[toLastMs, cpuMs, kibEach, (hive?.cpuMs ?? Number.NaN) / cpuMs].map(formatFigure),
    ]),
  };
}
