import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '../../../platform/settings/project-file';
import { startProcess } from '../harness/child-process';
import { type Measurement, runRounds } from '../harness/rounds';
import type { BenchOptions, Scenario, ScenarioResult } from '../harness/scenario';
import type { Table } from '../harness/table';
import { composeSupergraph } from './compose-supergraph';
import { type StartedContender, startContenders } from './contenders';
import { toFederationTable } from './federation-table';
import { type MemoryMeasurement, measureMemory, toMemoryTable } from './measure-memory';
import { requestsOf, WORKLOADS, type Workload } from './operations';
import { createReference } from './reference-schema';
import { verifyAnswers } from './verify-answers';

/** The public gateways benchmark: four subgraphs, one process a gateway, the peers and the floor in turn. */
export const federationScenario: Scenario = {
  name: 'federation',
  async run(options) {
    const subgraphs = startProcess({
      name: 'subgraphs',
      arguments: [projectFile('dist', 'tests', 'bench', 'federation', 'subgraphs-process.js')],
    });
    const folder = mkdtempSync(join(tmpdir(), 'bench-federation-'));
    let contenders: StartedContender[] = [];
    try {
      const { url } = (await subgraphs.message) as { url: string };
      const { supergraphSdl, publicSdl } = composeSupergraph(url);
      const supergraph = join(folder, 'supergraph.graphql');
      writeFileSync(supergraph, supergraphSdl);
      contenders = await startContenders(options.contenders, {
        supergraph,
        subgraphsUrl: url,
        profileDir: options.profileDir,
      });
      return await measureAll(contenders, createReference(publicSdl), options);
    } finally {
      await Promise.all(contenders.map((contender) => contender.stop()));
      await subgraphs.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

type Reference = ReturnType<typeof createReference>;
type Contenders = readonly StartedContender[];

async function measureAll(
  contenders: Contenders,
  reference: Reference,
  options: BenchOptions,
): Promise<ScenarioResult> {
  const tables: Table[] = [];
  const data: Record<string, Measurement[] | MemoryMeasurement[]> = {};
  for (const [name, workload] of Object.entries(WORKLOADS) as [string, Workload][]) {
    if (options.workloads.length > 0 && !options.workloads.includes(name)) continue;
    const { table, measurements } = await measureWorkload(workload, contenders, reference, options);
    tables.push(table);
    data[name] = measurements;
  }
  if (options.memoryRequests > 0) {
    data.memory = await measureAllMemory(contenders, options);
    tables.push(toMemoryTable(data.memory, options.memoryRequests));
  }
  return { tables, data };
}

async function measureWorkload(
  workload: Workload,
  contenders: Contenders,
  reference: Reference,
  options: BenchOptions,
): Promise<{ table: Table; measurements: Measurement[] }> {
  let length = 0;
  for (const contender of contenders) length = await verifyAnswers(contender, workload, reference);
  const bodies = requestsOf(workload).map((request) => JSON.stringify(request));
  const measurements = await runRounds({ ...options, contenders, bodies, durationMs: options.roundMs });
  const notes = [`answers equal after sorting keys, ${length} bytes`];
  return { table: toFederationTable(workload.title, measurements, notes), measurements };
}

async function measureAllMemory(contenders: Contenders, options: BenchOptions): Promise<MemoryMeasurement[]> {
  const memory: MemoryMeasurement[] = [];
  for (const contender of contenders) {
    memory.push(await measureMemory(contender, options.memoryRequests, options.connections));
  }
  return memory;
}
