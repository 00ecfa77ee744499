import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import type { GraphqlAnswer } from '../../network/post-graphql';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization } from '../../network/tokens';
import { CALLER_NAMES, CALLERS, type CallerName, DISTRICTS } from './callers';
import { createMatrixWorld, type MatrixWorld } from './matrix-world';
import type { Outcome } from './outcome';

/** A running hub, what is in it, and everybody who may ask. */
export interface MatrixHub {
  readonly hub: TestHub;
  readonly world: MatrixWorld;
  /** As clients see it. */
  readonly schema: GraphQLSchema;
  readonly headers: Readonly<Record<CallerName, { readonly authorization: string }>>;
}

export type Outcomes = Readonly<Record<CallerName, Outcome>>;

export async function startMatrixHub(): Promise<MatrixHub> {
  const rate = { perSecond: 100_000, burst: 100_000 };
  const hub = await startTestHub({
    districts: DISTRICTS,
    gateway: {
      shardEndpoint: 'clients',
      rates: { perSubject: rate, perAddress: rate },
      subgraphTimeoutMs: 60_000,
      operationTimeoutMs: 60_000,
    },
  });
  const headers = {} as Record<CallerName, { authorization: string }>;
  for (const name of CALLER_NAMES) headers[name] = await authorization(CALLERS[name]);
  const { data } = await hub.ask({ query: getIntrospectionQuery() });
  return { hub, headers, schema: buildClientSchema(data), world: await createMatrixWorld(hub) };
}

/** The same asked by everybody, one after the other. */
export async function askAll(
  { headers }: Pick<MatrixHub, 'headers'>,
  ask: (headers: { readonly authorization: string }, name: CallerName) => Promise<GraphqlAnswer>,
): Promise<Record<CallerName, GraphqlAnswer>> {
  const answers = {} as Record<CallerName, GraphqlAnswer>;
  for (const name of CALLER_NAMES) answers[name] = await ask(headers[name], name);
  return answers;
}

export function outcomesOf(answerOf: (name: CallerName) => Outcome): Outcomes {
  return Object.fromEntries(CALLER_NAMES.map((name) => [name, answerOf(name)])) as Outcomes;
}
