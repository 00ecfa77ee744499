import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { describeVacancy, watchVacancies } from '../../../commands/watch/watch';
import { gatewayDefaults } from '../../../gateway/settings/config';
import { startDistrictProcess } from '../../network/processes/district-process';
import { HubProcess } from '../../network/processes/hub-process';
import { testRunFolder } from '../../network/run-folder';
import { SocketClient } from '../../network/socket-client';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, TEST_AUDIENCE, TEST_ISSUER, testKeys } from '../../network/tokens';
import { VacancyOpener } from './opening-vacancies';
import { ResumingClient } from './resuming-client';

const SUBSCRIPTIONS = { ...gatewayDefaults.subscriptions, keepAliveMs: 500, retryMinMs: 20, retryMaxMs: 200 };

jest.setTimeout(60_000);

describe('vacancyOpened of real districts', () => {
  let hub: TestHub;
  let token: string;
  let farsta: VacancyOpener;
  let bromma: VacancyOpener;
  let client: ResumingClient;
  let processes: HubProcess[] = [];
  /** The client does not come back before this. */
  let admission = Promise.resolve();

  beforeAll(async () => {
    ({ authorization: token } = await authorization({ role: 'resursteam' }));
    hub = await startTestHub({
      districts: ['farsta', 'bromma'],
      gateway: { subgraphTimeoutMs: 2_000, subscriptions: SUBSCRIPTIONS },
    });
    farsta = await VacancyOpener.create(hub, 'farsta');
    bromma = await VacancyOpener.create(hub, 'bromma');
  });
  beforeEach(() => {
    farsta.opened.length = bromma.opened.length = 0;
  });
  afterEach(async () => {
    await client?.stop();
    for (const process of processes) await process.kill();
    processes = [];
  });
  afterAll(() => hub?.stop());

  /** A client that has received an event, so that it has a place to resume from. */
  async function follow(urlOf: (attempt: number) => string = () => hub.url): Promise<void> {
    client = new ResumingClient({ urlOf, authorization: () => admission.then(() => token) });
    while (client.received.length === 0) {
      await farsta.open();
      await Promise.race([client.count(1), new Promise((resolve) => setTimeout(resolve, 200))]);
    }
    farsta.opened.splice(0, farsta.opened.indexOf(client.received[0]!));
  }

  /** Everything opened has come once, in the order of its district. Of a vacancy withdrawn before it was sent, nothing. */
  async function expectExactly(): Promise<void> {
    await client.until(() =>
      [farsta, bromma].every(({ opened }) => opened.length === 0 || client.received.includes(opened.at(-1)!)),
    );
    for (const { opened } of [farsta, bromma]) {
      const received = client.received.filter((id) => opened.includes(id));
      expect(received).toEqual(opened);
    }
    expect(new Set(client.received).size).toBe(client.received.length);
  }

  async function startFarsta(): Promise<HubProcess> {
    const { databaseUrl, url } = hub.district('farsta');
    const process = await startDistrictProcess({
      code: 'farsta',
      databaseUrl,
      port: Number(new URL(url).port),
    });
    processes.push(process);
    return process;
  }

  async function startGatewayProcess(port = 0): Promise<{ url: string; process: HubProcess }> {
    const file = join(mkdtempSync(join(testRunFolder(), 'gateway-')), 'districts.json');
    writeFileSync(file, JSON.stringify({ districts: hub.registry.all }));
    const process = HubProcess.spawn('gateway/main.ts', {
      PORT: String(port),
      DISTRICTS_FILE: file,
      DISTRICT_URLS: JSON.stringify({
        farsta: `${hub.district('farsta').url}/graphql`,
        bromma: `${hub.district('bromma').url}/graphql`,
      }),
      SUBGRAPH_URLS: JSON.stringify(hub.subgraphUrls),
      JWT_PUBLIC_KEY_FILE: testKeys.publicKeyFile,
      SERVICE_PUBLIC_KEY_FILE: testKeys.servicePublicKeyFile,
      JWT_ISSUER: TEST_ISSUER,
      JWT_AUDIENCE: TEST_AUDIENCE,
      LOG_LEVEL: 'error',
    });
    processes.push(process);
    const [, url] = await process.printed(/listens at (http\S+)/);
    return { url: url!, process };
  }

  test('begins at a moment for a client that has received nothing yet, in every district', async () => {
    const began = new Date().toISOString();
    await farsta.open();
    await bromma.open();
    const wanted = [farsta, bromma].map(({ opened }) => opened.at(-1)!);
    const socket = await SocketClient.connect(hub.url, { authorization: token });
    const query = 'subscription ($after: String) { vacancyOpened(after: $after) { cursor vacancy { id } } }';
    const begin = (moment: string) => socket.start({ query, variables: { after: `since:${moment}` } });
    const id = begin(began);
    for (const vacancy of wanted) {
      const isIts = (payload?: { data?: { vacancyOpened: { vacancy: { id: string } | null } } }) =>
        payload?.data?.vacancyOpened.vacancy?.id === vacancy;
      await socket.take(id, ({ payload }) => isIts(payload));
    }
    const refused = begin('2026-02-30T00:00:00Z');
    const { payload } = await socket.take(refused);
    expect(JSON.stringify(payload)).toContain('INVALID_CURSOR');
    socket.close();
  });

  it('brings what opens, joined with the registry', async () => {
    await follow();
    await bromma.open();
    await expectExactly();
  });

  it('are printed by the watch command, one line each, until it is stopped', async () => {
    const stopped = new AbortController();
    const lines: string[] = [];
    const watching = watchVacancies({
      url: `${hub.url}/graphql`,
      token: token.slice('Bearer '.length),
      districts: ['farsta'],
      onOpened: (opened) => lines.push(describeVacancy(opened)),
      onCut: () => undefined,
      signal: stopped.signal,
    });
    while (lines.length === 0) await farsta.open();
    expect(lines[0]).toMatch(/^Kontaktperson i Farsta, ledig från \d{4}-\d\d-\d\d \(svenska\)$/);
    stopped.abort();
    await watching;
  });

  it('loses nothing when a district process is killed with -9', async () => {
    await hub.district('farsta').stop();
    let process = await startFarsta();
    await follow();
    for (let round = 0; round < 3; round++) {
      await process.kill();
      await bromma.open();
      process = await startFarsta();
      await farsta.open();
      await expectExactly();
    }
    await process.kill();
    await hub.district('farsta').start();
    await farsta.open();
    await expectExactly();
    expect(client.attempts).toBe(1);
  });

  it('loses nothing when a district process stops in its tracks', async () => {
    await hub.district('farsta').stop();
    const process = await startFarsta();
    await follow();
    process.signal('SIGSTOP');
    while (client.extensions === undefined) {
      await bromma.open();
      await client.until(() => client.received.includes(bromma.opened.at(-1)!));
    }
    expect(client.extensions).toMatchObject({ missingDistricts: [{ code: 'farsta' }] });
    process.signal('SIGCONT');
    await farsta.open();
    await expectExactly();
    await process.kill();
    await hub.district('farsta').start();
  });

  it('gives no rows of a district any more that is said to be missing because it stops', async () => {
    const socket = await SocketClient.connect(hub.url, { authorization: token });
    const id = socket.start({
      query: 'subscription { vacancyOpened { cursor } }',
      extensions: { missingDistricts: true },
    });
    type Told = { extensions?: { missingDistricts?: readonly { code: string }[] } };
    const saysMissing = (count: number) =>
      socket.take(id, ({ payload }) => (payload as Told)?.extensions?.missingDistricts?.length === count);
    await saysMissing(0);
    // Its stop takes the time that another subscriber takes who does not answer.
    const deaf = new WebSocket(`${hub.district('bromma').url}/graphql`, 'graphql-transport-ws');
    await once(deaf, 'open');
    deaf.pause();
    const stopped = hub.district('bromma').stop();
    await saysMissing(1);
    // As a page does that is told of it.
    const { data } = await hub.ask({ query: '{ vacancies(first: 1) { missingDistricts { code } } }' });
    expect(data.vacancies.missingDistricts).toEqual([{ code: 'bromma' }]);
    await stopped;
    deaf.terminate();
    socket.close();
    await hub.district('bromma').start();
  });

  it('loses nothing when the gateway is killed with -9, on two replicas', async () => {
    const replicas = [await startGatewayProcess(), await startGatewayProcess()];
    await follow((attempt) => replicas[attempt % 2]!.url);
    for (let round = 0; round < 3; round++) {
      const index = (client.attempts - 1) % 2;
      const { url, process } = replicas[index]!;
      await process.kill();
      await farsta.open();
      await bromma.open();
      await expectExactly();
      replicas[index] = await startGatewayProcess(Number(new URL(url).port));
    }
  });

  it('sends nothing of a candidate whose consent is withdrawn between opening and delivery', async () => {
    await follow();
    const before = client.received.length;
    let goOn: () => void = () => undefined;
    admission = new Promise((resolve) => {
      goOn = resolve;
    });
    client.cut();
    await bromma.open();
    await bromma.share('DISTRICT');
    await farsta.open();
    goOn();
    await client.until(() => client.received.includes(farsta.opened.at(-1)!));
    expect(client.received.slice(before).filter((id) => id.startsWith('bromma:'))).toEqual([]);
    await bromma.share('CITY');
  });
});
