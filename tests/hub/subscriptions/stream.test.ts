import { EventStreamClient } from '../../network/event-stream-client';
import { SocketClient } from '../../network/socket-client';
import { authorization } from '../../network/tokens';
import { type City, type RunningGateway, startCity } from './city';
import { ResumingClient, VACANCY_OPENED } from './resuming-client';

const CODES = ['bromma', 'farsta', 'kista', 'sodermalm'];

describe('vacancyOpened over all districts', () => {
  let city: City;
  let hub: RunningGateway;
  let token: string;
  const clients: (ResumingClient | SocketClient)[] = [];

  beforeAll(async () => {
    ({ authorization: token } = await authorization({ role: 'resursteam' }));
  });
  beforeEach(async () => {
    city = await startCity(CODES);
    hub = await city.startGateway();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) {
      if (client instanceof ResumingClient) await client.stop();
      else client.close();
    }
    await city.stop();
  });

  async function connect(url = hub.url): Promise<SocketClient> {
    const client = await SocketClient.connect(url, { authorization: token });
    clients.push(client);
    return client;
  }

  function follow(urlOf = () => hub.url, filter?: () => Record<string, unknown> | undefined): ResumingClient {
    const client = new ResumingClient({ urlOf, authorization: () => token, filter });
    clients.push(client);
    return client;
  }

  async function subscribed(expected = 1): Promise<void> {
    await until(() => [...city.districts.values()].every(({ upstreams }) => upstreams >= expected));
  }

  it('brings events of every district, joined with other subgraphs', async () => {
    const client = await connect();
    client.subscribe('1', VACANCY_OPENED);
    await subscribed();
    city.district('farsta').open();
    await client.nextCount('1', 1);
    city.district('sodermalm').open();
    const events = await client.nextCount('1', 2);
    expect(events.map(({ data }) => data.vacancyOpened.vacancy)).toEqual([
      { id: 'farsta:1', candidate: { district: { name: 'Farsta' } } },
      { id: 'sodermalm:1', candidate: { district: { name: 'Sodermalm' } } },
    ]);
  });

  it('is shared by clients of one tenant, and by nobody of another', async () => {
    const forwardedHeaders = ['authorization', 'x-tenant'];
    const tenants = await city.startGateway({ forwardedHeaders });
    const headers = await authorization({ role: 'resursteam' });
    const open = (tenant: string) =>
      EventStreamClient.post(tenants.url, { ...headers, 'x-tenant': tenant }, { query: VACANCY_OPENED });
    const streams = [await open('red'), await open('red'), await open('blue')];
    await subscribed(2);
    city.district('kista').open();
    for (const stream of streams)
      expect((await stream.next()).data.data.vacancyOpened.vacancy.id).toBe('kista:1');
    expect(city.district('kista').upstreams).toBe(2);
    for (const stream of streams) stream.close();
  });

  it('asks only the districts of the filter', async () => {
    const client = await connect();
    client.subscribe('1', VACANCY_OPENED, { filter: { districts: ['farsta'] } });
    await until(() => city.district('farsta').upstreams === 1);
    city.district('farsta').open();
    await client.nextCount('1', 1);
    expect(city.district('kista').subscribed).toBe(0);
  });

  it('resumes from a cursor on another replica, also the districts that had sent nothing', async () => {
    const client = await connect();
    client.subscribe('1', VACANCY_OPENED);
    await subscribed();
    city.district('farsta').open();
    const [event] = await client.nextCount('1', 1);
    client.close();
    city.district('kista').open();
    city.district('farsta').open();
    const other = await city.startGateway();
    const back = await connect(other.url);
    back.subscribe('1', VACANCY_OPENED, { after: event.data.vacancyOpened.cursor });
    const events = await back.nextCount('1', 2);
    expect(events.map(({ data }) => data.vacancyOpened.vacancy.id).sort()).toEqual(['farsta:2', 'kista:1']);
  });

  it('takes the cursor as a literal too', async () => {
    const client = await connect();
    client.subscribe('1', VACANCY_OPENED);
    await subscribed();
    city.district('farsta').open();
    const [event] = await client.nextCount('1', 1);
    city.district('farsta').open();
    await client.nextCount('1', 2);
    const { cursor } = event.data.vacancyOpened;
    client.subscribe(
      '2',
      `subscription { opened: vacancyOpened(after: "${cursor}") { at: cursor vacancy { id } } }`,
    );
    const [again] = await client.nextCount('2', 1);
    expect(again.data.opened).toEqual({
      at: client.next('1')[1].data.vacancyOpened.cursor,
      vacancy: { id: 'farsta:2' },
    });
  });

  it('refuses a cursor that is none', async () => {
    const client = await connect();
    client.subscribe('1', VACANCY_OPENED, { after: 'nonsense' });
    await client.until(() => client.find('1', 'error') !== undefined);
    expect(client.find('1', 'error')!.payload[0].extensions).toMatchObject({ code: 'INVALID_CURSOR' });
  });

  it('names the district whose events have expired', async () => {
    const client = await connect();
    client.subscribe('1', VACANCY_OPENED);
    await subscribed();
    city.district('farsta').open();
    const [event] = await client.nextCount('1', 1);
    city.district('kista').refusal = 'CURSOR_EXPIRED';
    client.subscribe('2', VACANCY_OPENED, {
      after: event.data.vacancyOpened.cursor,
      filter: { districts: CODES },
    });
    await client.until(() => client.find('2', 'error') !== undefined);
    expect(client.find('2', 'error')!.payload[0].extensions).toMatchObject({
      code: 'CURSOR_EXPIRED',
      district: 'kista',
    });
  });

  it('refuses a district that is not in force', async () => {
    const client = await connect();
    client.subscribe('1', VACANCY_OPENED, { filter: { districts: ['gotham'] } });
    await client.until(() => client.find('1', 'error') !== undefined);
    expect(client.find('1', 'error')!.payload[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('opens one upstream per district for many subscribers, and none is left when they leave', async () => {
    const some = await Promise.all(Array.from({ length: 50 }, () => connect()));
    for (const client of some) for (const id of ['1', '2']) client.subscribe(id, VACANCY_OPENED);
    await subscribed();
    city.district('bromma').open();
    for (const client of some) await client.nextCount('1', 1);
    for (const client of some) await client.nextCount('2', 1);
    expect([...city.districts.values()].map((district) => district.subscribed)).toEqual([1, 1, 1, 1]);
    for (const client of some) client.close();
    await until(() => [...city.districts.values()].every(({ upstreams }) => upstreams === 0));
  });

  it('shares between tokens that see the same, not between others', async () => {
    const { authorization: colleague } = await authorization({ role: 'resursteam', sub: 'colleague' });
    const { authorization: local } = await authorization({ role: 'kontaktsekreterare', district: 'farsta' });
    const first = await connect();
    first.subscribe('1', VACANCY_OPENED);
    await subscribed();
    for (const other of [colleague, local]) {
      const client = await SocketClient.connect(hub.url, { authorization: other });
      clients.push(client);
      client.subscribe('1', VACANCY_OPENED);
      await client.until(() => client.received.length > 0);
    }
    await subscribed(2);
    expect(city.district('farsta').authorizations).toEqual([token, local]);
  });

  it('shares what tells of a person between the sockets of one subject only', async () => {
    const personal = 'subscription { vacancyOpened { cursor openedBy { name } } }';
    const { authorization: colleague } = await authorization({ role: 'resursteam', sub: 'colleague' });
    for (const [subject, upstreams] of [
      [token, 1],
      [token, 1],
      [colleague, 2],
    ] as const) {
      const client = await SocketClient.connect(hub.url, { authorization: subject });
      clients.push(client);
      client.subscribe('1', personal);
      await subscribed(upstreams);
    }
    city.district('farsta').open();
    for (const client of clients as SocketClient[]) await client.nextCount('1', 1);
    expect(city.district('farsta').authorizations).toEqual([token, colleague]);
    expect(city.district('farsta').subscribed).toBe(2);
  });

  it('serves those who resume from the same place with one upstream, which ends in the shared one', async () => {
    const live = await connect();
    live.subscribe('1', VACANCY_OPENED);
    await subscribed();
    city.district('farsta').open();
    const [event] = await live.nextCount('1', 1);
    city.district('kista').open();
    await live.nextCount('1', 2);
    const after = event.data.vacancyOpened.cursor;
    const others = await Promise.all([connect(), connect(), connect()]);
    for (const client of others) client.subscribe('1', VACANCY_OPENED, { after });
    for (const client of others) await client.nextCount('1', 1);
    await until(() => city.district('farsta').upstreams === 1);
    city.district('farsta').open();
    for (const client of others) {
      const ids = (await client.nextCount('1', 2)).map(({ data }) => data.vacancyOpened.vacancy.id);
      expect(ids).toEqual(['kista:1', 'farsta:2']);
    }
    expect(await live.nextCount('1', 3)).toHaveLength(3);
  });

  it('drops what a district sends twice', async () => {
    const client = follow();
    await subscribed();
    city.district('farsta').open();
    await client.count(1);
    city.district('farsta').overlap = 1;
    city.district('farsta').cut();
    city.district('farsta').open();
    await client.count(2);
    expect(client.received).toEqual(['farsta:1', 'farsta:2']);
  });

  it('goes on without a district that is away, says so, and delivers its events when it is back', async () => {
    const client = follow();
    await subscribed();
    await city.district('kista').stop();
    for (let opened = 1; client.extensions === undefined; opened++) {
      city.district('farsta').open();
      await client.count(opened);
    }
    expect(client.extensions).toEqual({ missingDistricts: [{ code: 'kista', reason: 'UNREACHABLE' }] });
    city.district('kista').open();
    await city.district('kista').start();
    await client.until(() => client.sequencesOf('kista').length === 1);
    expect(client.extensions).toBeUndefined();
    expect(client.attempts).toBe(1);
  });

  it('begins without a district that is away', async () => {
    await city.district('kista').stop();
    const client = follow();
    await until(() => city.district('farsta').upstreams === 1);
    city.district('farsta').open();
    await client.count(1);
    expect(client.extensions).toEqual({ missingDistricts: [{ code: 'kista', reason: 'UNREACHABLE' }] });
    await city.district('kista').start();
    await subscribed();
    city.district('kista').open();
    await client.count(2);
    expect(client.received).toEqual(['farsta:1', 'kista:1']);
  });

  it('changes the filter on resuming', async () => {
    let districts = ['farsta', 'kista'];
    const client = follow(undefined, () => ({ districts }));
    await until(() => city.district('kista').upstreams === 1);
    city.district('farsta').open();
    await client.count(1);
    districts = ['kista', 'bromma'];
    client.cut();
    city.district('kista').open();
    await client.count(2);
    await until(() => city.district('bromma').upstreams === 1);
    city.district('bromma').open();
    await client.count(3);
    expect(client.received).toEqual(['farsta:1', 'kista:1', 'bromma:1']);
  });

  it('sends nothing of a vacancy that may no longer be seen when a subscriber resumes', async () => {
    const client = follow();
    await subscribed();
    city.district('farsta').open();
    await client.count(1);
    await hub.stop();
    const withdrawn = city.district('farsta').open();
    city.district('farsta').open();
    withdrawn.isWithdrawn = true;
    hub = await city.startGateway();
    await client.count(2);
    expect(client.received).toEqual(['farsta:1', 'farsta:3']);
  });

  it('delivers every event once, in the order of its district, through cuts of all kinds', async () => {
    const replicas = [hub, await city.startGateway()];
    const client = follow(((attempt: number) => replicas[attempt % 2]!.url) as () => string);
    await subscribed();
    const rounds = 12;
    for (let round = 0; round < rounds; round++) {
      for (const code of CODES) city.district(code).open();
      // Who has received nothing has nothing to resume from.
      if (round === 0) await client.count(1);
      if (round % 3 === 0) client.cut();
      if (round % 3 === 1) city.district(CODES[round % CODES.length]!).cut();
      if (round % 4 === 2) city.district(CODES[round % CODES.length]!).closeSockets(1012);
      if (round % 5 === 4) {
        const index = round % 2;
        await replicas[index]!.stop();
        replicas[index] = await city.startGateway();
      }
      if (round % 2 === 0) await client.count((round + 1) * CODES.length);
    }
    await client.count(rounds * CODES.length);
    for (const code of CODES) {
      expect(client.sequencesOf(code)).toEqual(Array.from({ length: rounds }, (_, index) => index + 1));
    }
    expect(client.received).toHaveLength(rounds * CODES.length);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
