import { parse } from 'graphql';
import { LoadedSupergraph } from '../../../engine/operation/loaded-supergraph';
import { QueriesInFlight } from '../../../engine/operation/queries-in-flight';
import { readSupergraph } from '../../../engine/operation/supergraph';
import { createPlannerPool } from '../../../engine/plan/process/planner-pool';
import { createQueryPlanner } from '../../../engine/plan/query-planner';
import { DEFAULT_SHARD_TERMS } from '../../../engine/shard/shard';
import type { Subgraph } from '../../../engine/transport/subgraph';
import type { Grants } from '../../../platform/access/grants';
import { compose } from '../harness/compose';
import { USERS } from './users-network';

const idle = {
  sharesReads: true,
  prepare: () => ({ execute: async () => ({ data: {} }), subscribe: async function* () {} }),
  close: async () => undefined,
} as unknown as Subgraph;

const services = Object.entries(USERS).map(([name, { sdl }]) => ({ name, url: 'http://127.0.0.1:1/', sdl }));
const { supergraphSdl } = compose(services, { unprotectedRequires: true });

const planners = createPlannerPool(10_000);
afterAll(() => planners.close());

function load(sdl: string): LoadedSupergraph {
  const supergraph = readSupergraph(sdl);
  const planner = createQueryPlanner(supergraph, [], planners);
  const subgraphs = new Map(services.map(({ name }) => [name, idle]));
  return new LoadedSupergraph(
    {
      supergraph,
      planner,
      subgraphs,
      queriesInFlight: new QueriesInFlight(),
      maxCost: null,
      maxAnswerBytes: 1_000_000,
      shards: 1,
      shardTerms: DEFAULT_SHARD_TERMS,
    },
    100,
  );
}

function caller(...scopes: string[]): Grants {
  return { scopes: new Set(scopes), holdsPolicy: () => false };
}

function prepare(loaded: LoadedSupergraph, source: string) {
  return loaded.prepare({ source, document: parse(source), operationName: null });
}

describe('an operation', () => {
  const loaded = load(supergraphSdl);

  test('is planned once for all who may see the same of it', async () => {
    const variants = await prepare(loaded, '{ users { email nick } public }');
    const whole = await variants.for(caller('email', 'nick'));
    expect(await variants.for(caller('email', 'nick', 'more'))).toBe(whole);
    const part = await variants.for(caller('other'));
    expect(part).not.toBe(whole);
    expect(await variants.for(caller())).toBe(part);
    expect(await variants.for(caller('ssn'))).toBe(part);
    expect(await variants.for(caller('email'))).not.toBe(part);
    expect(await variants.for(null)).not.toBe(whole);
    expect(await prepare(loaded, '{ users { email nick } public }')).toBe(variants);
  });

  test('that touches no rule is one for everybody', async () => {
    const variants = await prepare(loaded, '{ users { name friend { likes } } public __typename }');
    expect(await variants.for(null)).toBe(await variants.for(caller('email')));
    expect(await variants.for(null)).toMatchObject({ partKey: '', refusals: [] });
  });

  test('of a supergraph with other names for the directives has the same rules', async () => {
    const renamed = supergraphSdl
      .replace('requiresScopes/v0.1"', 'requiresScopes/v0.1", as: "needs"')
      .replace(
        'authenticated/v0.1"',
        'authenticated/v0.1", import: [{ name: "@authenticated", as: "@known" }]',
      )
      .replaceAll('@requiresScopes', '@needs')
      .replaceAll('requiresScopes__Scope', 'needs__Scope')
      .replaceAll(/@authenticated(?!")/g, '@known');
    const variants = await prepare(load(renamed), '{ me { name } users { email } office { name } }');
    const pathsOf = async (who: Grants | null) =>
      (await variants.for(who)).refusals.map(({ path }) => path.join('.'));
    expect(await pathsOf(null)).toEqual(['me', 'users', 'office']);
    expect(await pathsOf(caller('email'))).toEqual(['office']);
  });
});
