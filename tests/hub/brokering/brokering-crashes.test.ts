import { findFreePort } from '../../../hub/ports/free-port';
import type { Service } from '../../../platform/process/service';
import { addDays } from '../../../platform/time/calendar';
import { createFormedling } from '../../../subgraphs/formedling/formedling';
import {
  CONFIRMATION_POINTS,
  type CrashPoint,
  UNDOING_POINTS,
  WITHDRAWAL_POINTS,
} from '../../../subgraphs/formedling/work/crash-point';
import {
  acceptedProposal,
  type Brokered,
  chargesOf,
  confirm,
  confirmedPlacement,
  enterPool,
  expectData,
  expectWhole,
  handler,
  openRequest,
  propose,
  readDecision,
  readProposal,
  readVacancy,
  refusalOf,
  TODAY,
} from '../../network/brokering-life';
import { createTestDatabase, type TestDatabase } from '../../network/database';
import { districtLink } from '../../network/district-link';
import { startDistrictProcess } from '../../network/processes/district-process';
import { startFormedlingProcess } from '../../network/processes/formedling-process';
import type { HubProcess } from '../../network/processes/hub-process';
import { serviceSettings } from '../../network/service-settings';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { SOON_MS, until } from '../../network/until';

const parties = { asking: 'farsta', giving: 'bromma' };
const ABANDON_AFTER_MS = 3_000;

let hub: TestHub;
let database: TestDatabase;
let port: number;
let running: Service | undefined;
let crashing: HubProcess | undefined;

beforeAll(async () => {
  database = await createTestDatabase('formedling');
  port = await findFreePort();
  hub = await startTestHub({ districts: ['farsta', 'bromma'], formedlingUrl: `http://127.0.0.1:${port}` });
});

beforeEach(restart);
afterEach(async () => {
  await crashing?.kill();
  await stop();
});

afterAll(async () => {
  await hub?.stop();
  await database?.drop();
});

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

async function restart(): Promise<void> {
  running = await createFormedling({
    ...serviceSettings(database.url),
    port,
    districts: hub.registry,
    districtLink: districtLink(`${hub.url}/shards/district`),
    brokering: { sweepMs: SOON_MS, watchMs: 600_000, abandonAfterMs: ABANDON_AFTER_MS, confirmWaitMs: 500 },
  });
  await running.start();
}

async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}

/** Another process takes over, does what it is asked to and dies there; then the first one is started again. */
async function crashingAfter(point: CrashPoint, command: () => Promise<unknown>): Promise<void> {
  await stop();
  const districtsUrl = `${hub.url}/shards/district`;
  crashing = await startFormedlingProcess({
    databaseUrl: database.url,
    port,
    districtsUrl,
    crashAfter: point,
  });
  await command();
  expect(await crashing.exited()).toBe('SIGKILL');
}

function ended(proposal: string): Promise<{ status: string }> {
  return until(
    () => readProposal(ask, proposal),
    ({ status }) => ['CONFIRMED', 'FAILED'].includes(status),
  );
}

/** A confirmed placement that has still to begin. */
const placedLater = () =>
  confirmedPlacement(ask, parties, { startsOn: addDays(TODAY, 10), endsOn: addDays(TODAY, 90) });

function withdraw(id: string) {
  const query = 'mutation ($id: ID!) { withdrawPlacement(placementId: $id, reason: "Nytt läge") { id } }';
  return ask({ query, variables: { id } }, handler('farsta'));
}

/** Of a placement that never began, in every database, its charge credited once. */
async function expectTakenBack(made: Brokered): Promise<void> {
  await until(
    () => readVacancy(ask, made.vacancy),
    ({ status }) => status === 'OPEN',
  );
  const proposal = await until(
    () => readProposal(ask, made.proposal),
    ({ status }) => status === 'WITHDRAWN',
  );
  expect(proposal).toMatchObject({ endCode: 'PLACEMENT_WITHDRAWN', request: { status: 'OPEN' } });
  expect((await readDecision(ask, made.decision)).executedOn).toBeNull();
  expect(await chargesOf(ask, made.request)).toHaveLength(2);
}

