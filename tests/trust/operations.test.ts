import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { buildApiSchema } from '../../engine/supergraph/api-schema';
import { projectFile } from '../../platform/settings/project-file';
import { consoleOperations, readConsoleFiles } from '../../subgraphs/emitter/console-operations';
import { EventStreamClient } from '../network/event-stream-client';
import { postJson } from '../network/post-json';
import { serviceSettings } from '../network/service-settings';
import { SocketClient } from '../network/socket-client';
import { authorization } from '../network/tokens';
import { startTwoDoors, type TwoDoors } from './two-doors';

const FOLDER = projectFile('schema', 'operations');
const MANIFEST = projectFile('schema', 'operations.json');
const SEARCH = readFileSync(`${FOLDER}/sok-kandidater.graphql`, 'utf8');
const WATCH = readFileSync(`${FOLDER}/bevaka-lediga-platser.graphql`, 'utf8');
const OTHER = '{ candidates { totalCount } }';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

const notListed = {
  code: 'QUERY_NOT_IN_SAFELIST',
  userMessage: expect.stringContaining('Läs in sidan igen.'),
};

describe('operations by their hash', () => {
  let doors: TwoDoors;
  let headers: Record<string, string>;

  const start = async (registeredOperations: string | null) => {
    doors = await startTwoDoors({ tokens: serviceSettings('').tokens, gateway: { registeredOperations } });
    headers = await authorization({ role: 'resursteam' });
  };
  const read = async (response: Response) => {
    const { data, errors } = (await response.json()) as {
      data?: { candidates: { totalCount: number } } | null;
      errors?: { extensions: { code: string } }[];
    };
    return {
      status: response.status,
      code: errors?.[0]?.extensions.code,
      total: data?.candidates?.totalCount,
    };
  };
  const post = async (body: object, sent: Record<string, string> = headers) =>
    read(await postJson(`${doors.gateway}/graphql`, body, sent));
  const get = async (parameters: Record<string, string>) =>
    read(
      await fetch(`${doors.gateway}/graphql?${new URLSearchParams(parameters)}`, {
        headers: { ...headers, 'apollo-require-preflight': 'true' },
      }),
    );
  const passed = { status: 200, code: undefined, total: 0 };
  const refusal = (code: string, status = 400) => ({ status, code, total: undefined });

  describe('where any are run', () => {
    beforeAll(() => start(null));
    afterAll(() => doors.stop());

    test('are unknown until they have come with their text, by POST and by GET', async () => {
      const extensions = persisted(OTHER);
      expect(await post({ extensions })).toEqual(refusal('PERSISTED_QUERY_NOT_FOUND', 200));
      expect(await get({ extensions: JSON.stringify(extensions) })).toEqual(
        refusal('PERSISTED_QUERY_NOT_FOUND', 200),
      );
      expect(await post({ query: OTHER, extensions })).toEqual(passed);
      expect(await post({ extensions })).toEqual(passed);
      expect(await get({ extensions: JSON.stringify(extensions) })).toEqual(passed);
    });

    test('are known from the start where they are registered', async () => {
      expect(await post({ extensions: persisted(SEARCH) })).toEqual(passed);
      const client = await SocketClient.connect(doors.gateway, headers);
      client.send({ id: '1', type: 'subscribe', payload: { query: '', extensions: persisted(SEARCH) } });
      await client.until(() => client.find('1', 'complete') !== undefined);
      client.close();
    });

    test('are known over sockets and event streams as well', async () => {
      const query = '{ candidates { totalCount } __typename }';
      const client = await SocketClient.connect(doors.gateway, headers);
      client.send({ id: '1', type: 'subscribe', payload: { query, extensions: persisted(query) } });
      await client.until(() => client.find('1', 'complete') !== undefined);
      client.send({ id: '2', type: 'subscribe', payload: { extensions: persisted(query) } });
      await client.until(() => client.find('2', 'complete') !== undefined);
      expect(client.next('2')).toEqual(client.next('1'));
      client.close();
      const stream = await EventStreamClient.post(doors.gateway, headers, { extensions: persisted(query) });
      expect((await stream.next()).data.data.candidates).toEqual({ totalCount: 0 });
      stream.close();
    });

    test('are refused under the hash of another text, which is not kept', async () => {
      const query = '{ candidates { totalCount } a: __typename }';
      const extensions = persisted('{ candidates { totalCount } b: __typename }');
      expect(await post({ query, extensions })).toEqual(refusal('PERSISTED_QUERY_HASH_MISMATCH'));
      expect(await post({ extensions })).toEqual(refusal('PERSISTED_QUERY_NOT_FOUND', 200));
    });

    test('are not kept for somebody who may not ask', async () => {
      const query = '{ candidates { totalCount } c: __typename }';
      const extensions = persisted(query);
      expect((await post({ query, extensions }, {})).status).toBe(401);
      expect((await post({ extensions }, {})).code).toBe('UNAUTHENTICATED');
      expect(await post({ extensions })).toEqual(refusal('PERSISTED_QUERY_NOT_FOUND', 200));
    });

    test.each([1, 'x', { version: 2, sha256Hash: hashOf('x') }, { version: 1, sha256Hash: '__proto__' }])(
      'are refused with an extension of another form: %j',
      async (persistedQuery) => {
        expect(await post({ extensions: { persistedQuery } })).toEqual(refusal('BAD_REQUEST'));
      },
    );
  });

  describe('where registered ones are run alone', () => {
    beforeAll(() => start(MANIFEST));
    afterAll(() => doors.stop());

    test('pass by hash and by their exact text', async () => {
      expect(await post({ extensions: persisted(SEARCH) })).toEqual(passed);
      expect(await post({ query: SEARCH })).toEqual(passed);
      expect(await post({ query: SEARCH, extensions: persisted(SEARCH), variables: { first: 5 } })).toEqual(
        passed,
      );
      expect(await get({ extensions: JSON.stringify(persisted(SEARCH)) })).toEqual(passed);
    });

    test('no others do, whatever they are called', async () => {
      expect(await post({ query: OTHER })).toEqual(refusal('QUERY_NOT_IN_SAFELIST'));
      expect(await post({ query: `${SEARCH} ` })).toEqual(refusal('QUERY_NOT_IN_SAFELIST'));
      expect(await get({ query: OTHER })).toEqual(refusal('QUERY_NOT_IN_SAFELIST'));
      for (const _ of [1, 2]) {
        expect(await post({ query: OTHER, extensions: persisted(OTHER) })).toEqual(
          refusal('PERSISTED_QUERY_NOT_IN_LIST'),
        );
      }
      expect(await post({ query: OTHER, extensions: persisted(SEARCH) })).toEqual(
        refusal('PERSISTED_QUERY_HASH_MISMATCH'),
      );
      expect((await post({})).code).toBe('BAD_REQUEST');
    });

    test('over sockets and event streams neither', async () => {
      const client = await SocketClient.connect(doors.gateway, headers);
      client.send({ id: '1', type: 'subscribe', payload: { extensions: persisted(WATCH) } });
      client.subscribe('2', OTHER);
      client.subscribe('3', 'subscription { vacancyOpened { cursor } }');
      await client.until(
        () => client.find('2', 'error') !== undefined && client.find('3', 'error') !== undefined,
      );
      for (const id of ['2', '3']) {
        expect(client.find(id, 'error')!.payload[0].extensions).toEqual(notListed);
      }
      expect(client.find('1', 'error')).toBeUndefined();
      client.close();
      const stream = await EventStreamClient.post(doors.gateway, headers, { query: OTHER });
      expect((await stream.next()).data.errors[0].extensions).toEqual(notListed);
      stream.close();
    });

    test("the districts as one subgraph are there for the hub's own services alone", async () => {
      const ask = async (claims: { role: string }) => {
        const response = await postJson(
          `${doors.gateway}/shards/district`,
          { query: '{ __typename }' },
          await authorization(claims),
        );
        return ((await response.json()) as { data?: unknown }).data ?? null;
      };
      expect(await ask({ role: 'service' })).toEqual({ __typename: 'Query' });
      expect(await ask({ role: 'resursteam' })).toBeNull();
    });
  });
});

describe('the registered operations', () => {
  const { operations } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
    operations: { id: string; name: string; body: string }[];
  };
  const schema = buildApiSchema(parse(readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8')));

  test('are the files of the folder, and those of the console, under the hash of their text', () => {
    const files = readdirSync(FOLDER).sort();
    expect(operations.map(({ body }) => body)).toEqual([
      ...files.map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8')),
      ...consoleOperations(readConsoleFiles()).map(({ body }) => body),
    ]);
    for (const { id, body } of operations) expect(id).toBe(hashOf(body));
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
  });

  test.each(operations.map(({ name, body }) => [name, body]))('%s is valid', (_name, body) => {
    expect(validate(schema, parse(body))).toEqual([]);
  });
});
