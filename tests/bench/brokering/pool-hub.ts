import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { signDemonstrationToken } from '../../../commands/token/token';
import { dataFolder } from '../../../hub/data-folder/data-folder';
import { projectFile } from '../../../platform/settings/project-file';
import { MAX_SERVICE_TOKEN_SECONDS, type Role } from '../../../platform/tokens/token-verifier';
import { createDataDir, removeDataDir, UNLIMITED } from '../city/hub';
import { findFreePort, type RunningProcess, startProcess } from '../harness/child-process';
import { type DistrictProcess, readDistricts } from '../harness/district-processes';

/** A hub with a pool of its own size, in a folder of its own. */
export interface PoolHub {
  /** In all districts together. */
  readonly candidates: number;
  readonly url: string;
  /** All districts as one subgraph, as formedling calls them. */
  readonly shardsUrl: string;
  /** By code. */
  readonly districts: readonly DistrictProcess[];
  tokenOf(role: Role, district?: string): Promise<string>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 30 * 60_000;
const STOP_GRACE_MS = 30_000;
const POLL_MS = 50;
const TOKEN_TTL_SECONDS = 6 * 3_600;
/** Rivals for a whole pool win more vacancies than a real request may hold. */
const SETTINGS = { LOG_LEVEL: 'error', PROPOSALS_PER_REQUEST: '100' };

/** @param scale of the made-up data: about 1 500 candidates each */
export async function startPoolHub(scale: number): Promise<PoolHub> {
  const dataDir = createDataDir();
  const port = await findFreePort();
  const running = startProcess({
    name: `npm start -- --scale ${scale}`,
    arguments: [projectFile('dist', 'hub', 'main.js'), '--scale', String(scale)],
    env: { ...SETTINGS, ...UNLIMITED, DEMONSTRATION_WORK: 'off', HUB_DATA_DIR: dataDir, PORT: String(port) },
    stopGraceMs: STOP_GRACE_MS,
  });
  const stop = () => running.stop().finally(() => removeDataDir(dataDir));
  try {
    await waitForReadyLine(running);
    const districts = readDistricts(running.pid);
    const origin = `http://127.0.0.1:${port}`;
    return {
      candidates: await countCandidates(districts),
      url: `${origin}/graphql`,
      shardsUrl: `${origin}/shards/district`,
      districts,
      tokenOf: createTokens(dataDir),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function waitForReadyLine(running: RunningProcess): Promise<void> {
  const endsAt = performance.now() + START_TIMEOUT_MS;
  while (!running.output().includes('The hub is ready')) {
    if (running.hasExited()) throw new Error(`The hub did not start:\n${running.output()}`);
    if (performance.now() > endsAt) throw new Error(`The hub was not ready in time:\n${running.output()}`);
    await delay(POLL_MS);
  }
}

async function countCandidates(districts: readonly DistrictProcess[]): Promise<number> {
  const count = 'SELECT count(*)::integer AS count FROM candidate';
  const answers = await Promise.all(districts.map(({ databaseUrl }) => readDatabase(databaseUrl, count)));
  return answers.reduce((sum, [row]) => sum + Number(row!.count), 0);
}

/** The rows of one statement over a connection of its own. */
export async function readDatabase(
  databaseUrl: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** One token for each role and district. */
function createTokens(dataDir: string): PoolHub['tokenOf'] {
  const tokens = new Map<string, Promise<string>>();
  const keys = dataFolder(dataDir).keys;
  return (role, district) => {
    const name = `${role} ${district}`;
    const request = {
      role,
      district,
      subject: `bench-${role}`,
      ttlSeconds: role === 'service' ? MAX_SERVICE_TOKEN_SECONDS : TOKEN_TTL_SECONDS,
    };
    const token = tokens.get(name) ?? signDemonstrationToken(keys, request);
    tokens.set(name, token);
    return token;
  };
}
