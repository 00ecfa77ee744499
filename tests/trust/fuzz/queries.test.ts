import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { readSupergraph } from '../../../engine/operation/supergraph';
import { emittedSchema } from '../../network/jest/emitted-schema';
import { fuzzWorld } from './fuzz-world';
import { Choose } from './generate/choose';
import { expectHarmless } from './generate/harmless';
import { commandIds, poolOf } from './generate/input-pool';
import { mutateBytes, mutateText } from './generate/mutate-text';
import { type RootKind, randomOperation } from './generate/random-operation';
import { cases, FUZZ_TIMEOUT_MS } from './settings';
import { CALLERS, send } from './world';

/** Codes by which the generator itself would be wrong. */
const WRONG_OPERATION: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

let schema: GraphQLSchema;

const fuzz = fuzzWorld({ suite: 'queries' });

beforeAll(async () => {
  schema = readSupergraph((await emittedSchema())['supergraph.graphql']!).apiSchema;
}, FUZZ_TIMEOUT_MS);

/** The subgraphs are reachable too and trust the gateway no more than anybody. */
const urls = () => [
  fuzz.world.hub.url,
  fuzz.world.hub.url,
  fuzz.world.hub.district('farsta').url,
  ...Object.values(fuzz.world.hub.subgraphUrls).map((url) => new URL(url).origin),
];

/** What a caller may be expected to send, and what nobody should. */
function operationOf(choose: Choose, nastyPercent: number) {
  const kind = choose.pick<RootKind>(['query', 'query', 'query', 'query', 'mutation', 'subscription']);
  const ids = kind === 'mutation' ? commandIds(fuzz.world) : fuzz.world.ids;
  return randomOperation(schema, choose, { kind, pool: poolOf(ids, nastyPercent) });
}

test(
  'valid operations of every kind are answered with rows of the caller’s only',
  async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        const claims = choose.pick(CALLERS);
        const body = operationOf(choose, 0);
        const answer = await send(fuzz.world.hub.url, { claims, body });
        const { data, errors } = expectHarmless(fuzz.world, answer, { claims, sent: JSON.stringify(body) });
        expect(errors?.find(({ extensions }) => WRONG_OPERATION.has(extensions?.code))).toBeUndefined();
        if (data !== null && data !== undefined) answered += 1;
      }),
      cases(300),
    );
    expect(answered).toBeGreaterThan(30);
  },
  FUZZ_TIMEOUT_MS,
);

test(
  'operations with mangled text are answered or refused',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        const claims = choose.pick(CALLERS);
        const { query, variables } = operationOf(choose, 10);
        const body = { query: mutateText(query, choose), variables };
        const answer = await send(choose.pick(urls()), { claims, body });
        expectHarmless(fuzz.world, answer, { claims, sent: JSON.stringify(body) });
      }),
      cases(500),
    ),
  FUZZ_TIMEOUT_MS,
);

test(
  'bodies with mangled bytes are answered or refused',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        const claims = choose.pick(CALLERS);
        const body = mutateBytes(JSON.stringify(operationOf(choose, 3)), choose);
        const answer = await send(choose.pick(urls()), { claims, body });
        expectHarmless(fuzz.world, answer, { claims, sent: Buffer.from(body).toString('utf8') });
      }),
      cases(300),
    ),
  FUZZ_TIMEOUT_MS,
);
