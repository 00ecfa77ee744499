import fc from 'fast-check';
import { minimise } from './minimise';
import { type Operation, randomOperation } from './operation';
import { Random } from './random';
import { type Rig, startRig } from './rig';
import type { Universe } from './universe';
import { media } from './universes/media';
import { universes } from './universes/universes';

/**
 * The gateway over subgraphs answers as graphql-js over one unfederated schema does.
 *
 * ORACLE_RUNS=1000 makes more operations for each universe; a failure prints the ORACLE_SEED and ORACLE_PATH that replay
 * it, with the smallest operation found. ORACLE_TRACE=file keeps the last operation there.
 */
const RUNS = Number(process.env.ORACLE_RUNS ?? 150);

describe.each(universes.map((universe) => [universe.name, universe] as const))('%s', (_name, universe) => {
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig(universe);
  });

  afterAll(() => rig?.stop());

  test('is answered as by one unfederated schema', () => run(rig, universe), 20 * 60_000);
});

test('an inline fragment that the planner has emptied', async () => {
  const rig = await startRig(media);
  try {
    const query = `query ($c: Boolean! = true) {
      shelf { ... on Item { title } ...Sales ... on Media { sequels { ...Price } } }
    }
    fragment Sales on Song { sequels { ... on Sellable { price } } beats }
    fragment Price on Media { ... on Book @include(if: $c) { price } }`;
    for (const variables of [{}, { c: false }])
      expect(await rig.judge(20, { query, variables })).toEqual({ kind: 'equal' });
  } finally {
    await rig.stop();
  }
});

async function run(rig: Rig, universe: Universe): Promise<void> {
  const property = fc.asyncProperty(fc.nat(), fc.nat(), async (dataSeed, operationSeed) => {
    const operation = randomOperation(rig.schema, universe, new Random(operationSeed));
    const verdict = await rig.judge(dataSeed, operation);
    if (verdict.kind !== 'equal') throw new Error(await explain(rig, dataSeed, operation));
  });
  const replayed = process.env.ORACLE_SEED === undefined ? {} : { seed: Number(process.env.ORACLE_SEED) };
  const details = await fc.check(property, {
    numRuns: RUNS,
    endOnFailure: true,
    path: process.env.ORACLE_PATH,
    ...replayed,
  });
  if (!details.failed) return;
  const replay = `ORACLE_SEED=${details.seed} ORACLE_PATH=${details.counterexamplePath}`;
  const cause =
    details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
  throw new Error(`Replay: ${replay} npx jest tests/oracle -t '^${universe.name} '\n${cause}`);
}

async function explain(rig: Rig, dataSeed: number, operation: Operation): Promise<string> {
  const differs = async (candidate: Operation) => (await rig.judge(dataSeed, candidate)).kind !== 'equal';
  const smallest = await minimise(rig.schema, operation, differs);
  const verdict = await rig.judge(dataSeed, smallest);
  const found = verdict.kind === 'different' ? verdict.found : verdict.kind;
  return `data seed ${dataSeed}\n${smallest.query}\nvariables ${JSON.stringify(smallest.variables)}\n${found}`;
}
