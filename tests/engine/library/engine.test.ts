import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import {
  createEngine,
  type Engine,
  type EngineHooks,
  type Grants,
  type Subgraph,
  type SubgraphRequest,
} from '../../../engine';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';

const SDL = federated(`
  type Query { n: Int secret: Int @authenticated boom: Int }
  type Mutation { raise: Int }
  type Subscription { ticks: Int }
`).replace('"@tag"', '"@tag", "@authenticated"');

const supergraphOf = (sdl: string, url = '') => compose([{ name: 'numbers', url, sdl }]).supergraphSdl;

/** Answers in this process; counts what is open. */
function numbers(sdl = SDL) {
  const seen: SubgraphRequest[] = [];
  const state = { seen, isClosed: false, left: 0 };
  const resolvers = {
    Query: {
      n: () => 1,
      secret: () => 2,
      boom: () => {
        throw new Error('It broke.');
      },
    },
    Mutation: { raise: () => 3 },
  };
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers } as never);
  const subgraph: Subgraph = {
    name: 'numbers',
    sharesReads: true,
    prepare: ({ document }) => ({
      execute: async (request) => {
        seen.push(request);
        request.signal.throwIfAborted();
        const { data, errors } = await execute({ schema, document: parse(document) });
        return { data: structuredClone(data), errors: errors?.map((error) => error.toJSON() as never) };
      },
      async *subscribe(request) {
        seen.push(request);
        try {
          for (let tick = 1; tick <= 3; tick++) yield { data: { ticks: tick } };
        } finally {
          state.left += 1;
        }
      },
    }),
    close: async () => {
      state.isClosed = true;
    },
  };
  return { subgraph, state };
}

let engine: Engine | undefined;
afterEach(() => engine?.close());

function start(hooks?: EngineHooks) {
  const { subgraph, state } = numbers();
  engine = createEngine({
    supergraph: supergraphOf(SDL),
    subgraphs: () => subgraph,
    hooks,
    limits: { maxNameCharacters: 12 },
  });
  return { engine, state };
}

const shown = async (answer: ReturnType<Engine['execute']>) => {
  const { data, errors } = await answer;
  return {
    data: data?.toJSON(),
    codes: errors?.map(({ extensions }) => extensions['code']),
  };
};

const somebody: Grants = { scopes: new Set(), holdsPolicy: () => false };

