import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redact, redactText } from '../../platform/logging/redact';
import { compose } from '../engine/harness/compose';
import { federated } from '../engine/harness/federated';
import { freePort } from '../engine/harness/gateway-process';
import { type RunningSubgraph, startSubgraph } from '../engine/harness/subgraph';
import { createTestDatabase, type TestDatabase } from '../network/database';
import { HubProcess } from '../network/processes/hub-process';
import { SocketClient } from '../network/socket-client';
import { signToken, testKeys } from '../network/tokens';

const NAME = 'Astrid Hemligsson';
const PHONE = '070-123 45 67';
const EMAIL = 'astrid@hemlig.example';
const NUMBER = '19850312-2384';
const PASSWORD = 'djupt-hemligt';

/** Nothing of it may be printed by a process, whatever goes wrong. */
function secretsOf(token: string): string[] {
  return [token, token.split('.')[2]!, token.split('.')[1]!, NAME, PHONE, EMAIL, NUMBER, PASSWORD];
}

function expectNoSecret(process: HubProcess, token: string): void {
  const output = process.stdout + process.stderr;
  expect(output).not.toBe('');
  for (const secret of secretsOf(token)) expect(output).not.toContain(secret);
}

describe('what a process prints', () => {
  const environment = { LOG_LEVEL: 'debug', JWT_PUBLIC_KEY_FILE: testKeys.publicKeyFile, AUTH: 'on' };
  const variables = { input: { name: NAME, phone: PHONE, email: EMAIL, note: `${NUMBER} ${NAME}` } };
  const queries = (token: string): readonly unknown[] => [
    { query: '{ broken }', variables },
    { query: '{ late }', variables },
    { query: `{ say(text: "${NAME} ${token}") }` },
    { query: 'query ($input: Int!) { number(n: $input) }', variables },
    { query: `{ number(n: "${NUMBER}") }` },
    { query: `{ unknown(a: "${EMAIL}") }` },
    { query: `{ "${NAME}"`, variables },
    { query: '{ say }', variables: NAME, operationName: NAME },
    { query: '{ say }', extensions: { persistedQuery: NAME } },
    [NAME],
  ];

  async function failInEveryWay(url: string, token: string): Promise<void> {
    const types = ['application/json', 'text/plain'];
    for (const body of [...queries(token).map((query) => JSON.stringify(query)), `{"query": ${NAME}`]) {
      for (const authorization of [`Bearer ${token}`, `Bearer ${token}x`, `Basic ${PASSWORD}`]) {
        for (const type of types) {
          const headers = { 'content-type': type, authorization, cookie: `session=${PASSWORD}` };
          await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
        }
      }
    }
    const search = new URLSearchParams({ query: '{ say }', token, name: NAME });
    await (await fetch(`${url}/graphql?${search}`, { headers: { authorization: `Bearer ${token}` } })).text();
    await (await fetch(`${url}/${encodeURIComponent(NAME)}?${search}`)).text();
    const socket = await SocketClient.open(url);
    socket.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}x`, name: NAME } });
    await socket.closed;
    const garbage = await SocketClient.open(url);
    garbage.send(`{"type": "${NAME} ${token}`);
    await garbage.closed;
  }

  test('holds no token, no variable and nobody, where the gateway and its subgraph fail in every way', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'logs-'));
    const token = await signToken({ role: 'resursteam', sub: 'broker' });
    let subgraph: RunningSubgraph | undefined;
    let gateway: HubProcess | undefined;
    try {
      const sdl = 'type Query { broken: Int! late: Int say(text: String): String number(n: Int): Int }';
      subgraph = await startSubgraph('a', {
        sdl: federated(sdl),
        resolvers: {
          Query: {
            broken: () => {
              throw new Error(`${NAME} ${PHONE} postgres://hub:${PASSWORD}@db/hub`);
            },
          },
        },
      });
      subgraph.intercept((body, request, response) => {
        if (!body.query.includes('late')) return false;
        response.end(`{"data": ${NAME} ${request.headers.authorization}`);
        return true;
      });
      const path = join(folder, 'supergraph.graphql');
      writeFileSync(path, compose([subgraph]).supergraphSdl);
      const port = String(await freePort());
      gateway = HubProcess.spawn('gateway/main.ts', {
        ...environment,
        SUPERGRAPH: path,
        PORT: port,
        NODE_ENV: 'production',
        SUPERGRAPH_POLL_MS: '20',
        RATE_PER_ADDRESS: '0',
      });
      await gateway.printed(/listens at http/);
      await failInEveryWay(`http://127.0.0.1:${port}`, token);
      writeFileSync(path, `type Query { ${NAME.replace(' ', '')}: "${token} ${NUMBER}" `);
      await gateway.printed(/the new supergraph is refused/);
      expectNoSecret(gateway, token);
    } finally {
      await gateway?.kill();
      await subgraph?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('holds no password either, where a subgraph has lost its database', async () => {
    const token = await signToken({ role: 'kontaktsekreterare', district: 'farsta' });
    let database: TestDatabase | undefined;
    let district: HubProcess | undefined;
    try {
      database = await createTestDatabase('district');
      const url = new URL(database.url);
      url.password = PASSWORD;
      const port = String(await freePort());
      district = HubProcess.spawn('subgraphs/district/main.ts', {
        ...environment,
        DATABASE_URL: url.href,
        PORT: port,
        DISTRICT: 'farsta',
        NODE_ENV: 'production',
      });
      const outcome = await Promise.race([
        district.printed(/listens at http/).then(() => 'listens' as const),
        district.exited().then(() => 'ended' as const),
      ]).catch(() => 'ended' as const);
      if (outcome === 'listens') await failInEveryWay(`http://127.0.0.1:${port}`, token);
      expectNoSecret(district, token);
    } finally {
      await district?.kill();
      await database?.drop();
    }
  });
});

describe('what is redacted', () => {
  test.each([
    ['Bearer abc.def-ghi', 'Bearer [redacted]'],
    ['a eyJhbGciOi.eyJzdWIi.c2ln b', 'a [redacted] b'],
    ['postgres://hub:p%40ss@db:5432/hub?x=1', 'postgres://hub:[redacted]@db:5432/hub?x=1'],
    ['write to a.b@c.se now', 'write to [redacted] now'],
    ['19850312-2384, 850312-2384 and 198503122384', '[redacted], [redacted] and [redacted]'],
    ['call 070-123 45 67 or +46701234567', 'call [redacted] or [redacted]'],
    ['2012-08-15 at 127.0.0.1:4000, 3f0c9a, 12 ms', '2012-08-15 at 127.0.0.1:4000, 3f0c9a, 12 ms'],
  ])('%s', (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });

  test('an error of the database tells its code and place, not the values it is about', () => {
    const error = Object.assign(new Error(`duplicate key (name)=(${NAME})`), {
      name: 'QueryFailedError',
      code: '23505',
      query: 'INSERT',
      parameters: [NAME],
      driverError: { detail: NAME },
    });
    const logged = redact({ err: new Error('failed', { cause: error }) });
    expect(JSON.stringify(logged)).not.toContain(NAME);
    expect(logged).toMatchObject({ err: { message: 'failed', cause: { code: '23505' } } });
  });

  test('properties by their name, however deep', () => {
    const details = {
      request: { headers: { Authorization: 'x', 'set-cookie': 'y' }, variables: { a: NAME } },
    };
    expect(JSON.stringify(redact(details))).toBe(
      '{"request":{"headers":{"Authorization":"[redacted]","set-cookie":"[redacted]"},"variables":"[redacted]"}}',
    );
  });
});
