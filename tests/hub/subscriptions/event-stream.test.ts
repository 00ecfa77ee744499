import { EventStreamClient } from '../../network/event-stream-client';
import { authorization } from '../../network/tokens';
import { type City, type RunningGateway, startCity } from './city';
import { VACANCY_OPENED } from './resuming-client';

describe('GraphQL over Server-Sent Events', () => {
  let city: City;
  let hub: RunningGateway;
  let headers: { authorization: string };

  beforeAll(async () => {
    headers = await authorization({ role: 'resursteam' });
    city = await startCity(['farsta', 'kista']);
    hub = await city.startGateway();
  });
  afterAll(() => city.stop());

  it('brings the events of a subscription and ends with the client', async () => {
    const client = await EventStreamClient.post(hub.url, headers, { query: VACANCY_OPENED });
    await until(() => city.district('farsta').upstreams === 1 && city.district('kista').upstreams === 1);
    city.district('farsta').open();
    const first = await client.next();
    city.district('kista').open();
    const second = await client.next();
    expect([first, second].map(({ event, data }) => [event, data.data.vacancyOpened.vacancy.id])).toEqual([
      ['next', 'farsta:1'],
      ['next', 'kista:1'],
    ]);
    client.close();
    await until(() => city.district('farsta').upstreams === 0);
    const after = first.data.data.vacancyOpened.cursor;
    const back = await EventStreamClient.post(hub.url, headers, {
      query: VACANCY_OPENED,
      variables: { after },
    });
    expect((await back.next()).data.data.vacancyOpened.vacancy.id).toBe('kista:1');
    back.close();
  });

  it('answers a query with one event and completes', async () => {
    const client = await EventStreamClient.get(hub.url, headers, { query: '{ districts { code } }' });
    expect(await client.next()).toEqual({
      event: 'next',
      data: { data: { districts: [{ code: 'farsta' }, { code: 'kista' }] } },
    });
    expect(await client.next()).toEqual({ event: 'complete', data: null });
  });

  it.each([
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['mutation { rename(code: "farsta", name: "x") { code } }', 'BAD_REQUEST'],
    ['subscription { vacancyOpened(after: "x") { cursor } }', 'INVALID_CURSOR'],
  ])('says in an event why %s is not run', async (query, code) => {
    const client = await EventStreamClient.get(hub.url, headers, { query });
    expect((await client.next()).data.errors[0].extensions.code).toBe(code);
    expect((await client.next()).event).toBe('complete');
  });

  it('ends with a typed error when the token expires', async () => {
    const brief = await authorization({ role: 'resursteam' }, { expiresInSeconds: 2 });
    const client = await EventStreamClient.post(hub.url, brief, { query: VACANCY_OPENED });
    expect((await client.next()).data.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect((await client.next()).event).toBe('complete');
  });

  it('refuses a request without a token with 401, and one that is no JSON with 400', async () => {
    const accept = 'text/event-stream';
    const anonymous = await fetch(`${hub.url}/graphql?query={districts{code}}`, { headers: { accept } });
    expect(anonymous.status).toBe(401);
    const broken = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { accept, ...headers, 'content-type': 'application/json' },
      body: '{',
    });
    expect(broken.status).toBe(400);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
