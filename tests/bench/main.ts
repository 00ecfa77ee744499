import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { brokeringScenario } from './brokering/brokering-scenario';
import { cityScenario } from './city/city-scenario';
import { consoleScenario } from './console/console-scenario';
import { federationScenario } from './federation/federation-scenario';
import { summariseProfiles } from './harness/cpu-profile';
import type { BenchOptions, Scenario } from './harness/scenario';
import { formatTable } from './harness/table';
import { reportsScenario } from './reports/reports-scenario';
import { subscriptionsScenario } from './subscriptions/subscriptions-scenario';
import { trustScenario } from './trust/trust-scenario';

const SCENARIOS: readonly Scenario[] = [
  federationScenario,
  cityScenario,
  subscriptionsScenario,
  brokeringScenario,
  trustScenario,
  reportsScenario,
  consoleScenario,
];

const USAGE = `npm run bench -- [options]
  --only NAMES          scenarios, by comma: ${SCENARIOS.map(({ name }) => name).join(', ')}
  --contenders NAMES    gateways of the federation scenario, by comma
  --workloads NAMES     workloads of a scenario, by comma
  --rounds N            rounds that count (5)
  --seconds N           seconds of load per contender and round (3)
  --connections N       requests in flight (32)
  --memory-requests N   requests before memory is read (100000; 0 leaves it out)
  --profile FOLDER      also profiles the hub's gateway (federation, trust, city with its hosts); leaves the CPU profiles there
  --against FOLDER      another checkout, built, whose hub is measured beside this one's (city: start, pages)
  --json FILE           also writes everything measured`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      contenders: { type: 'string', default: '' },
      workloads: { type: 'string', default: '' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '32' },
      'memory-requests': { type: 'string', default: '100000' },
      profile: { type: 'string' },
      against: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const options: BenchOptions = {
    rounds: Number(values.rounds),
    roundMs: Number(values.seconds) * 1000,
    connections: Number(values.connections),
    contenders: splitNames(values.contenders),
    workloads: splitNames(values.workloads),
    memoryRequests: Number(values['memory-requests']),
    profileDir: values.profile,
    against: values.against,
  };
  const results = await runScenarios(splitNames(values.only), options);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(results, null, 2));
}

function splitNames(text: string): string[] {
  return text.split(',').filter((name) => name !== '');
}

async function runScenarios(
  names: readonly string[],
  options: BenchOptions,
): Promise<Record<string, unknown>> {
  const unknown = names.find((name) => !SCENARIOS.some((scenario) => scenario.name === name));
  if (unknown !== undefined) throw new Error(`There is no scenario "${unknown}".\n${USAGE}`);
  const results: Record<string, unknown> = { node: process.version, options };
  console.log(`Node.js ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model}`);
  for (const scenario of SCENARIOS) {
    if (names.length > 0 && !names.includes(scenario.name)) continue;
    const { tables, data } = await scenario.run(options);
    for (const table of tables) console.log(formatTable(table));
    results[scenario.name] = data;
  }
  const profiles = options.profileDir === undefined ? [] : summariseProfiles(options.profileDir);
  for (const table of profiles) console.log(formatTable(table));
  return results;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
