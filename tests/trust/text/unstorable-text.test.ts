import { readSupergraph } from '../../../engine/operation/supergraph';
import { expectData, steward } from '../../network/brokering-life';
import { EventStreamClient } from '../../network/event-stream-client';
import { emittedSchema } from '../../network/jest/emitted-schema';
import { postJson } from '../../network/post-json';
import { SocketClient } from '../../network/socket-client';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, signToken } from '../../network/tokens';
import { argumentPathOf, argumentPlaces, operationWith } from '../fuzz/generate/argument-places';

const CLAIMS = steward('farsta');
const TEXTS: readonly (readonly [string, string])[] = [
  ['NUL', 'a\0b'],
  ['the first half of a pair', '\ud800'],
  ['the second half of a pair', 'b\udc00a'],
  ['halves in the wrong order', '\udfff\ud800'],
];
/** As they are written in the text of an operation. */
const LITERALS = ['\\u0000', 'a\\u{0}b', '\\ud800', '\\uDC00\\uD800', '\\\\\\ud800', '\\u{d800}'];
/** Half of a pair is no GraphQL, so that nobody can tell which argument it is for. */
const whereToldOf = (literal: string) => (/d800/i.test(literal) ? {} : { field: 'id' });
const QUERY = 'query ($id: ID!) { candidate(id: $id) { id } }';
const STREAM =
  'subscription ($filter: VacancyFilter) { vacancyOpened(filter: $filter) { cursor vacancy { id } } }';
const REFUSED = { code: 'BAD_USER_INPUT', rule: 'UNSTORABLE_TEXT' };

let hub: TestHub;
const ports = (): readonly [string, string][] => [
  ['the gateway', hub.url],
  ['a district', hub.district('farsta').url],
  ['the brokering', hub.subgraphUrls['formedling']!.replace('/graphql', '')],
];

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], gateway: { shardEndpoint: 'clients' } });
});
afterAll(() => hub.stop());

async function post(url: string, body: string, more: Record<string, string> = {}) {
  const response = await postJson(url, body, { ...(await authorization(CLAIMS)), ...more });
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  return { status: response.status, body: (await response.json()) as any };
}

