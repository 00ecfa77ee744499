import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../../platform/settings/project-file';
import { findFreePort, type ProcessCommand, startProcess } from '../harness/child-process';
import type { Contender } from '../harness/contender';
import { installPeers, PEERS_FOLDER } from '../harness/peers';
import { waitUntilReady } from '../harness/wait-until-ready';

export const HUB = 'hub';
export const FLOOR = 'floor';
export const APOLLO = 'apollo-gateway';
export const HIVE = 'hive-gateway';
export const HIVE_RUST = 'hive-gateway-rust';

export interface StartedContender extends Contender {
  readonly readyMs: number;
}

/** `supergraph` is the path of the composed supergraph, `subgraphsUrl` where the subgraphs answer. */
export interface ContenderContext {
  readonly supergraph: string;
  readonly subgraphsUrl: string;
  /** Where the hub's process leaves a CPU profile of its life; none when undefined. */
  readonly profileDir: string | undefined;
}

/** What `npm run gateway` runs with; given to all alike. */
const YOUNG_GENERATION = '--max-semi-space-size=64';

/** A profile takes a while to write. */
const STOP_GRACE_MS = 30_000;

type Starter = (context: ContenderContext) => Promise<StartedContender | undefined>;

const STARTERS: Readonly<Record<string, Starter>> = {
  [HUB]: startHub,
  [FLOOR]: startFloor,
  [APOLLO]: startApollo,
  [HIVE]: (context) => startHive(HIVE, context),
  [HIVE_RUST]: (context) => startHive(HIVE_RUST, context),
};

/** Starts those named (all when none is) in the order of the table; one that cannot start is left out, with a line. */
export async function startContenders(
  names: readonly string[],
  context: ContenderContext,
): Promise<StartedContender[]> {
  const started: StartedContender[] = [];
  for (const [name, start] of Object.entries(STARTERS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const contender = await start(context).catch((error: Error) => {
      console.log(`${name} is left out: ${error.message}`);
      return undefined;
    });
    if (contender !== undefined) started.push(contender);
  }
  return started;
}

async function startHub({ supergraph, profileDir }: ContenderContext): Promise<StartedContender> {
  const entry = projectFile('dist', 'gateway', 'main.js');
  if (!existsSync(entry)) throw new Error('dist/gateway/main.js is missing');
  const flags = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
  const env = {
    SUPERGRAPH: supergraph,
    AUTH: 'off',
    RATE_PER_ADDRESS: '0',
    LOG_LEVEL: 'error',
    NODE_ENV: 'development',
  };
  return startOnPort(
    { name: HUB, arguments: [YOUNG_GENERATION, ...flags, entry], env, stopGraceMs: STOP_GRACE_MS },
    '/health/ready',
  );
}

async function startFloor({ subgraphsUrl }: ContenderContext): Promise<StartedContender> {
  const startedAt = performance.now();
  const entry = projectFile('dist', 'tests', 'bench', 'federation', 'floor-process.js');
  const env = { NODE_ENV: 'production' };
  const running = startProcess({ name: FLOOR, arguments: [YOUNG_GENERATION, entry, subgraphsUrl], env });
  const { url } = await running.message;
  return {
    name: FLOOR,
    url: `${url}/graphql`,
    pids: [running.pid],
    readyMs: performance.now() - startedAt,
    stop: running.stop,
  };
}

async function startApollo({ supergraph }: ContenderContext): Promise<StartedContender | undefined> {
  if (!installPeers()) return undefined;
  const env = { SUPERGRAPH: supergraph, DIST: projectFile('dist'), NODE_ENV: 'production' };
  return startOnPort(
    { name: APOLLO, arguments: [YOUNG_GENERATION, 'apollo-gateway.cjs'], env, cwd: PEERS_FOLDER },
    '/health/ready',
  );
}

async function startHive(
  name: string,
  { supergraph }: ContenderContext,
): Promise<StartedContender | undefined> {
  if (!installPeers()) return undefined;
  const entry = join('node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');
  const options = ['--host', '127.0.0.1', '--fork', '1', '--config-path', `${name}.config.mjs`];
  const env = { NODE_ENV: 'production' };
  const command = {
    name,
    arguments: [YOUNG_GENERATION, entry, 'supergraph', supergraph, ...options],
    env,
    cwd: PEERS_FOLDER,
  };
  return startOnPort(command, '/readiness');
}

/** Passes a free port as the variable PORT. */
async function startOnPort(command: ProcessCommand, readyPath: string): Promise<StartedContender> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const running = startProcess({
    ...command,
    env: { ...command.env, PORT: String(port), HOST: '127.0.0.1' },
  });
  try {
    const readyMs = await waitUntilReady(running, url + readyPath);
    return { name: command.name, url: `${url}/graphql`, pids: [running.pid], readyMs, stop: running.stop };
  } catch (error) {
    await running.stop();
    throw error;
  }
}
