import { gatewayDefaults } from '../../../gateway/settings/config';
import { SocketClient } from '../../network/socket-client';
import { authorization } from '../../network/tokens';
import { type City, type RunningGateway, startCity } from './city';
import { ResumingClient, VACANCY_OPENED } from './resuming-client';

const QUICK = { ...gatewayDefaults.subscriptions, retryMinMs: 5, retryMaxMs: 40 };

/** What formedling says when its database is away. */
const unavailable = () => Object.assign(new Error('away'), { extensions: { code: 'DATABASE_UNAVAILABLE' } });

describe('an event that is joined with another subgraph', () => {
  let city: City;
  let hub: RunningGateway;
  let token: string;
  /** Throws what the join of a district is refused with. */
  let join: (code: string) => void;
  let clients: { stop?: () => Promise<void>; close?: () => void }[] = [];

  beforeAll(async () => {
    ({ authorization: token } = await authorization({ role: 'resursteam' }));
  });
  beforeEach(async () => {
    join = () => undefined;
    city = await startCity(['farsta', 'kista'], (code) => join(code));
  });
  afterEach(async () => {
    for (const client of clients) await (client.stop?.() ?? client.close?.());
    clients = [];
    await city.stop();
  });

  async function start(joinWaitMs: number): Promise<void> {
    hub = await city.startGateway({ subscriptions: { ...QUICK, joinWaitMs } });
  }

  async function follow(): Promise<ResumingClient> {
    const client = new ResumingClient({ urlOf: () => hub.url, authorization: () => token });
    clients.push(client);
    await until(() => [...city.districts.values()].every(({ upstreams }) => upstreams >= 1));
    return client;
  }

  it('is held, with those behind it, until the join answers: none is lost, doubled or an error', async () => {
    await start(60_000);
    const client = await follow();
    city.district('farsta').open();
    await client.count(1);
    let attempts = 0;
    join = () => {
      attempts += 1;
      throw unavailable();
    };
    for (let opened = 0; opened < 5; opened++) city.district('farsta').open();
    await until(() => attempts >= 5);
    expect(client.received).toHaveLength(1);
    join = () => undefined;
    await client.count(6);
    city.district('farsta').open();
    await client.count(7);
    expect(client.sequencesOf('farsta')).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(client.partial).toEqual([]);
  });

  it('is held while the other subgraph is down', async () => {
    await start(60_000);
    const client = await follow();
    city.district('farsta').open();
    await client.count(1);
    let refused = 0;
    city.formedling.intercept((_body, request) => {
      refused += 1;
      request.socket.destroy();
      return true;
    });
    city.district('farsta').open();
    city.district('farsta').open();
    city.district('kista').open();
    await until(() => refused >= 4);
    city.formedling.intercept(undefined);
    await client.count(4);
    expect(client.sequencesOf('farsta')).toEqual([1, 2, 3]);
    expect(client.partial).toEqual([]);
  });

  it('holds up no event of another district', async () => {
    await start(60_000);
    const client = await follow();
    join = (code) => {
      if (code === 'farsta') throw unavailable();
    };
    city.district('farsta').open();
    for (let opened = 1; opened <= 250; opened++) city.district('kista').open();
    await client.count(250);
    expect(client.sequencesOf('farsta')).toEqual([]);
    const { cursor } = client;
    join = () => undefined;
    await client.until(() => client.sequencesOf('farsta').length === 1);
    // The cursor of the last event of kista lies before the event of farsta that was held.
    const again = await SocketClient.connect(hub.url, { authorization: token });
    clients.push(again);
    again.subscribe('1', VACANCY_OPENED, { after: cursor });
    const [event] = await again.nextCount('1', 1);
    expect(event.data.vacancyOpened.vacancy.id).toBe('farsta:1');
  });

  it('is told without the missing part when the join does not answer for long, and comes again whole', async () => {
    await start(1);
    const client = await follow();
    city.district('farsta').open();
    await client.count(1);
    const before = client.cursor;
    join = () => {
      throw unavailable();
    };
    city.district('farsta').open();
    await client.until(() => client.partial.length === 1);
    city.district('farsta').open();
    await client.until(() => client.partial.length === 2);
    expect(client.partial[0]).toMatchObject({
      errors: [
        {
          path: ['vacancyOpened', 'vacancy', 'candidate', 'district'],
          extensions: { code: 'DATABASE_UNAVAILABLE' },
        },
      ],
      extensions: { incomplete: true },
    });
    expect(client.cursor).toBe(before);
    join = () => undefined;
    await client.count(3);
    expect(client.sequencesOf('farsta')).toEqual([1, 2, 3]);
  });

  it('that was told without a part is sent again to one who resumes, and so is what came behind it', async () => {
    await start(1);
    const client = await follow();
    city.district('farsta').open();
    await client.count(1);
    join = (code) => {
      if (code === 'farsta') throw unavailable();
    };
    city.district('farsta').open();
    await client.until(() => client.partial.length === 1);
    city.district('kista').open();
    await client.count(2);
    await client.stop();
    join = () => undefined;
    const other = await city.startGateway({ subscriptions: QUICK });
    const resumed = await SocketClient.connect(other.url, { authorization: token });
    clients.push(resumed);
    resumed.subscribe('1', VACANCY_OPENED, { after: client.cursor });
    const [event] = await resumed.nextCount('1', 1);
    expect(event.data.vacancyOpened.vacancy.id).toBe('farsta:2');
  });

  it('is not held for an answer: what is not there, and what is refused', async () => {
    await start(60_000);
    const client = await follow();
    join = () => {
      throw Object.assign(new Error('no'), { extensions: { code: 'FORBIDDEN' } });
    };
    city.district('farsta').open();
    await client.until(() => client.partial.length === 1);
    expect(client.partial[0].errors[0].extensions.code).toBe('FORBIDDEN');
    join = () => undefined;
    city.district('farsta').open();
    await client.count(1);
    expect(client.received).toEqual(['farsta:2']);
  });

  it('is not held for ever by a subgraph that fails at it each time', async () => {
    await start(60_000);
    const client = await follow();
    join = () => {
      throw Object.assign(new Error('a bug'), { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    };
    city.district('farsta').open();
    await client.until(() => client.partial.length === 1);
    join = () => undefined;
    city.district('farsta').open();
    await client.count(1);
  });
});

describe('a subscriber that has received nothing', () => {
  it('is told where it stands when it asks, and resumes from there on another replica', async () => {
    const { authorization: token } = await authorization({ role: 'resursteam' });
    const city = await startCity(['farsta', 'kista']);
    const [hub, other] = [await city.startGateway(), await city.startGateway()];
    const positions: string[] = [];
    for (let joined = 0; joined < 2; joined++) {
      const client = await SocketClient.connect(hub.url, { authorization: token });
      client.send({
        id: '1',
        type: 'subscribe',
        payload: { query: VACANCY_OPENED, extensions: { position: true } },
      });
      const [first] = await client.nextCount('1', 1);
      expect(first).toEqual({ data: null, extensions: { position: expect.any(String) } });
      positions.push(first.extensions.position);
      if (joined === 1) client.close();
    }
    city.district('farsta').open();
    city.district('kista').open();
    for (const after of positions) {
      const client = await SocketClient.connect(other.url, { authorization: token });
      client.subscribe('1', VACANCY_OPENED, { after });
      const events = await client.nextCount('1', 2);
      expect(events.map(({ data }) => data.vacancyOpened.vacancy.id).sort()).toEqual(['farsta:1', 'kista:1']);
      client.close();
    }
    await city.stop();
  });
});

describe('a subscriber that wants to know which districts are away', () => {
  it('is told at once, and whenever they become others, before any event', async () => {
    const { authorization: token } = await authorization({ role: 'resursteam' });
    const city = await startCity(['farsta', 'kista']);
    const hub = await city.startGateway();
    const client = await SocketClient.connect(hub.url, { authorization: token });
    const watch = () => client.start({ query: VACANCY_OPENED, extensions: { missingDistricts: true } });
    const missingIn = ({ data, extensions }: { data: unknown; extensions: Record<string, unknown> }) => {
      expect(data).toBeNull();
      expect(extensions['position']).toEqual(expect.any(String));
      return (extensions['missingDistricts'] as { code: string }[]).map(({ code }) => code);
    };
    const first = watch();
    const told = async (id: string, count: number) => (await client.nextCount(id, count)).map(missingIn);
    expect(await told(first, 1)).toEqual([[]]);
    await city.district('kista').stop();
    expect(await told(first, 2)).toEqual([[], ['kista']]);
    const second = watch();
    expect(await told(second, 1)).toEqual([['kista']]);
    await city.district('kista').start();
    expect(await told(first, 3)).toEqual([[], ['kista'], []]);
    expect(await told(second, 2)).toEqual([['kista'], []]);
    client.close();
    await city.stop();
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
