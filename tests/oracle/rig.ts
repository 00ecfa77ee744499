import { writeFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { compose } from '../engine/harness/compose';
import { federated } from '../engine/harness/federated';
import { startGateway } from '../engine/harness/gateway';
import { send } from '../engine/harness/send';
import { type RunningSubgraph, startSubgraph } from '../engine/harness/subgraph';
import { difference } from './compare';
import { makeSubgraphSchema } from './federate';
import { type Monolith, makeMonolith, makeNullableMonolith } from './monolith';
import type { Operation } from './operation';
import { Random } from './random';
import { corrupt, type Universe, type World } from './universe';

/** `unplanned`: the native planner finds no plan for a valid operation, and the gateway says so. */
export type Verdict =
  | { readonly kind: 'equal' }
  | { readonly kind: 'unplanned' }
  | { readonly kind: 'different'; readonly found: string };

/** A universe at work: its subgraphs, the gateway in front of them, and the unfederated schema beside it. */
export interface Rig {
  readonly schema: GraphQLSchema;
  /** Runs this operation over the world of this seed. */
  judge(dataSeed: number, operation: Operation): Promise<Verdict>;
  stop(): Promise<void>;
}

export async function startRig(universe: Universe): Promise<Rig> {
  const current = { world: {} as World };
  const names = Object.keys(universe.subgraphs);
  const subgraphs = await Promise.all(
    names.map((name) =>
      startSubgraph(name, {
        sdl: federated(universe.subgraphs[name]!),
        schema: makeSubgraphSchema(universe, name, () => current),
      }),
    ),
  );
  const { supergraphSdl, publicSdl } = compose(subgraphs);
  const gateway = await startGateway(supergraphSdl);
  const monoliths = [makeMonolith(universe, publicSdl), makeNullableMonolith(universe, publicSdl)] as const;
  return {
    schema: buildSchema(publicSdl),
    judge: (dataSeed, operation) =>
      judge({ universe, current, monoliths, url: gateway.url, subgraphs }, dataSeed, operation),
    stop: async () => {
      await gateway.stop();
      await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
    },
  };
}

interface JudgeContext {
  readonly universe: Universe;
  readonly current: { world: World };
  readonly monoliths: readonly [Monolith, Monolith];
  readonly url: string;
  readonly subgraphs: readonly RunningSubgraph[];
}

async function judge(context: JudgeContext, dataSeed: number, operation: Operation): Promise<Verdict> {
  const { universe, current, monoliths, url, subgraphs } = context;
  const { query, variables } = operation;
  trace(`${universe.name} ${dataSeed} ${JSON.stringify(operation)}`);
  const expected = await monoliths[0].answer(worldOf(universe, dataSeed), query, variables);
  const nullable = await monoliths[1].answer(worldOf(universe, dataSeed), query, variables);
  current.world = worldOf(universe, dataSeed);
  for (const subgraph of subgraphs) subgraph.forget();
  const actual = await send(url, operation);
  const again = query.startsWith('mutation') ? actual : await send(url, operation);
  if (actual.errors?.[0]?.extensions.code === 'QUERY_PLANNING_FAILED') return { kind: 'unplanned' };
  const found = difference(expected, nullable, actual) ?? difference(expected, nullable, again);
  if (found === undefined) return { kind: 'equal' };
  return { kind: 'different', found: `${found}\n  errors ${JSON.stringify(actual.errors ?? [])}` };
}

/** With ORACLE_TRACE=file the last operation is found there also when the native planner has ended the process. */
function trace(text: string): void {
  if (process.env.ORACLE_TRACE !== undefined) writeFileSync(process.env.ORACLE_TRACE, text);
}

function worldOf(universe: Universe, seed: number): World {
  const random = new Random(seed);
  const world = universe.makeWorld(random);
  corrupt(world, universe, random);
  return world;
}
