import { startDistrictProcess } from '../../network/processes/district-process';
import type { HubProcess } from '../../network/processes/hub-process';
import { startTestHub, type TestHub } from '../../network/test-hub';

const QUERY = '{ candidates(first: 100) { nodes { id } totalCount missingDistricts { code reason } } }';

let hub: TestHub;
let farsta: HubProcess | undefined;

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    demonstration: true,
    gateway: { subgraphTimeoutMs: 1_000 },
  });
  await hub.district('farsta').stop();
});

afterEach(() => farsta?.kill());

afterAll(() => hub?.stop());

async function startFarsta(): Promise<HubProcess> {
  const { databaseUrl, url } = hub.district('farsta');
  return startDistrictProcess({ code: 'farsta', databaseUrl, port: Number(new URL(url).port) });
}

async function totalAndMissing() {
  const { data, errors } = await hub.ask({ query: QUERY });
  expect(errors).toBeUndefined();
  return { total: data.candidates.totalCount, missing: data.candidates.missingDistricts };
}

test('a district process killed with -9 costs only its own rows and is back once it runs again', async () => {
  farsta = await startFarsta();
  const before = await totalAndMissing();
  expect(before.missing).toEqual([]);
  await farsta.kill();
  expect(await totalAndMissing()).toEqual({
    total: null,
    missing: [{ code: 'farsta', reason: 'UNREACHABLE' }],
  });
  farsta = await startFarsta();
  expect(await totalAndMissing()).toEqual(before);
});

test('a district process that stops in its tracks is cut at the time limit and is back once it goes on', async () => {
  farsta = await startFarsta();
  const before = await totalAndMissing();
  farsta.signal('SIGSTOP');
  expect(await totalAndMissing()).toEqual({ total: null, missing: [{ code: 'farsta', reason: 'TIMEOUT' }] });
  farsta.signal('SIGCONT');
  expect(await totalAndMissing()).toEqual(before);
});
