import { parse } from 'graphql';
import { LoadedSupergraph } from '../../gateway/plan/loaded-supergraph';
import { createQueryPlanner } from '../../gateway/plan/query-planner';
import { readSupergraph } from '../../gateway/plan/supergraph';
import { QueriesInFlight } from '../../gateway/queries-in-flight';
import type { Subgraph } from '../../gateway/transport/subgraph';
import { compose } from './harness/compose';
import { federated } from './harness/federated';

const idle: Subgraph = {
  name: 'a',
  sharesReads: false,
  prepare: () => ({ execute: () => Promise.resolve({}), subscribe: () => (async function* () {})() }),
  close: () => Promise.resolve(),
};

describe('the plan cache', () => {
  test('keeps at most as many operations as it is told', () => {
    const loaded = createLoaded(10);
    for (let i = 0; i < 100; i++) prepare(loaded, `{ a${i}: n }`);
    expect(loaded.known()).toHaveLength(10);
    expect(loaded.known().at(-1)!.source).toBe('{ a99: n }');
  });

  test('keeps the operations in use', () => {
    const loaded = createLoaded(3);
    const first = prepare(loaded, '{ n }');
    for (let i = 0; i < 20; i++) {
      prepare(loaded, `{ a${i}: n }`);
      expect(prepare(loaded, '{ n }')).toBe(first);
    }
  });

  test('does not keep what could not be planned', () => {
    const loaded = createLoaded(3);
    const document = parse('query A { n } query B { n }');
    expect(() => loaded.prepare({ source: 'x', document, operationName: 'C' })).toThrow();
    expect(loaded.known()).toHaveLength(0);
    expect(() => loaded.prepare({ source: 'x', document, operationName: 'A' })).not.toThrow();
  });
});

function createLoaded(size: number): LoadedSupergraph {
  const sdl = federated('type Query { n: Int }');
  const supergraph = readSupergraph(compose([{ name: 'a', url: 'http://127.0.0.1:1/', sdl }]).supergraphSdl);
  return new LoadedSupergraph(
    {
      supergraph,
      planner: createQueryPlanner(supergraph, []),
      subgraphs: new Map([['a', idle]]),
      queriesInFlight: new QueriesInFlight(),
      maxCost: null,
    },
    size,
  );
}

function prepare(loaded: LoadedSupergraph, query: string) {
  return loaded.prepare({ source: query, document: parse(query), operationName: null });
}
