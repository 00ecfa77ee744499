import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLScalarType, parse } from 'graphql';
import { createEngine, type Engine, type EngineOptions, type Subgraph } from '../../../engine';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';

const SDL = federated(`
  type Query { echo(even: Even, list: [[Even!]!], input: Box, other: Any): String fine: Int }
  type Subscription { ticks(even: Even!): Int }
  input Box { even: Even, list: [Even!], boxes: [Box!] }
  scalar Even
  scalar Any
`);

/** A scalar as libraries write them: it turns what it takes into something else, and throws no GraphQLError. */
const Even = new GraphQLScalarType<{ readonly half: number }>({
  name: 'Even',
  parseValue: (value) => {
    if (typeof value !== 'number' || value % 2 !== 0) throw new TypeError('It must be even.');
    return { half: value / 2 };
  },
});

/** Answers in this process with the arguments that have come to it. */
function echoing() {
  const state = { asked: 0 };
  const echo = (_: unknown, args: object) => JSON.stringify(args);
  const schema = buildSubgraphSchema({ typeDefs: parse(SDL), resolvers: { Query: { echo, fine: () => 1 } } });
  const subgraph: Subgraph = {
    name: 'numbers',
    sharesReads: true,
    prepare: ({ document }) => ({
      execute: async ({ variables }) => {
        state.asked += 1;
        const variableValues = JSON.parse(JSON.stringify(variables));
        const { data, errors } = await execute({ schema, document: parse(document), variableValues });
        return { data: structuredClone(data), errors: errors?.map((error) => error.toJSON() as never) };
      },
      async *subscribe() {
        state.asked += 1;
        yield { data: { ticks: 1 } };
      },
    }),
    close: async () => undefined,
  };
  return { subgraph, state };
}

let engine: Engine | undefined;
afterEach(() => engine?.close());

function start(scalars: EngineOptions['scalars']) {
  const { subgraph, state } = echoing();
  const { supergraphSdl: supergraph } = compose([{ name: 'numbers', url: '', sdl: SDL }]);
  engine = createEngine({ supergraph, subgraphs: () => subgraph, scalars });
  const ask = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await engine!.execute({ query, variables });
    return {
      data: data?.toJSON() as { readonly echo: string } | undefined,
      errors: errors?.map(({ extensions }) => extensions),
    };
  };
  return { ask, state, engine };
}

describe('scalars that are given to the engine', () => {
  const WRONG = { code: 'BAD_USER_INPUT', rule: 'WRONG_TYPE', value: '3' };

  test.each([
    ['an argument', '$even: Even', 'even: $even', { even: 3 }, 'even: 3', 'even'],
    [
      'a list of lists',
      '$list: [[Even!]!]',
      'list: $list',
      { list: [[2], [4, 3]] },
      'list: [[2], [4, 3]]',
      'list[1][1]',
    ],
    ['a list of one', '$list: [[Even!]!]', 'list: $list', { list: 3 }, 'list: 3', 'list'],
    [
      'an input object in lists',
      '$input: Box',
      'input: $input',
      { input: { boxes: [{ even: 2 }, { list: [2, 3] }] } },
      'input: { boxes: [{ even: 2 }, { list: [2, 3] }] }',
      'input.boxes[1].list[1]',
    ],
  ])('refuse %s, in a variable, its default and the text, before any subgraph is asked', async (...given) => {
    const [, definition, argument, variables, literal, field] = given;
    const { ask, state } = start([Even]);
    const fallback = `${definition} = ${literal.replace(/^\w+: /, '')}`;
    const asked: [string, Record<string, unknown>?][] = [
      [`query (${definition}) { echo(${argument}) fine }`, variables],
      [`query (${fallback}) { echo(${argument}) fine }`],
      [`{ echo(${literal}) fine }`],
      [`{ ...F fine } fragment F on Query { echo(${literal}) }`],
    ];
    for (const [query, values] of asked) {
      for (let time = 0; time < 2; time++)
        expect(await ask(query, values)).toEqual({ data: undefined, errors: [{ ...WRONG, field }] });
    }
    expect(state.asked).toBe(0);
  });

  test('of a directive name its argument', async () => {
    const { errors } = await start([Even]).ask('{ fine @skip(if: 3) }');
    expect(errors).toEqual([{ ...WRONG, field: 'if' }]);
  });

  test('of an operation that fits no schema name no argument', async () => {
    const { ask } = start([Even]);
    for (const query of ['{ fine(even: 3) }', '{ echo(even: $none) }']) {
      const { errors } = await ask(query);
      expect(errors).toEqual([{ code: 'GRAPHQL_VALIDATION_FAILED' }]);
    }
  });

  test('leave what they take as it was written', async () => {
    const { ask } = start([Even]);
    const query =
      'query ($even: Even, $input: Box) { echo(even: $even, input: $input, other: { any: [1.50] }) }';
    const { data } = await ask(query, { even: 4, input: { list: [2] } });
    expect(JSON.parse(data!.echo)).toEqual({ even: 4, input: { list: [2] }, other: { any: [1.5] } });
    expect(JSON.parse((await ask('{ echo(even: 4) }')).data!.echo)).toEqual({ even: 4 });
  });

  test('refuse a subscription before it is opened', async () => {
    const { engine, state } = start([Even]);
    const asked = [
      { query: 'subscription { ticks(even: 3) }' },
      { query: 'subscription ($even: Even!) { ticks(even: $even) }', variables: { even: 3 } },
    ];
    for (const request of asked) {
      const { value } = await engine.subscribe(request).next();
      const [error] = value!.errors!;
      expect(error!.extensions).toEqual({ ...WRONG, field: 'even' });
    }
    expect(state.asked).toBe(0);
  });

  test('are those of each supergraph that takes over', async () => {
    const { ask, engine } = start([Even]);
    engine.reload(engine.supergraph.sdl);
    expect((await ask('{ echo(even: 3) }')).errors).toEqual([{ ...WRONG, field: 'even' }]);
  });

  test('may be none, and then every value is taken', async () => {
    const { ask } = start(undefined);
    const { data } = await ask('query ($even: Even) { echo(even: $even, other: "x") }', { even: [3] });
    expect(JSON.parse(data!.echo)).toEqual({ even: [3], other: 'x' });
  });
});