describe('formedling killed with -9', () => {
  test.each(CONFIRMATION_POINTS)('after %s: all is done when it is back, the charge once', async (point) => {
    const made = await acceptedProposal(ask, parties);
    await crashingAfter(point, () => confirm(ask, made.proposal));
    await restart();
    await ended(made.proposal);
    expect(await expectWhole(ask, made)).toBe('CONFIRMED');
  });

  test.each(UNDOING_POINTS)('after %s: all is undone when it is back', async (point) => {
    const made = await acceptedProposal(ask, parties);
    const query =
      'mutation ($id: ID!, $on: Date!) { closeDecision(decisionId: $id, on: $on, reason: MOVED) { id } }';
    await expectData(ask({ query, variables: { id: made.decision, on: TODAY } }, handler('farsta')));
    await crashingAfter(point, () => confirm(ask, made.proposal));
    await restart();
    await ended(made.proposal);
    expect(await expectWhole(ask, made)).toBe('FAILED');
    expect((await readVacancy(ask, made.vacancy)).status).toBe('OPEN');
  });

  test.each(WITHDRAWAL_POINTS)(
    'after %s: a placement that never began is taken back when it is back, once',
    async (point) => {
      const made = await placedLater();
      await crashingAfter(point, () => expectData(withdraw(made.placement)));
      await restart();
      await expectTakenBack(made);
    },
  );

  test('after a vacancy is held and before that is recorded: the hold is released when it is back', async () => {
    const { request } = await openRequest(ask, 'farsta');
    const { vacancy } = await enterPool(ask, 'bromma');
    await crashingAfter('held', () => propose(ask, { requestId: request, vacancyId: vacancy }));
    expect((await readVacancy(ask, vacancy)).status).toBe('HELD');
    await restart();
    await until(
      () => readVacancy(ask, vacancy),
      ({ status }) => status === 'OPEN',
    );
    const { proposeCandidate } = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
    expect(proposeCandidate.status).toBe('PENDING');
  });

  test('and the district too: all is done when both are back', async () => {
    const made = await acceptedProposal(ask, parties);
    const district = hub.district('farsta');
    await crashingAfter('fill-vacancy', () => confirm(ask, made.proposal));
    await district.stop();
    await restart();
    expect((await readProposal(ask, made.proposal)).status).toBe('ACCEPTED');
    await district.start();
    await ended(made.proposal);
    expect(await expectWhole(ask, made)).toBe('CONFIRMED');
  });
});

/** A district is a process of its own, killed with -9 while commands are under way; what came of each once it is back. */
async function killedWhile(code: string, send: () => readonly Promise<unknown>[]): Promise<unknown[]> {
  const district = hub.district(code);
  const port = Number(new URL(district.url).port);
  await district.stop();
  const victim = await startDistrictProcess({ code, databaseUrl: district.databaseUrl, port });
  const sent = send();
  await victim.kill();
  const outcomes = await Promise.all(sent);
  await district.start();
  return outcomes;
}

test.each([
  ['client', parties.asking],
  ['candidate', parties.giving],
])('the %s’s district killed with -9 as it is confirmed: all is done when it is back', async (_, code) => {
  const made = [await acceptedProposal(ask, parties), await acceptedProposal(ask, parties)];
  const refusals = await killedWhile(code, () =>
    made.map(({ proposal }) => refusalOf(confirm(ask, proposal))),
  );
  for (const [index, { proposal }] of made.entries()) {
    if (refusals[index] !== undefined) await confirm(ask, proposal);
  }
  for (const one of made) {
    await ended(one.proposal);
    expect(await expectWhole(ask, one)).toBe('CONFIRMED');
  }
});

describe('the client’s district', () => {
  test('killed with -9 as placements are withdrawn: each is taken back once, when it is back', async () => {
    const made = [await placedLater(), await placedLater()];
    const refusals = await killedWhile(parties.asking, () =>
      made.map(({ placement }) => refusalOf(withdraw(placement))),
    );
    for (const [index, { placement }] of made.entries()) {
      // It may have been done, and its answer lost.
      const again = refusals[index] === undefined ? undefined : await refusalOf(withdraw(placement));
      expect([undefined, 'CONFLICT/PLACEMENT_WITHDRAWN']).toContain(again);
    }
    for (const one of made) await expectTakenBack(one);
  });

  test('down before the brokering is told of a withdrawal: it stands as it was until it is back', async () => {
    const made = await placedLater();
    await stop();
    await expectData(withdraw(made.placement));
    const district = hub.district(parties.asking);
    await district.stop();
    await restart();
    expect(await readProposal(ask, made.proposal)).toMatchObject({
      ...{ status: 'CONFIRMED', request: { status: 'PLACED' } },
    });
    await district.start();
    await expectTakenBack(made);
  });
});