describe('text that cannot be stored as it is sent', () => {
  test.each(TEXTS)('%s is refused at every place that takes text, naming it', async (_, text) => {
    const { apiSchema } = readSupergraph((await emittedSchema())['supergraph.graphql']!);
    const places = argumentPlaces(apiSchema).filter(({ type }) => type === 'String' || type === 'ID');
    expect(places.length).toBeGreaterThan(80);
    const make = (type: string) => (type === 'Int' ? 1 : type === 'Boolean' ? true : '2012-08-15');
    for (const place of places) {
      const { errors, data } = await hub.ask(operationWith(place, text, make), CLAIMS);
      expect(errors).toMatchObject([{ extensions: REFUSED }]);
      expect(errors![0]!.extensions!['field']).toBe(argumentPathOf(place));
      expect(errors![0]!.extensions!['value']).toMatch(/^[a-b]?\\u\{/);
      expect(data).toBeUndefined();
    }
  });

  test.each(TEXTS)('%s is refused in the name of a value, and in the operation itself', async (_, text) => {
    for (const body of [
      { query: QUERY, variables: { id: 'farsta:1', [text]: 1 } },
      { query: `${QUERY} # ${text}` },
      { query: QUERY, operationName: text },
      { query: QUERY, variables: { id: 'farsta:1' }, extensions: { a: [{ b: text }] } },
    ]) {
      const { body: answer } = await post(`${hub.url}/graphql`, JSON.stringify(body));
      expect(answer.errors).toMatchObject([{ extensions: REFUSED }]);
    }
  });

  test.each(LITERALS)('written %s in the operation, it is refused as in a variable', async (literal) => {
    for (const [, url] of ports()) {
      const query = `{ candidate(id: "farsta:${literal}") { id } }`;
      const { status, body } = await post(`${url}/graphql`, JSON.stringify({ query }));
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([{ extensions: { ...REFUSED, ...whereToldOf(literal) } }]);
    }
  });

  test('what only looks like it passes', async () => {
    const smile = '\\ud83d\\ude00';
    for (const query of [
      `{ candidate(id: "${smile}") { id } }`,
      '{ candidate(id: "\\\\u0000") { id } }',
      '{ candidate(id: """\\u0000 \\ud800""") { id } }',
      '{ candidate(id: "#") { id } } # "\\u0000"',
    ]) {
      const { body } = await post(`${hub.url}/graphql`, JSON.stringify({ query }));
      expect(body.errors?.[0].extensions.rule).not.toBe('UNSTORABLE_TEXT');
    }
  });

  test.each(TEXTS)('%s is refused at every port and by every way in', async (_, text) => {
    const variables = { id: text };
    for (const [, url] of ports()) {
      const { status, body } = await post(`${url}/graphql`, JSON.stringify({ query: QUERY, variables }));
      expect({ status, errors: body.errors }).toMatchObject({
        status: 400,
        errors: [{ extensions: REFUSED }],
      });
    }
    const shards = await post(`${hub.url}/shards/district`, JSON.stringify({ query: QUERY, variables }));
    expect(shards.body.errors).toMatchObject([{ extensions: REFUSED }]);
    const search = new URLSearchParams({ query: QUERY, variables: JSON.stringify(variables) });
    const headers = { ...(await authorization(CLAIMS)), 'apollo-require-preflight': 'yes' };
    const got = await fetch(`${hub.url}/graphql?${search}`, { headers });
    expect(await got.json()).toMatchObject({ errors: [{ extensions: REFUSED }] });
  });

  test.each(TEXTS)('%s is refused by sockets and event streams', async (_, text) => {
    const filter = { districts: [text] };
    const { authorization: token } = await authorization(CLAIMS);
    for (const url of [hub.url, hub.district('farsta').url]) {
      const socket = await SocketClient.connect(url, { authorization: token });
      const id = socket.start({ query: STREAM, variables: { filter } });
      const answer = await socket.take(id);
      expect(answer).toMatchObject({ type: 'error', payload: [{ extensions: REFUSED }] });
      socket.close();
    }
    const body = { query: STREAM, variables: { filter } };
    const streamed = EventStreamClient.post(hub.url, { authorization: token! }, body);
    await expect(streamed).rejects.toThrow('UNSTORABLE_TEXT');
    const parameters = { query: STREAM, variables: JSON.stringify({ filter }) };
    const got = EventStreamClient.get(hub.url, { authorization: token! }, parameters);
    await expect(got).rejects.toThrow('UNSTORABLE_TEXT');
  });

  test('bytes that are no UTF-8 are refused in a body and in a URL', async () => {
    const body = Buffer.concat([
      Buffer.from('{"query":"{ candidate(id: \\"'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from('\\") { id } }"}'),
    ]);
    const headers = { 'content-type': 'application/json', ...(await authorization(CLAIMS)) };
    const answer = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ extensions: REFUSED }] }]);
    const url = `${hub.url}/graphql?query=%7B__typename%7D&operationName=%ED%A0%80`;
    const got = await fetch(url, { headers: { ...headers, 'apollo-require-preflight': 'yes' } });
    expect([got.status, await got.json()]).toMatchObject([400, { errors: [{ extensions: REFUSED }] }]);
  });

  test.each(['å', 'x'.repeat(256)])('an Idempotency-Key of %s is refused', async (key) => {
    const query = 'mutation { withdrawVacancy(vacancyId: "farsta:1", reason: "x") { id } }';
    const { body } = await post(`${hub.url}/graphql`, JSON.stringify({ query }), {
      'idempotency-key': Buffer.from(key).toString('latin1'),
    });
    expect(body.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', header: 'Idempotency-Key' } },
    ]);
  });

  test.each(['a\0b', '\ud800', 'a\u001b[2Jb', 'a\nb'])(
    'a token of the subject %j is refused',
    async (sub) => {
      const headers = { authorization: `Bearer ${await signToken({ ...CLAIMS, sub })}` };
      for (const [, url] of ports()) {
        const { body } = await post(`${url}/graphql`, JSON.stringify({ query: '{ __typename }' }), headers);
        expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      }
    },
  );
});

describe('text that people write', () => {
  const REGISTER = 'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id } }';
  const input = {
    ...{ district: 'farsta', kind: 'KONTAKTPERSON', name: 'Ada', area: 'Farsta', programAreas: ['IOF'] },
    ...{ languages: [], interests: [], acceptsAgeFrom: 1, acceptsAgeTo: 9 },
  };

  test.each(['\u001b[31mAda', 'Ada\u009b2J', 'Ada\u202eadA', 'A\u0007', 'Ada\r', 'Ada\u2028'])(
    'is refused with what a terminal or a page would obey: %j',
    async (name) => {
      const answer = await hub.ask({ query: REGISTER, variables: { input: { ...input, name } } }, CLAIMS);
      expect(answer.errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', field: 'input.name', rule: 'CONTROL_CHARACTERS' } },
      ]);
      expect(JSON.stringify(answer)).not.toMatch(/[\u0080-\u009f\u2028-\u202e]|\\u00/);
    },
  );

  test('is stored in one form', async () => {
    const name = 'A\u030asa'.normalize('NFD');
    const { registerCandidate } = await expectData(
      hub.ask({ query: REGISTER, variables: { input: { ...input, name } } }, CLAIMS),
    );
    const { candidate } = await expectData(
      hub.ask(
        {
          query: 'query ($id: ID!) { candidate(id: $id) { identity(purpose: "Kontakt") { name } } }',
          variables: registerCandidate,
        },
        CLAIMS,
      ),
    );
    expect(candidate.identity.name).toBe('Åsa');
  });
});
