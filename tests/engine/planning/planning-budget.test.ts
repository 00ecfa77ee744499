import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

const SUBGRAPHS = Array.from({ length: 20 }, (_, index) => index);

/** Twenty subgraphs that share one entity: an operation within all limits may take many seconds to plan. */
describe('planning', () => {
  let network: Network;

  beforeAll(async () => {
    network = await startNetwork(
      Object.fromEntries(
        SUBGRAPHS.map((index) => [
          `s${index}`,
          {
            sdl: federated(`
              type Query { one: One @shareable }
              type One @key(fields: "id") { id: ID! f${index}: Int next: One @shareable }
            `),
            resolvers: {
              Query: { one: () => ({ id: '1', [`f${index}`]: index }) },
              One: {
                __resolveReference: () => ({ id: '1', [`f${index}`]: index }),
                next: () => ({ id: '1', [`f${index}`]: index }),
              },
            },
          },
        ]),
      ),
      { planningTimeoutMs: 1_500 },
    );
  });
  afterAll(() => network?.stop());

  test('that takes too long is refused, while others are answered, and is not tried again at once', async () => {
    await network.ask('{ one { id } }');
    const expensive = [1, 2, 3].map(() => network.ask(expensiveQuery('one')));
    const ordinary = SUBGRAPHS.slice(0, 8).map((index) => network.ask(`{ one { f${index} next { f0 } } }`));
    const first = await Promise.race([Promise.all(ordinary), Promise.all(expensive).then(() => 'late')]);
    expect(first).toMatchObject(
      SUBGRAPHS.slice(0, 8).map((index) => ({ data: { one: { [`f${index}`]: index, next: { f0: 0 } } } })),
    );
    const refusal = {
      status: 400,
      errors: [{ extensions: { code: 'QUERY_PLANNING_TIMEOUT', max: 1_500 } }],
    };
    for (const answer of await Promise.all(expensive)) expect(answer).toMatchObject(refusal);
    const again = [network.ask(expensiveQuery('one')), network.ask(expensiveQuery('another: one'))];
    expect(await Promise.race(again)).toEqual(await again[0]);
    for (const answer of await Promise.all(again)) expect(answer).toMatchObject(refusal);
  }, 90_000);

  test('of many expensive operations leaves those of others answered', async () => {
    const expensive = Array.from({ length: 12 }, (_, index) => network.ask(expensiveQuery(`a${index}: one`)));
    expect((await network.ask('{ b: one { f3 } }')).data).toEqual({ b: { f3: 3 } });
    const codes = new Set(
      (await Promise.all(expensive)).map(({ errors }) => errors?.[0]?.extensions['code']),
    );
    expect(codes).toEqual(new Set(['QUERY_PLANNING_TIMEOUT', 'QUERY_PLANNING_BUSY']));
  }, 90_000);
});

function expensiveQuery(root: string): string {
  const fields = SUBGRAPHS.map((index) => `f${index}`).join(' ');
  const nest = (depth: number): string =>
    depth === 0 ? fields : `${fields} x: next { ${nest(depth - 1)} } y: next { ${nest(depth - 1)} }`;
  return `{ ${root} { ${nest(6)} } q: one { ${nest(6)} } r: one { ${nest(6)} } }`;
}
