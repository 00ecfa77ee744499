import { acceptedProposal } from '../../network/brokering-life';
import { SocketClient } from '../../network/socket-client';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization } from '../../network/tokens';
import { VacancyOpener } from './opening-vacancies';
import { ResumingClient, VACANCY_OPENED } from './resuming-client';

describe('a cursor of events', () => {
  let hub: TestHub;
  let token: string;
  let opener: VacancyOpener;
  const clients: { close(): void }[] = [];

  beforeAll(async () => {
    ({ authorization: token } = await authorization({ role: 'resursteam' }));
    hub = await startTestHub({ districts: ['farsta', 'bromma'] });
    opener = await VacancyOpener.create(hub, 'farsta');
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });
  afterAll(() => hub?.stop());

  /** Where new subscribers stand, each after the one before has left. */
  async function positions(count: number): Promise<string[]> {
    const client = await SocketClient.connect(hub.url, { authorization: token });
    clients.push(client);
    const payload = { query: VACANCY_OPENED, extensions: { position: true } };
    const found: string[] = [];
    for (let id = 1; id <= count; id++) {
      client.send({ id: `${id}`, type: 'subscribe', payload });
      found.push((await client.nextCount(`${id}`, 1))[0].extensions.position);
      client.send({ id: `${id}`, type: 'complete' });
    }
    return found;
  }

  /** Everything that can be read in a cursor: its bytes, and those of the districts' cursors in it. */
  function bytesOf(cursor: string): string {
    const bytes = Buffer.from(cursor, 'base64url').toString('latin1');
    return [bytes, ...(bytes.match(/[\w-]{20,}/g) ?? [])]
      .map((part) => `${part} ${Buffer.from(part, 'base64url').toString('latin1')}`)
      .join(' ');
  }

  it('tells neither numbers nor transactions, nor by its length or sameness that hidden events have passed', async () => {
    const before = await positions(2);
    const hidden = await VacancyOpener.create(hub, 'bromma');
    await hidden.share('DISTRICT');
    for (let count = 0; count < 3; count++) await hidden.open();
    const after = await positions(2);
    const all = [...before, ...after];
    expect(new Set(all.map(({ length }) => length)).size).toBe(1);
    expect(new Set(all).size).toBe(4);
    const rows = await hub.district('bromma').dataSource.query('SELECT tx::text, id::text FROM outbox');
    const [{ epoch }] = await hub.district('bromma').dataSource.query('SELECT epoch FROM outbox_state');
    for (const cursor of all) {
      expect(bytesOf(cursor)).not.toMatch(/\d{15}|vacancyOpened/);
      expect(bytesOf(cursor)).not.toContain(epoch);
    }
    expect(rows.length).toBeGreaterThan(2);
  });

  it('resumes exactly, however often it was sealed', async () => {
    const places = await positions(2);
    const opened = await opener.open();
    for (const after of places) {
      const client = await SocketClient.connect(hub.url, { authorization: token });
      clients.push(client);
      client.subscribe('1', VACANCY_OPENED, { after });
      expect((await client.nextCount('1', 1))[0].data.vacancyOpened.vacancy.id).toBe(opened);
    }
  });

  it('of one district is none that another accepts, and a changed one is none at all', async () => {
    const [cursor] = (await positions(1)) as [string];
    const changed = Buffer.from(cursor, 'base64url');
    changed[changed.length - 1]! ^= 1;
    const swapped = Buffer.from(cursor, 'base64url').toString('latin1').replace('farsta', 'bromma');
    for (const after of [
      changed.toString('base64url'),
      Buffer.from(swapped, 'latin1').toString('base64url'),
    ]) {
      const client = await SocketClient.connect(hub.url, { authorization: token });
      clients.push(client);
      client.subscribe('1', VACANCY_OPENED, { after });
      await client.until(() => client.find('1', 'error') !== undefined);
      expect(client.find('1', 'error')!.payload[0].extensions.code).toMatch(
        /^(INVALID_CURSOR|CURSOR_EXPIRED)$/,
      );
    }
  });

  it('of the brokering is sealed too, and resumes', async () => {
    const query = 'subscription ($after: String) { requestOpened(after: $after) { cursor request { id } } }';
    const client = await SocketClient.connect(hub.url, { authorization: token });
    clients.push(client);
    client.subscribe('1', query, { after: `since:${new Date(Date.now() - 1_000).toISOString()}` });
    const parties = { asking: 'farsta', giving: 'bromma' };
    const first = await acceptedProposal(hub.ask, parties);
    const second = await acceptedProposal(hub.ask, parties);
    const events = await client.nextCount('1', 2);
    expect(events.map(({ data }) => data.requestOpened.request.id)).toEqual([first.request, second.request]);
    const { cursor } = events[0].data.requestOpened;
    expect(bytesOf(cursor)).not.toMatch(/\d{15}|requestOpened/);
    client.subscribe('2', query, { after: cursor });
    expect((await client.nextCount('2', 1))[0].data.requestOpened.request.id).toBe(second.request);
  });

  it('lets those who resume join the shared stream again', async () => {
    const client = new ResumingClient({ urlOf: () => hub.url, authorization: () => token });
    while (client.received.length === 0) {
      await opener.open();
      await Promise.race([client.count(1), new Promise((resolve) => setTimeout(resolve, 200))]);
    }
    client.cut();
    const opened = await opener.open();
    await client.until(() => client.received.includes(opened));
    expect(new Set(client.received).size).toBe(client.received.length);
    await client.stop();
  });
});
