import { parse } from 'graphql';
import { LoadedSupergraph } from '../../../engine/operation/loaded-supergraph';
import { QueriesInFlight } from '../../../engine/operation/queries-in-flight';
import { readSupergraph } from '../../../engine/operation/supergraph';
import { createPlannerPool } from '../../../engine/plan/process/planner-pool';
import { createQueryPlanner } from '../../../engine/plan/query-planner';
import { DEFAULT_SHARD_TERMS } from '../../../engine/shard/shard';
import type { Subgraph } from '../../../engine/transport/subgraph';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';

const idle: Subgraph = {
  name: 'a',
  sharesReads: false,
  prepare: () => ({ execute: () => Promise.resolve({}), subscribe: () => (async function* () {})() }),
  close: () => Promise.resolve(),
};

const planners = createPlannerPool(10_000);
afterAll(() => planners.close());

describe('the plan cache', () => {
  test('keeps at most as many operations as it is told', async () => {
    const loaded = createLoaded(10);
    for (let i = 0; i < 100; i++) await prepare(loaded, `{ a${i}: n }`);
    expect(loaded.known()).toHaveLength(10);
    expect(loaded.known().at(-1)!.source).toBe('{ a99: n }');
  });

  test('keeps the operations in use', async () => {
    const loaded = createLoaded(3);
    const first = await prepare(loaded, '{ n }');
    for (let i = 0; i < 20; i++) {
      await prepare(loaded, `{ a${i}: n }`);
      expect(await prepare(loaded, '{ n }')).toBe(first);
    }
  });

  test('plans an operation once for all who send it meanwhile', async () => {
    const loaded = createLoaded(3);
    const [first, second] = await Promise.all([prepare(loaded, '{ n }'), prepare(loaded, '{ n }')]);
    expect(first).toBe(second);
  });

  test('does not keep what could not be planned', async () => {
    const loaded = createLoaded(3);
    const document = parse('query A { n } query B { n }');
    await expect(loaded.prepare({ source: 'x', document, operationName: 'C' })).rejects.toThrow();
    expect(loaded.known()).toHaveLength(0);
    await loaded.prepare({ source: 'x', document, operationName: 'A' });
  });
});

function createLoaded(size: number): LoadedSupergraph {
  const sdl = federated('type Query { n: Int }');
  const supergraph = readSupergraph(compose([{ name: 'a', url: 'http://127.0.0.1:1/', sdl }]).supergraphSdl);
  return new LoadedSupergraph(
    {
      supergraph,
      planner: createQueryPlanner(supergraph, [], planners),
      subgraphs: new Map([['a', idle]]),
      queriesInFlight: new QueriesInFlight(),
      maxCost: null,
      maxAnswerBytes: 1_000_000,
      shards: 1,
      shardTerms: DEFAULT_SHARD_TERMS,
    },
    size,
  );
}

function prepare(loaded: LoadedSupergraph, query: string) {
  return loaded.prepare({ source: query, document: parse(query), operationName: null });
}
