import { postJson } from '../../network/post-json';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';
import { type RunningGateway, startGateway } from '../harness/gateway';
import { type Listener, listen } from '../harness/listen';

const BIG = '9007199254740993';

const ROOT = federated(`
  type Query {
    long: Long
    longs: [Long!]
    json: JSON
    float: Float
    sure: Float!
    int: Int
    id: ID
    text: String
    flag: Boolean
    echo(long: Long, json: JSON, input: Input, float: Float, int: Int, id: ID, text: String): Long
    thing: Thing
  }
  type Subscription { ticked: Long }
  input Input { long: Long = ${BIG}, longs: [Long], json: JSON, id: ID, float: Float = 1.5 }
  scalar Long
  scalar JSON
  type Thing @key(fields: "number") { number: Long! }
`);
const THINGS = federated(`
  scalar Long
  type Thing @key(fields: "number") { number: Long! weight: Long }
`);

/** The bodies that the subgraphs have got, and what they answer, as text. */
let received: string[] = [];
let answers: Record<'root' | 'things', string> = { root: '', things: '' };
let listeners: Listener[] = [];
let gateway: RunningGateway;

beforeAll(async () => {
  const serve = (name: 'root' | 'things') =>
    listen(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk as string;
      received.push(body);
      response.end(answers[name]);
    });
  listeners = [await serve('root'), await serve('things')];
  const { supergraphSdl } = compose([
    { name: 'root', url: listeners[0]!.url, sdl: ROOT },
    { name: 'things', url: listeners[1]!.url, sdl: THINGS },
  ]);
  gateway = await startGateway(supergraphSdl);
});
beforeEach(() => {
  received = [];
  answers = { root: '{"data":{"echo":1}}', things: '{}' };
});
afterAll(async () => {
  await gateway?.stop();
  await Promise.all(listeners.map((listener) => listener.stop()));
});

/** The answer's text to a body that is sent as it is written. */
async function post(body: string): Promise<string> {
  return (await postJson(gateway.url, body)).text();
}

function ask(query: string, variables = '{}'): Promise<string> {
  return post(`{"query":${JSON.stringify(query)},"variables":${variables}}`);
}

describe('numbers of answers', () => {
  test.each([
    ['long', BIG],
    ['long', `-${BIG}`],
    ['long', '1e999'],
    ['long', '-0'],
    ['long', '1.10'],
    ['long', '1.0'],
    ['long', '12345678.123456789012345'],
    ['long', '1E5'],
    ['long', '1'],
    ['long', '1234567890123456'],
    ['long', '123456789012345678901234567890123456789012345678901234567890'],
    ['longs', `[1,${BIG},1.50]`],
    ['json', `{"a":[${BIG},{"b":1e-400,"1.10":"1.10","__proto__":${BIG}}],"c":"a ${BIG}, 1e5"}`],
    ['json', `"${BIG}"`],
    ['float', '1.5'],
    ['float', '1.10'],
    ['float', '0.1234567890123456789'],
    ['float', BIG],
    ['float', '1e5'],
  ])('%s: %s passes as written', async (field, text) => {
    answers.root = `{"data":{"${field}": ${text} }}`;
    expect(await ask(`{ ${field} }`)).toBe(`{"data":{"${field}":${text}}}`);
    answers.root = `{"data":{"a":${text},"b":${text}},"extensions":{"x":1e5}}`;
    expect(await ask(`{ a: ${field} b: ${field} }`)).toBe(`{"data":{"a":${text},"b":${text}}}`);
  });

  test.each([
    ['id', BIG, `"${BIG}"`],
    ['id', '1.0', '"1"'],
    ['int', '1.0', '1'],
    ['int', '1e3', '1000'],
  ])('%s: %s is written by its type', async (field, text, written) => {
    answers.root = `{"data":{"${field}":${text}}}`;
    expect(await ask(`{ ${field} }`)).toBe(`{"data":{"${field}":${written}}}`);
  });

  test.each([
    ['float', '1e999'],
    ['float', '-1E400'],
    ['int', '2147483648'],
    ['int', BIG],
    ['int', '1e999'],
    ['int', '1.5'],
    ['id', '1e999'],
    ['text', BIG],
    ['text', '1'],
    ['flag', '1.0'],
    ['thing', BIG],
  ])('%s: %s is null with an error', async (field, text) => {
    answers.root = `{"data":{"${field}":${text}}}`;
    const selection = field === 'thing' ? 'thing { number }' : field;
    expect(JSON.parse(await ask(`{ ${selection} }`))).toMatchObject({
      data: { [field]: null },
      errors: [{ path: [field], extensions: { code: 'INVALID_VALUE' } }],
    });
  });

  test('one that no Float can be leaves no data where there must be one', async () => {
    answers.root = '{"data":{"sure":1e999}}';
    expect(JSON.parse(await ask('{ sure }'))).toMatchObject({
      data: null,
      errors: [{ path: ['sure'], extensions: { code: 'INVALID_VALUE' } }],
    });
  });

  test('pass in errors, too', async () => {
    answers.root = `{"errors":[{"message":"m","path":["long"],"extensions":{"code":"X","at":${BIG}}}]}`;
    expect(await ask('{ long }')).toContain(`"at":${BIG}`);
  });

  test('are keys of entities as they were sent', async () => {
    answers.root = `{"data":{"thing":{"__typename":"Thing","number":${BIG}}}}`;
    answers.things = `{"data":{"_entities":[{"__typename":"Thing","weight":${BIG}0}]}}`;
    expect(await ask('{ thing { number weight } }')).toBe(
      `{"data":{"thing":{"number":${BIG},"weight":${BIG}0}}}`,
    );
    expect(received[1]).toContain(`{"__typename":"Thing","number":${BIG}}`);
  });
});

