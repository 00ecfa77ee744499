import { createApplicationLogins } from '../../../../hub/databases/application-logins';
import { createDistrict } from '../../../../subgraphs/district/district';
import { createTestDatabase, type TestDatabase, testServerUrl } from '../../../network/database';
import { type GraphqlAnswer, postGraphql } from '../../../network/post-graphql';
import { TcpProxy } from '../../../network/processes/tcp-proxy';
import { serviceSettings } from '../../../network/service-settings';
import { authorization } from '../../../network/tokens';
import { until } from '../../../network/until';
import { codeOf, queryOnce, STEWARD, testRegistry } from '../../district/test-district';

/** What a client is told while the database is away: to try again. */
const UNAVAILABLE = ['DATABASE_UNAVAILABLE', 'ACCESS_LOG_UNAVAILABLE'];
const READ = '{ candidates(first: 1) { totalCount nodes { id } } }';
const WRITE = `mutation { registerCandidate(input: { district: "farsta", kind: KONTAKTPERSON, name: "Ada Lind", phone: "08-465 004 00",
  area: "Hökarängen", programAreas: [IOF], languages: ["svenska"], interests: [], acceptsAgeFrom: 6, acceptsAgeTo: 17 }) { id } }`;

interface World {
  readonly database: TestDatabase;
  readonly proxy: TcpProxy;
  readonly url: string;
  stop(): Promise<void>;
}

/** A district that works with a login of the application's rights alone, through a proxy. */
async function startWorld(): Promise<World> {
  const database = await createTestDatabase('district');
  const name = new URL(database.url).pathname.slice(1);
  const logins = (await createApplicationLogins(testServerUrl(), [name]))!;
  const proxy = await TcpProxy.inFrontOf(database.url);
  const district = await createDistrict({
    ...serviceSettings(proxy.through(logins.get(name)!)),
    databaseOwnerUrl: database.url,
    migrate: false,
    districts: ['farsta'],
    registry: testRegistry(),
  });
  const { url } = await district.start();
  return {
    database,
    proxy,
    url,
    stop: async () => {
      await district.stop();
      await proxy.stop();
      await database.drop();
      await queryOnce(testServerUrl(), `DROP ROLE ${name}_application`);
    },
  };
}

describe('a district whose PostgreSQL fails', () => {
  let world: World;
  const ask = async (query: string): Promise<GraphqlAnswer> =>
    postGraphql(world.url, { query, headers: await authorization(STEWARD) });
  const readiness = async () => {
    const response = await fetch(`${world.url}/health/ready`);
    return { status: response.status, body: await response.json() };
  };
  const asAdmin = (statement: string) => queryOnce(testServerUrl(), statement);
  const cutAll = () =>
    asAdmin(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name()}' AND pid <> pg_backend_pid()`,
    );
  const name = () => new URL(world.database.url).pathname.slice(1);
  const works = async () => {
    for (const query of [WRITE, READ, WRITE]) {
      if ((await ask(query)).errors !== undefined) return false;
    }
    return (await readiness()).status === 200;
  };

  beforeEach(async () => {
    world = await startWorld();
    expect(await works()).toBe(true);
  });
  afterEach(() => world.stop());

  test('gives up connections through which nothing passes any more, and opens others', async () => {
    await Promise.all(Array.from({ length: 8 }, () => ask(READ)));
    world.proxy.freeze();
    const asked = Array.from({ length: 16 }, (_, index) => ask(index % 2 === 0 ? READ : WRITE));
    expect((await readiness()).body).toEqual({ status: 'unready', database: false });
    for (const answer of await Promise.all(asked)) expect(UNAVAILABLE).toContain(codeOf(answer));
    world.proxy.passNewOnly();
    await until(works, Boolean);
  }, 60_000);

  test('says that a server only reads, and follows when one writes again', async () => {
    await asAdmin(`ALTER DATABASE ${name()} SET default_transaction_read_only = on`);
    await cutAll();
    await until(
      async () => codeOf(await ask(WRITE)),
      (code) => code === 'DATABASE_UNAVAILABLE',
    );
    await until(readiness, ({ body }) => body.database);
    expect(await readiness()).toEqual({
      status: 503,
      body: { status: 'unready', database: true, writable: false },
    });
    for (let count = 0; count < 6; count++) expect(UNAVAILABLE).toContain(codeOf(await ask(WRITE)));
    await asAdmin(`ALTER DATABASE ${name()} RESET default_transaction_read_only`);
    await until(works, Boolean);
  });

  test('tells that others have taken all connections, also to who writes', async () => {
    await asAdmin(`ALTER DATABASE ${name()} CONNECTION LIMIT 0`);
    await cutAll();
    await until(
      async () => codeOf(await ask(READ)),
      (code) => UNAVAILABLE.includes(String(code)),
    );
    for (const query of [WRITE, READ, WRITE]) expect(UNAVAILABLE).toContain(codeOf(await ask(query)));
    expect((await readiness()).status).toBe(503);
    await asAdmin(`ALTER DATABASE ${name()} CONNECTION LIMIT -1`);
    await until(works, Boolean);
  });

  test.each([
    ['another password', (login: string) => [`ALTER ROLE ${login} PASSWORD 'x'`]],
    ['no right to log in', (login: string) => [`ALTER ROLE ${login} NOLOGIN`]],
    [
      'no right to connect',
      (login: string) => [`REVOKE CONNECT ON DATABASE ${login.replace('_application', '')} FROM ${login}`],
    ],
  ])('is unavailable, not broken, when its login gets %s while it runs', async (_, statements) => {
    for (const statement of statements(`${name()}_application`)) await asAdmin(statement);
    await cutAll();
    await until(
      async () => codeOf(await ask(READ)),
      (code) => UNAVAILABLE.includes(String(code)),
    );
    for (const query of [WRITE, READ, WRITE]) expect(UNAVAILABLE).toContain(codeOf(await ask(query)));
    expect(await readiness()).toEqual({ status: 503, body: { status: 'unready', database: false } });
  });

  test('answers no request with an error of its own while its connections are cut again and again', async () => {
    const codes = new Set<unknown>();
    for (let round = 0; round < 5; round++) {
      const asked = Array.from({ length: 8 }, (_, index) => ask(index % 2 === 0 ? READ : WRITE));
      await cutAll();
      for (const answer of await Promise.all(asked)) codes.add(codeOf(answer));
    }
    for (const code of codes) expect([undefined, ...UNAVAILABLE]).toContain(code);
    await until(works, Boolean);
  });
});
