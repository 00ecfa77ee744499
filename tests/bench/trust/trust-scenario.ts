import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '../../../platform/settings/project-file';
import { composeSupergraph } from '../federation/compose-supergraph';
import { requestsOf, WORKLOADS, type Workload } from '../federation/operations';
import { findFreePort, startProcess } from '../harness/child-process';
import type { Contender } from '../harness/contender';
import { type Measurement, ratioOf, runRounds } from '../harness/rounds';
import type { BenchOptions, Scenario, ScenarioResult } from '../harness/scenario';
import { formatFigure, type Table } from '../harness/table';
import { waitUntilReady } from '../harness/wait-until-ready';
import { createBenchKeys } from './bench-keys';
import { composeProtectedSupergraph } from './protected-supergraph';

const WORKLOAD_NAMES = ['nestedPages', 'join'] as const;
const CONTENDERS = ['trust off', 'trust on'] as const;

const UNLIMITED = { RATE_PER_SUBJECT: '0', RATE_PER_ADDRESS: '0' };
/** Counted as ever, and never reached. */
const COUNTED = {
  RATE_PER_SUBJECT: '100000',
  RATE_PER_SUBJECT_BURST: '100000',
  RATE_PER_ADDRESS: '100000',
  RATE_PER_ADDRESS_BURST: '100000',
};

/** What trust costs a request: tokens verified and rules of fields applied, against neither, in the same gateway. */
export const trustScenario: Scenario = {
  name: 'trust',
  async run(options) {
    const subgraphs = startProcess({
      name: 'subgraphs',
      arguments: [projectFile('dist', 'tests', 'bench', 'federation', 'subgraphs-process.js')],
    });
    const folder = mkdtempSync(join(tmpdir(), 'bench-trust-'));
    const contenders: Contender[] = [];
    try {
      const { url } = (await subgraphs.message) as { url: string };
      const keys = createBenchKeys(folder);
      const plain = join(folder, 'plain.graphql');
      const guarded = join(folder, 'protected.graphql');
      writeFileSync(plain, composeSupergraph(url).supergraphSdl);
      writeFileSync(guarded, composeProtectedSupergraph(url));
      contenders.push(
        await startGateway(CONTENDERS[0], { SUPERGRAPH: plain, AUTH: 'off', ...UNLIMITED }, options),
      );
      const trust = { SUPERGRAPH: guarded, AUTH: 'on', JWT_PUBLIC_KEY_FILE: keys.publicKeyFile, ...COUNTED };
      contenders.push(await startGateway(CONTENDERS[1], trust, options));
      const [token] = await keys.tokens(1);
      return await measureAll(contenders, { authorization: `Bearer ${token}` }, options);
    } finally {
      await Promise.all(contenders.map((contender) => contender.stop()));
      await subgraphs.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

async function startGateway(
  name: string,
  settings: Readonly<Record<string, string>>,
  { profileDir }: BenchOptions,
): Promise<Contender> {
  const port = String(await findFreePort());
  const url = `http://127.0.0.1:${port}`;
  const flags = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
  const running = startProcess({
    name,
    arguments: ['--max-semi-space-size=64', ...flags, projectFile('dist', 'gateway', 'main.js')],
    env: { LOG_LEVEL: 'error', NODE_ENV: 'development', HOST: '127.0.0.1', PORT: port, ...settings },
    stopGraceMs: 30_000,
  });
  await waitUntilReady(running, `${url}/health/ready`);
  return { name, url: `${url}/graphql`, pids: [running.pid], stop: running.stop };
}

type Headers = Readonly<Record<string, string>>;

async function measureAll(
  contenders: readonly Contender[],
  headers: Headers,
  options: BenchOptions,
): Promise<ScenarioResult> {
  const tables: Table[] = [];
  const data: Record<string, Measurement[]> = {};
  for (const name of WORKLOAD_NAMES) {
    if (options.workloads.length > 0 && !options.workloads.includes(name)) continue;
    const workload: Workload = WORKLOADS[name];
    const bodies = requestsOf(workload).map((request) => JSON.stringify(request));
    const answers = await Promise.all(contenders.map(({ url }) => post(url, bodies[0]!, headers)));
    if (answers[0] !== answers[1] || answers[0]!.includes('"errors"'))
      throw new Error(`trust on answers "${workload.title}" with ${answers[1]!.slice(0, 500)}`);
    data[name] = await runRounds({ ...options, contenders, bodies, headers, durationMs: options.roundMs });
    tables.push(toTable(workload.title, data[name]));
  }
  return { tables, data };
}

async function post(url: string, body: string, headers: Headers): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return response.text();
}

function toTable(title: string, measurements: readonly Measurement[]): Table {
  const base = measurements[0]!;
  return {
    title,
    columns: ['gateway', 'requests/s', 'CPU ms/request', 'median ms', 'failed', '× CPU', '× median'],
    rows: measurements.map((measurement) => [
      measurement.name,
      formatFigure(measurement.throughput),
      formatFigure(measurement.cpuMs),
      formatFigure(measurement.medianMs),
      String(measurement.failures),
      formatFigure(ratioOf(measurement, base, 'cpuMs')),
      formatFigure(ratioOf(measurement, base, 'medianMs')),
    ]),
    notes: ['answers equal; the same token sent to both'],
  };
}
