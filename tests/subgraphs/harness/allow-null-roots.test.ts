import { buildSchema, graphql, printType } from 'graphql';
import { allowNullRoots } from '../../../subgraphs/harness/schema/allow-null-roots';

const SDL = `
  type Query { value: Int! list: [Int!]! optional: Int }
  type Mutation { change: Int! }
  type Subscription { changed: Int! }`;

function schemaOf() {
  const schema = buildSchema(SDL);
  allowNullRoots(schema);
  return schema;
}

test('roots of queries and mutations may be null, what is in them and subscriptions stay', () => {
  const types = schemaOf().getTypeMap();
  expect([types.Query!, types.Mutation!, types.Subscription!].map((type) => printType(type))).toEqual([
    'type Query {\n  value: Int\n  list: [Int!]\n  optional: Int\n}',
    'type Mutation {\n  change: Int\n}',
    'type Subscription {\n  changed: Int!\n}',
  ]);
});

test('one that fails is null with its error beside the others', async () => {
  const rootValue = {
    value: () => {
      throw new Error('No.');
    },
    list: async () => [1],
  };
  const answer = await graphql({ schema: schemaOf(), source: '{ value list optional }', rootValue });
  expect(JSON.parse(JSON.stringify(answer))).toMatchObject({
    data: { value: null, list: [1], optional: null },
    errors: [{ message: 'No.', path: ['value'] }],
  });
});

test('one that is declared to have a value and has none has failed', async () => {
  const answer = await graphql({
    schema: schemaOf(),
    source: '{ value list }',
    rootValue: { value: async () => null, list: [] },
  });
  expect(JSON.parse(JSON.stringify(answer))).toMatchObject({
    data: { value: null, list: [] },
    errors: [{ message: 'Query.value has been resolved to nothing.', path: ['value'] }],
  });
});
