import { gatewayDefaults } from '../../../gateway/settings/config';
import { TcpProxy } from '../../network/processes/tcp-proxy';
import { SocketClient } from '../../network/socket-client';
import { authorization } from '../../network/tokens';
import { type City, type RunningGateway, startCity } from './city';
import { ResumingClient, VACANCY_OPENED } from './resuming-client';

const CODES = ['farsta', 'kista'];
const QUICK = { ...gatewayDefaults.subscriptions, keepAliveMs: 200, retryMinMs: 20, retryMaxMs: 100 };

describe('vacancyOpened under faults', () => {
  let city: City;
  let hub: RunningGateway;
  let proxy: TcpProxy | undefined;
  let token: string;
  let clients: { stop?: () => Promise<void>; close?: () => void }[] = [];

  beforeAll(async () => {
    ({ authorization: token } = await authorization({ role: 'resursteam' }));
  });
  beforeEach(async () => {
    city = await startCity(CODES);
  });
  afterEach(async () => {
    for (const client of clients) await (client.stop?.() ?? client.close?.());
    clients = [];
    await city.stop();
    await proxy?.stop();
    proxy = undefined;
  });

  /** A gateway that reaches farsta through the proxy. */
  async function startBehindProxy(): Promise<TcpProxy> {
    const { url } = city.district('farsta');
    proxy = await TcpProxy.inFrontOf(url);
    const entries = CODES.map((code) => ({
      code,
      name: code,
      region: 'Stockholm',
      validFrom: '2007-01-01',
      validTo: null,
      successor: null,
      urls: {},
    }));
    hub = await city.startGateway({
      subscriptions: QUICK,
      subgraphTimeoutMs: 300,
      shards: {
        districts: entries,
        urls: { farsta: proxy.through(url), kista: city.district('kista').url },
        resolve: (code) => entries.find((entry) => entry.code === code),
      },
    });
    return proxy;
  }

  function follow(urlOf: (attempt: number) => string = () => hub.url, query?: string): ResumingClient {
    const client = new ResumingClient({ urlOf, authorization: () => token, query });
    clients.push(client);
    return client;
  }

  async function subscribed(): Promise<void> {
    await until(() => [...city.districts.values()].every(({ upstreams }) => upstreams >= 1));
  }

  it('loses nothing when a connection to a district is cut in the middle of a frame', async () => {
    const between = await startBehindProxy();
    const client = follow();
    await subscribed();
    for (let opened = 1; opened <= 40; opened++) {
      between.budget = 37 * opened;
      city.district('farsta').open();
      if (opened % 3 === 0) await client.count(opened);
    }
    await client.count(40);
    expect(client.sequencesOf('farsta')).toEqual(oneTo(40));
    expect(client.attempts).toBe(1);
  });

  it('loses nothing when the connection of the client is cut in the middle of a frame', async () => {
    hub = await city.startGateway();
    proxy = await TcpProxy.inFrontOf(hub.url);
    const between = proxy;
    const client = follow(() => new URL(between.through(hub.url)).origin);
    await subscribed();
    city.district('farsta').open();
    await client.count(1);
    for (let opened = 2; opened <= 40; opened++) {
      between.budget = 29 * opened;
      city.district('farsta').open();
      if (opened % 3 === 0) await client.count(opened);
    }
    await client.count(40);
    expect(client.sequencesOf('farsta')).toEqual(oneTo(40));
    expect(client.attempts).toBeGreaterThan(1);
  });

  it('takes a district that hangs for missing, and catches up when it goes on', async () => {
    const between = await startBehindProxy();
    const client = follow();
    await subscribed();
    city.district('farsta').open();
    await client.count(1);
    between.freeze();
    city.district('farsta').open();
    for (let opened = 2; client.extensions === undefined; opened++) {
      city.district('kista').open();
      await client.count(opened);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(client.extensions['missingDistricts']).toMatchObject([{ code: 'farsta' }]);
    between.thaw();
    await client.until(() => client.sequencesOf('farsta').length === 2);
    city.district('farsta').open();
    await client.until(() => client.sequencesOf('farsta').length === 3);
    expect(client.sequencesOf('farsta')).toEqual([1, 2, 3]);
    expect(client.sequencesOf('kista')).toEqual(oneTo(client.sequencesOf('kista').length));
  });

  it('closes the socket of a client that does not read with 4413; it resumes with nothing lost', async () => {
    hub = await city.startGateway({
      subscriptions: { ...QUICK, keepAliveMs: 15_000, maxBufferedBytes: 50_000 },
    });
    const client = follow(undefined, VACANCY_OPENED.replace('vacancy { id', 'vacancy { id kind'));
    await subscribed();
    city.district('farsta').open();
    await client.count(1);
    const witness = await SocketClient.connect(hub.url, { authorization: token });
    clients.push(witness);
    witness.subscribe('1', VACANCY_OPENED);
    await until(() => city.district('farsta').upstreams === 2);
    client.socket!.pause();
    const total = 800;
    for (let opened = 2; opened <= total; opened++) city.district('farsta').open('K'.repeat(20_000));
    await witness.until(() => witness.next('1').at(-1)?.data.vacancyOpened.vacancy.id === `farsta:${total}`);
    client.socket!.resume();
    await client.count(total);
    expect(client.closeCodes).toEqual([4413]);
    expect(client.sequencesOf('farsta')).toEqual(oneTo(total));
  });

  it('goes on under another live token of the group when that of the upstream expires', async () => {
    const district = city.district('farsta');
    const expired = new Set<string>();
    district.accepts = (authorization) => !expired.has(authorization);
    hub = await city.startGateway({ subscriptions: QUICK });
    const brief = await authorization({ role: 'resursteam', sub: 'brief' }, { expiresInSeconds: 2 });
    const first = await SocketClient.connect(hub.url, brief);
    first.subscribe('1', VACANCY_OPENED);
    await subscribed();
    const second = await SocketClient.connect(hub.url, { authorization: token });
    clients.push(second);
    second.subscribe('1', VACANCY_OPENED);
    await first.closed;
    expired.add(brief.authorization);
    district.open();
    await second.nextCount('1', 1);
    district.closeSockets(4403);
    district.open();
    const events = await second.nextCount('1', 2);
    expect(events.map(({ data }) => data.vacancyOpened.vacancy.id)).toEqual(['farsta:1', 'farsta:2']);
    expect(district.authorizations.at(-1)).toBe(token);
  });

  it('goes on under a new supergraph, exactly where it was', async () => {
    hub = await city.startGateway();
    const client = follow();
    await subscribed();
    for (let opened = 1; opened <= 20; opened++) {
      city.district('farsta').open();
      if (opened % 4 === 0) hub.gateway.reload(`${city.supergraphSdl}\n# ${opened}`);
      if (opened % 3 === 0) await client.count(opened);
    }
    await client.count(20);
    expect(client.sequencesOf('farsta')).toEqual(oneTo(20));
    expect(client.attempts).toBe(1);
  });

  it('ends with a typed error when it is not valid under the new supergraph', async () => {
    hub = await city.startGateway();
    const client = follow();
    await subscribed();
    hub.gateway.reload(city.supergraphSdl.replaceAll('cursor: String!', 'place: String!'));
    await client.until(() => client.errors.length > 0);
    expect(client.errors[0].extensions.code).toBe('SUBSCRIPTION_SCHEMA_CHANGED');
  });

  it('tells clients to go elsewhere when it stops', async () => {
    hub = await city.startGateway();
    const client = await SocketClient.connect(hub.url, { authorization: token });
    client.subscribe('1', VACANCY_OPENED);
    await subscribed();
    await hub.stop();
    expect((await client.closed).code).toBe(1001);
    await until(() => [...city.districts.values()].every(({ upstreams }) => upstreams === 0));
  });
});

function oneTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
