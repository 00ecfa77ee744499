import { sumOf } from '../../engine/shard/merge/merge-value';
import { ShardedSubgraph } from '../../engine/shard/sharded-subgraph';
import { HttpSubgraph } from '../../engine/transport/http-subgraph';
import { addNumbers } from '../../platform/json/add-numbers';
import { toNumber, writeJson } from '../../platform/json/exact-number';
import { type Listener, listen } from '../engine/harness/listen';
import { districtSchema } from './shard-schema';
import { ask } from './shard-servers';

const CODES = ['d0', 'd1'];
const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Candidate { kind } } }';

describe('districts that answer what they should not', () => {
  let answer = '';
  let listeners: Listener[] = [];
  let subgraph: ShardedSubgraph;

  beforeAll(async () => {
    listeners = await Promise.all(
      CODES.map(() =>
        listen((request, response) => {
          request.resume();
          response.end(answer);
        }),
      ),
    );
    const shards = CODES.map((code, index) => ({
      code,
      subgraph: new HttpSubgraph({ name: 'district', url: listeners[index]!.url, timeoutMs: 5_000 }),
    }));
    const resolve = (code: string) => (CODES.includes(code) ? code : undefined);
    subgraph = new ShardedSubgraph({ schema: districtSchema(), shards, resolve });
  });
  afterAll(async () => {
    await subgraph?.close();
    await Promise.all(listeners.map((listener) => listener.stop()));
  });

  const representations = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ __typename: 'Candidate', id: `d${index % 2}:${index}` }));

  test('tell errors without a place once, not of every entity', async () => {
    answer = JSON.stringify({
      errors: Array.from({ length: 500 }, (_, index) => ({ message: `m${index}` })),
    });
    const { data, errors } = await ask(subgraph, ENTITIES, { representations: representations(500) });
    expect(data!['_entities']).toEqual(Array.from({ length: 500 }, () => null));
    expect(errors).toHaveLength(500 * CODES.length);
    expect(errors![0]).toMatchObject({ message: 'm0', path: ['_entities'], extensions: { district: 'd0' } });
  });

  test.each([
    ['path: null', { message: 'm', path: null }],
    ['no message', {}],
    ['a text', 'm'],
  ])('keep what is good of an answer with an error of the kind %s', async (_title, error) => {
    answer = JSON.stringify({
      data: { poolSummary: { registered: 2, _shard_typename: 'PoolSummary' } },
      errors: [error],
    });
    const { data, errors } = await ask(subgraph, '{ poolSummary { registered } }');
    expect(data).toEqual({ poolSummary: { registered: 4 } });
    expect(errors).toHaveLength(CODES.length);
  });
});

describe('the sum of the districts’ numbers', () => {
  test.each([
    [['9007199254740993', '1'], '9007199254740994'],
    [['9007199254740991', '2'], '9007199254740993'],
    [['-9007199254740993', '9007199254740993'], '0'],
    [['1', '2'], '3'],
    [['1.5', '2.25'], '3.75'],
    [['1.10', '1'], '2.1'],
    [['1e308', '1e308'], 'null'],
    [['1e999', '1'], 'null'],
  ])('%j is %s', (texts, sum) => {
    const numbers = texts.map(toNumber);
    expect(writeJson(addNumbers(numbers))).toBe(sum);
    expect(writeJson(sumOf(numbers.map((total) => ({ total }))))).toBe(`{"total":${sum}}`);
  });

  test('is null where one is no number', () => {
    expect(sumOf([toNumber('9007199254740993'), 'x'])).toBeNull();
  });
});