describe('numbers of variables', () => {
  test.each([
    ['$v: Long', 'long: $v', BIG],
    ['$v: Long', 'long: $v', '1e999'],
    ['$v: JSON', 'json: $v', `{"a":[${BIG},1.10]}`],
    ['$v: Input', 'input: $v', `{"long":${BIG},"longs":[1,${BIG}],"json":{"x":-0},"float":1.5}`],
    ['$v: Float', 'float: $v', '1.25'],
    ['$v: Int', 'int: $v', '7'],
  ])('%s: %s %s reaches the subgraph as written', async (definition, argument, text) => {
    await ask(`query (${definition}) { echo(${argument}) }`, `{"v":${text}}`);
    expect(received[0]).toContain(`"variables":{"v":${text}}`);
  });

  test.each([
    ['$v: ID', 'id: $v', BIG, `"${BIG}"`],
    ['$v: Float', 'float: $v', '1e2', '100'],
    ['$v: Input', 'input: $v', `{"id":${BIG}}`, `{"long":${BIG},"id":"${BIG}","float":1.5}`],
    ['$v: Int', 'int: $v', '1.0', '1'],
  ])('%s: %s %s is sent by its type', async (definition, argument, text, sent) => {
    await ask(`query (${definition}) { echo(${argument}) }`, `{"v":${text}}`);
    expect(received[0]).toContain(`"variables":{"v":${sent}}`);
  });

  test.each([
    ['$v: Long = 9007199254740993', 'long: $v', BIG],
    ['$v: [Long!] = [1, 9007199254740993]', 'input: { longs: $v }', `[1,${BIG}]`],
    ['$v: JSON = { a: 9007199254740993, b: [1.10] }', 'json: $v', `{"a":${BIG},"b":[1.10]}`],
    ['$v: Input = {}', 'input: $v', `{"long":${BIG},"float":1.5}`],
  ])('the default %s does', async (definition, argument, sent) => {
    await ask(`query (${definition}) { echo(${argument}) }`);
    expect(received[0]).toContain(`"variables":{"v":${sent}}`);
  });

  test('a literal does', async () => {
    await ask(`{ echo(long: ${BIG}) }`);
    expect(received[0]).toContain(BIG);
  });

  test('of a GET do', async () => {
    const search = new URLSearchParams({
      query: 'query ($v: Long) { echo(long: $v) }',
      variables: `{"v":${BIG}}`,
    });
    await fetch(`${gateway.url}?${search}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(received[0]).toContain(`"variables":{"v":${BIG}}`);
  });

  test('of an event stream do', async () => {
    const body = `{"query":"query ($v: Long) { echo(long: $v) long }","variables":{"v":${BIG}}}`;
    const response = await postJson(gateway.url, body, { accept: 'text/event-stream' });
    await response.text();
    expect(received[0]).toContain(`"variables":{"v":${BIG}}`);
  });

  test('tell queries under way apart', async () => {
    const query = 'query ($v: Long) { echo(long: $v) }';
    await ask(query, '{"v":1}');
    received = [];
    await Promise.all([ask(query, `{"v":${BIG}}`), ask(query, '{"v":9007199254740992}')]);
    expect(received.map((body) => /"v":(\d+)/.exec(body)?.[1]).sort()).toEqual(['9007199254740992', BIG]);
  });

  test.each([
    ['$v: Float', 'float: $v', '1e999'],
    ['$v: Int', 'int: $v', BIG],
    ['$v: Int', 'int: $v', '1.50'],
    ['$v: String', 'text: $v', BIG],
    ['$v: Input', 'input: $v', BIG],
    ['$v: Input', 'input: $v', `{"float":1e999,"json":${BIG}}`],
    ['$v: Input!', 'input: $v', `{"unknown":{"a":${BIG}}}`],
  ])('%s: %s %s is an error that speaks plainly', async (definition, argument, text) => {
    const query = `query (${definition}) { echo(${argument}) }`;
    for (let time = 0; time < 2; time++) {
      const { errors } = JSON.parse(await ask(query, `{"v":${text}}`));
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors[0].message).not.toContain('#');
    }
    expect(received).toEqual([]);
  });

  test.each([
    '{ echo(float: 1e999) }',
    '{ echo(input: { float: -1e999 }) }',
    'query ($v: Float = 1e400) { echo(float: $v) }',
    '{ echo(int: 9007199254740993) }',
  ])('%s is refused', async (query) => {
    expect(JSON.parse(await ask(query))).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', rule: 'WRONG_TYPE' } }],
    });
    expect(received).toEqual([]);
  });
});

test('introspection tells the schema with such defaults', async () => {
  const query = '{ __type(name: "Input") { inputFields { name defaultValue } } }';
  expect(JSON.parse(await ask(query)).errors).toBeUndefined();
});