describe('an engine without a server', () => {
  test('answers queries and mutations', async () => {
    const { engine } = start();
    expect(await shown(engine.execute({ query: '{ n }' }))).toEqual({ data: { n: 1 } });
    expect(await shown(engine.execute({ query: 'mutation { raise }' }))).toEqual({ data: { raise: 3 } });
    expect(
      await shown(engine.execute({ query: 'query A { n } query B { a: n }', operationName: 'B' })),
    ).toEqual({
      data: { a: 1 },
    });
  });

  test.each([
    ['{ n', 'GRAPHQL_PARSE_FAILED'],
    ['{ unknown }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { n } query B { n }', 'OPERATION_RESOLUTION_FAILURE'],
    ['query ($x: Boolean!) { n @skip(if: $x) }', 'BAD_USER_INPUT'],
    ['{ nnnnnnnnnnnnnnnnnnnn: n }', 'OPERATION_LIMIT_EXCEEDED'],
    ['subscription { ticks }', 'BAD_REQUEST'],
  ])('refuses %s with a code and without data', async (query, code) => {
    const { engine, state } = start();
    expect(await shown(engine.execute({ query }))).toEqual({ data: undefined, codes: [code] });
    expect(state.seen).toEqual([]);
  });

  test('refuses what is no text with a code', async () => {
    const { engine } = start();
    for (const query of [undefined, null, 5] as never[])
      expect(await shown(engine.execute({ query }))).toEqual({ data: undefined, codes: ['BAD_REQUEST'] });
  });

  test('refuses what is sent once it is closed', async () => {
    const { engine, state } = start();
    await engine.execute({ query: '{ n }' });
    await engine.close();
    await engine.close();
    for (const query of ['{ n }', 'mutation { raise }'])
      expect(await shown(engine.execute({ query }))).toEqual({ data: undefined, codes: ['ENGINE_CLOSED'] });
    const events = [];
    for await (const { errors, isFinal } of engine.subscribe({ query: 'subscription { ticks }' }))
      events.push([errors?.[0]?.extensions['code'], isFinal]);
    expect(events).toEqual([['ENGINE_CLOSED', true]]);
    expect(() => engine.reload(supergraphOf(SDL))).toThrow('The engine is closed.');
    expect(state.seen).toHaveLength(1);
  });

  test('is not made with a cache of less than nothing', () => {
    for (const planCacheSize of [-1, Number.NaN])
      expect(() => createEngine({ supergraph: supergraphOf(SDL), planCacheSize })).toThrow(
        'planCacheSize must be 0 or more',
      );
  });

  test('shows what the grants of its sender allow', async () => {
    const { engine } = start();
    expect(await shown(engine.execute({ query: '{ n secret }' }))).toEqual({
      data: { n: 1, secret: null },
      codes: ['UNAUTHORIZED_FIELD_OR_TYPE'],
    });
    expect(await shown(engine.execute({ query: '{ n secret }', grants: somebody }))).toEqual({
      data: { n: 1, secret: 2 },
    });
  });

  test('sends the headers that it is given, and rejects with the reason of the signal', async () => {
    const { engine, state } = start();
    await engine.execute({ query: '{ n }', headers: { 'x-tenant': 'a' } });
    expect(state.seen[0]?.headers).toEqual({ 'x-tenant': 'a' });
    const reason = new Error('Enough.');
    await expect(engine.execute({ query: '{ n }', signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('gives the events of a subscription, and leaves it when the loop is left', async () => {
    const { engine, state } = start();
    const all: unknown[] = [];
    for await (const { data } of engine.subscribe({ query: 'subscription { ticks }' }))
      all.push(data?.toJSON());
    expect(all).toEqual([{ ticks: 1 }, { ticks: 2 }, { ticks: 3 }]);
    for await (const { data } of engine.subscribe({ query: 'subscription { ticks }' })) {
      expect(data?.toJSON()).toEqual({ ticks: 1 });
      break;
    }
    expect(state.left).toBe(2);
    const refused = [];
    for await (const { errors, isFinal } of engine.subscribe({ query: '{ n }' }))
      refused.push([errors?.[0]?.extensions['code'], isFinal]);
    expect(refused).toEqual([['BAD_REQUEST', true]]);
  });

  test('puts another supergraph into service, keeps the former one when that cannot be, and closes', async () => {
    const { engine, state } = start();
    const served: string[] = [];
    const stop = engine.onReload(({ sdl }) => served.push(sdl));
    expect(() => engine.reload('type Query { n: Int }')).toThrow('The supergraph cannot be used');
    expect(await shown(engine.execute({ query: '{ n }' }))).toEqual({ data: { n: 1 } });
    expect(state.isClosed).toBe(false);
    const next = supergraphOf(federated('type Query { m: Int }'));
    engine.reload(next);
    expect(engine.supergraph.sdl).toBe(next);
    expect(state.isClosed).toBe(true);
    expect(await shown(engine.execute({ query: '{ n }' }))).toEqual({ codes: ['GRAPHQL_VALIDATION_FAILED'] });
    expect(served).toHaveLength(2);
    stop();
  });

  test('asks a subgraph over HTTP where the supergraph says, unless it is told otherwise', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"data":{"n":7}}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    engine = createEngine({ supergraph: supergraphOf(SDL, `http://127.0.0.1:${port}/`) });
    expect(await shown(engine.execute({ query: '{ n }' }))).toEqual({ data: { n: 7 } });
    await engine.close();
    await new Promise((resolve) => server.close(resolve));
    for (const url of ['nowhere', 'ftp://127.0.0.1/'])
      expect(() => createEngine({ supergraph: supergraphOf(SDL, url) })).toThrow(
        'The supergraph cannot be used: subgraph "numbers" has no URL of http or https',
      );
    expect(() => createEngine({ supergraph: supergraphOf(SDL), subgraphs: () => ({ shards: [] }) })).toThrow(
      'has no sharding directives',
    );
  });
});

describe('hooks', () => {
  test('stand around operations and fetches, and add headers', async () => {
    const told: unknown[] = [];
    const { engine, state } = start({
      onOperation: ({ kind, operationName, variables }) => {
        told.push(['operation', kind, operationName, variables]);
        return ({ errors }) => told.push(['operation ended', errors.length]);
      },
      onFetch: ({ subgraph, kind, headers, addedHeaders }) => {
        told.push(['fetch', subgraph, kind, headers]);
        addedHeaders['traceparent'] = 'mine';
        return ({ errors }) => told.push(['fetch ended', errors.map(({ message }) => message)]);
      },
    });
    const headers = { 'x-tenant': 'a', traceparent: 'theirs' };
    await engine.execute({ query: 'query Q { n boom }', operationName: 'Q', headers });
    expect(told).toEqual([
      ['operation', 'query', 'Q', {}],
      ['fetch', 'numbers', 'query', headers],
      ['fetch ended', ['It broke.']],
      ['operation ended', 1],
    ]);
    expect(state.seen[0]?.headers).toEqual({ 'x-tenant': 'a', traceparent: 'mine' });
  });

  test('stand around subscriptions, however they end', async () => {
    const told: string[] = [];
    const { engine } = start({
      onOperation: ({ kind }) => {
        told.push(kind);
        return () => told.push('operation ended');
      },
      onFetch: () => {
        told.push('fetch');
        return () => told.push('fetch ended');
      },
    });
    for await (const _ of engine.subscribe({ query: 'subscription { ticks }' })) break;
    expect(told).toEqual(['subscription', 'fetch', 'fetch ended', 'operation ended']);
  });

  test('are told why there is no answer', async () => {
    const ends: unknown[] = [];
    const { engine } = start({
      onOperation: () => (end) => ends.push(end.failure),
      onFetch: () => (end) => ends.push(end.failure),
    });
    const reason = new Error('Enough.');
    const answer = engine.execute({ query: '{ n }', signal: AbortSignal.abort(reason) });
    await expect(answer).rejects.toBe(reason);
    expect(ends).toEqual([reason, reason]);
  });

  test('are not called for what is refused before it runs', async () => {
    let calls = 0;
    const count = () => {
      calls += 1;
    };
    const { engine } = start({ onOperation: count, onFetch: count });
    await engine.execute({ query: '{ unknown }' });
    expect(calls).toBe(0);
  });
});
