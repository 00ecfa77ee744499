import { gatewayDefaults } from '../../gateway/settings/config';
import { EventStreamClient } from '../network/event-stream-client';
import { postJson } from '../network/post-json';
import { SocketClient } from '../network/socket-client';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization, type TestClaims } from '../network/tokens';

const BROKER: TestClaims = { role: 'resursteam' };
const keys = (count: number, length: number, field = 'kind') =>
  Array.from({ length: count }, (_, i) => `${'k'.repeat(length - 4)}${1000 + i}: ${field}`).join(' ');
const roots = (count: number, selection: string) =>
  `{ ${Array.from({ length: count }, (_, i) => `r${i}: candidates(first: 100) { nodes { ...F } }`).join(' ')} } fragment F on Candidate { ${selection} }`;

const MOST_OF_A_MESSAGE = gatewayDefaults.subscriptions.maxMessageBytes;
const LONG_KEYS = roots(4, keys(990, 900));
const ONE_KEY = roots(20, `${'k'.repeat(50_000)}: kind`);
const MANY_KEYS = roots(4, keys(390, 240));
const NESTED =
  '{ candidates(first: 100) { nodes { vacancies { candidate { vacancies { candidate { vacancies { id } } } } } } } }';

describe('an answer that would be too large', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub({
      districts: ['farsta', 'sodermalm'],
      demonstration: true,
      gateway: { shardEndpoint: 'clients' },
    });
  });
  afterEach(async () => {
    expect((await hub.ask({ query: '{ candidates(first: 1) { nodes { kind } } }' })).errors).toBeUndefined();
  });
  afterAll(() => hub.stop());

  const post = async (url: string, query: string, claims: TestClaims = BROKER) => {
    const response = await postJson(url, { query }, await authorization(claims));
    const text = await response.text();
    const { errors } = JSON.parse(text);
    return { status: response.status, size: text.length, code: errors?.[0]?.extensions?.code };
  };
  const refused = (code: string) => ({ status: 400, size: expect.any(Number), code });

  test.each([
    ['keys of 900 characters over four hundred rows', LONG_KEYS, 'OPERATION_LIMIT_EXCEEDED'],
    ['a key of 50 000 characters', ONE_KEY, 'OPERATION_LIMIT_EXCEEDED'],
    ['many keys over many rows', MANY_KEYS, 'ANSWER_TOO_LARGE'],
  ])('by %s is refused before it is run, at every door', async (_title, query, code) => {
    expect(await post(`${hub.url}/graphql`, query)).toEqual(refused(code));
    expect(await post(`${hub.url}/shards/district`, query)).toEqual(refused(code));
    const { authorization: token } = await authorization(BROKER);
    const client = await SocketClient.connect(hub.url, { authorization: token });
    client.subscribe('1', query);
    if (query.length > MOST_OF_A_MESSAGE) expect((await client.closed).code).toBe(1009);
    else {
      await client.until(() => client.find('1', 'error') !== undefined);
      expect(client.find('1', 'error')!.payload[0].extensions.code).toBe(code);
      client.close();
    }
    const stream = await EventStreamClient.post(hub.url, await authorization(BROKER), { query });
    expect((await stream.next()).data.errors[0].extensions.code).toBe(code);
    stream.close();
  });

  test.each([
    ['keys of 900 characters over four hundred rows', LONG_KEYS],
    ['a key of 50 000 characters over 400 rows', ONE_KEY],
    ['many keys over many rows', roots(4, keys(980, 240))],
    ['lists in lists with many keys', NESTED.replace('{ id }', `{ ${keys(900, 900, 'id')} }`)],
    [
      'entities',
      `{ _entities(representations: [${'{__typename: "District", code: "farsta"} '.repeat(50)}]) { ... on District { candidates(first: 100) { nodes { ${keys(50, 900)} } } } } }`,
    ],
  ])('by %s is given up by the district itself', async (_title, query) => {
    const answer = await post(`${hub.district('farsta').url}/graphql`, query);
    expect(answer.code).toBe('ANSWER_TOO_LARGE');
    expect(answer.size).toBeLessThan(gatewayDefaults.maxAnswerBytes);
  });

  test('by its text is refused by the district itself', async () => {
    const query = `{ candidates { totalCount } } # ${'x'.repeat(1_000_000)}`;
    expect(await post(`${hub.district('farsta').url}/graphql`, query)).toEqual(
      refused('OPERATION_LIMIT_EXCEEDED'),
    );
  });

  test('is none when it is a page of the largest size with all that people look at', async () => {
    const query = `{ candidates(first: 100) { nodes { id kind area languages interests status availableFrom
      district { code name region } vacancies { id startsOn status } } totalCount } }`;
    const { errors, data } = await hub.ask({ query });
    expect(errors).toBeUndefined();
    expect((data as any).candidates.nodes.length).toBeGreaterThan(50);
  });
});
