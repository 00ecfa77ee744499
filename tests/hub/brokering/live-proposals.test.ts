import { findFreePort } from '../../../hub/ports/free-port';
import type { Service } from '../../../platform/process/service';
import { addDays, endOfDay } from '../../../platform/time/calendar';
import { createFormedling } from '../../../subgraphs/formedling/formedling';
import {
  acceptedProposal,
  type Brokered,
  confirm,
  expectData,
  expectWhole,
  handler,
  openRequest,
  propose,
  readProposal,
  readVacancy,
  refusalOf,
  steward,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import { createTestDatabase, type TestDatabase } from '../../network/database';
import { districtLink } from '../../network/district-link';
import { serviceSettings } from '../../network/service-settings';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS, until } from '../../network/until';

const parties = { asking: 'farsta', giving: 'bromma' };
const NEVER_MS = 600_000;

let hub: TestHub;
let database: TestDatabase;
let port: number;
let running: (Service & { readonly watchMs: number }) | undefined;
let now: Date | undefined;
const clock = () => now ?? new Date();

beforeAll(async () => {
  database = await createTestDatabase('formedling');
  port = await findFreePort();
  const formedlingUrl = `http://127.0.0.1:${port}`;
  hub = await startTestHub({ districts: ['farsta', 'bromma'], formedlingUrl, clock });
});
afterEach(() => {
  now = undefined;
});
afterAll(async () => {
  await stop();
  await hub?.stop();
  await database?.drop();
});

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

/** A formedling that asks the districts what they have taken back now and then, or in this test never; the one that runs if it does so. */
async function start(watchMs: number): Promise<void> {
  if (running?.watchMs === watchMs) return;
  await stop();
  const service = await createFormedling({
    ...serviceSettings(database.url),
    port,
    clock,
    districts: hub.registry,
    districtLink: districtLink(`${hub.url}/shards/district`),
    brokering: { sweepMs: SOON_MS, watchMs, confirmWaitMs: 20_000 },
  });
  running = { ...service, watchMs };
  await running.start();
}

async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}

type Made = Brokered & { readonly candidate: string };
type Change = (made: Made) => Promise<unknown>;

const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));
const asSteward = (query: string, variables: Variables) => send(query, variables, steward('bromma'));
const asHandler = (query: string, variables: Variables) => send(query, variables, handler('farsta'));

const failCheck =
  (kind: string): Change =>
  ({ candidate }) =>
    asSteward('mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { id } }', {
      input: { candidateId: candidate, kind, passed: false, performedOn: TODAY },
    });
const share =
  (scope: string): Change =>
  ({ candidate }) =>
    asSteward('mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }', {
      input: { candidateId: candidate, scope, consentedOn: TODAY },
    });
const renewShortly: Change = async (made) => {
  await asSteward('mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { id } }', {
    input: {
      candidateId: made.candidate,
      kind: 'INTERVIEW',
      passed: true,
      performedOn: TODAY,
      validUntil: TODAY,
    },
  });
  now = endOfDay(TODAY);
};

const act =
  (command: string): Change =>
  ({ candidate }) =>
    asSteward(`mutation ($id: ID!) { ${command}(candidateId: $id, reason: "Skäl") { id } }`, {
      id: candidate,
    });
const protect: Change = ({ candidate }) =>
  asSteward(
    'mutation ($id: ID!) { setProtectedIdentity(candidateId: $id, protected: true, reason: "Skäl") { id } }',
    { id: candidate },
  );

/** What ends a live proposal: what is done, and the reason that the broker is told. */
const ENDS: readonly (readonly [string, Change, string])[] = [
  ['a bad police register', failCheck('POLICE_REGISTER'), 'CLEARANCE_LOST'],
  ['a bad social register', failCheck('SOCIAL_REGISTER'), 'CLEARANCE_LOST'],
  ['a bad reference', failCheck('REFERENCE'), 'CLEARANCE_LOST'],
  ['a bad interview', failCheck('INTERVIEW'), 'CLEARANCE_LOST'],
  ['a check whose last day was yesterday', renewShortly, 'CLEARANCE_LOST'],
  ['a consent withdrawn', share('DISTRICT'), 'CONSENT_WITHDRAWN'],
  ['a consent for another region only', share('REGION'), 'CONSENT_WITHDRAWN'],
  ['a candidate paused', act('pauseCandidate'), 'CANDIDATE_UNAVAILABLE'],
  ['a candidate rejected', act('rejectCandidate'), 'CANDIDATE_UNAVAILABLE'],
  ['a candidate who ends', act('endCandidate'), 'CANDIDATE_UNAVAILABLE'],
  ['an identity protected', protect, 'CANDIDATE_UNAVAILABLE'],
  [
    'a vacancy withdrawn',
    ({ vacancy }) =>
      asSteward('mutation ($id: ID!) { withdrawVacancy(vacancyId: $id, reason: "Flytt") { id } }', {
        id: vacancy,
      }),
    'VACANCY_WITHDRAWN',
  ],
  [
    'a decision closed',
    ({ decision }) =>
      asHandler(
        'mutation ($id: ID!, $on: Date!) { closeDecision(decisionId: $id, on: $on, reason: NEED_GONE) { id } }',
        { id: decision, on: TODAY },
      ),
    'DECISION_ENDED',
  ],
  [
    'a decision carried out otherwise',
    ({ decision }) =>
      asHandler(
        'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on, percent: 100) { id } }',
        { id: decision, on: TODAY },
      ),
    'DECISION_ENDED',
  ],
];

const identityOf = (candidate: string) => ({
  query: `query ($id: ID!) { candidate(id: $id) { identity(purpose: "Förslag") { name } } }`,
  variables: { id: candidate },
});

async function readsName(candidate: string, claims = handler('farsta')): Promise<boolean> {
  const { data } = await ask(identityOf(candidate), claims);
  return data?.candidate?.identity?.name !== undefined;
}

describe.each(ENDS)('%s', (_what, change, code) => {
  test('stops a confirmation that comes after it, which is undone with the reason', async () => {
    await start(NEVER_MS);
    const made = await acceptedProposal(ask, parties);
    await change(made);
    const { confirmProposal } = await expectData(confirm(ask, made.proposal));
    expect(confirmProposal).toMatchObject({ status: 'FAILED', endCode: code });
    expect(confirmProposal.endReason).not.toBe('');
    const vacancy = await readVacancy(ask, made.vacancy);
    expect(['OPEN', 'WITHDRAWN']).toContain(vacancy.status);
    expect(await readsName(made.candidate)).toBe(false);
  });
});

describe.each(ENDS)('%s', (_what, change, code) => {
  test('ends the live proposal by itself, also when formedling was down meanwhile', async () => {
    await start(SOON_MS);
    const live = await acceptedProposal(ask, parties);
    await change(live);
    const seen = (id: string) =>
      until(
        () => readProposal(ask, id),
        ({ status }) => status !== 'ACCEPTED',
      );
    expect(await seen(live.proposal)).toMatchObject({ status: 'WITHDRAWN', endCode: code });
    expect(await refusalOf(confirm(ask, live.proposal))).toBe('CONFLICT/FORBIDDEN_TRANSITION');

    now = undefined;
    const missed = await acceptedProposal(ask, parties);
    await stop();
    await change(missed);
    // The candidate's district knows of its own reasons at once, of the other's once it is told.
    if (code !== 'DECISION_ENDED') expect(await readsName(missed.candidate)).toBe(false);
    await start(SOON_MS);
    expect(await seen(missed.proposal)).toMatchObject({ status: 'WITHDRAWN', endCode: code });
    await until(
      () => readsName(missed.candidate),
      (reads) => !reads,
    );
  });

  test('changes nothing of a placement that was confirmed before it', async () => {
    await start(SOON_MS);
    const made = await acceptedProposal(ask, parties);
    await expectData(confirm(ask, made.proposal));
    await change(made).catch(() => undefined);
    expect((await readProposal(ask, made.proposal)).status).toBe('CONFIRMED');
    expect((await readVacancy(ask, made.vacancy)).status).toBe('FILLED');
  });
});

test('the last day of a decision is one on which it may be confirmed; the day after ends proposal and request', async () => {
  await start(SOON_MS);
  const made = await acceptedProposal(ask, parties);
  const { dataSource } = hub.district('farsta');
  await dataSource.query('UPDATE care_decision SET valid_until = $2 WHERE id = $1', [
    made.decision.split(':')[1],
    TODAY,
  ]);
  now = new Date(endOfDay(TODAY).getTime() - 1);
  expect((await readProposal(ask, made.proposal)).status).toBe('ACCEPTED');
  now = endOfDay(TODAY);
  const { request } = await until(
    () => readProposal(ask, made.proposal),
    ({ status }) => status === 'WITHDRAWN',
  );
  expect(request.status).toBe('WITHDRAWN');
});

test('a request without a proposal ends with its decision, too', async () => {
  await start(SOON_MS);
  const { decision, request } = await openRequest(ask, 'farsta');
  await asHandler(
    'mutation ($id: ID!, $on: Date!) { closeDecision(decisionId: $id, on: $on, reason: MOVED) { id } }',
    { id: decision, on: TODAY },
  );
  const query = 'query ($id: ID!) { placementRequest(id: $id) { status } }';
  await until(
    () => send(query, { id: request }, handler('farsta')),
    ({ placementRequest }) => placementRequest.status === 'WITHDRAWN',
  );
});

describe('name and contact', () => {
  const end =
    'mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Klart") { id } }';
  const placementOf = async ({ vacancy }: Brokered) => {
    const [{ id }] = await hub
      .district('farsta')
      .dataSource.query('SELECT id FROM placement WHERE vacancy_id = $1', [vacancy]);
    return `farsta:${id}`;
  };
  const placed = async () => {
    const made = await acceptedProposal(ask, parties);
    await expectData(confirm(ask, made.proposal));
    expect(await readsName(made.candidate)).toBe(true);
    return made;
  };

  test('are read no more once the placement has ended, nor after the vacancy is proposed to others', async () => {
    await start(SOON_MS);
    const made = await placed();
    await asHandler(end, { id: await placementOf(made), on: TODAY });
    await until(
      () => readsName(made.candidate),
      (reads) => !reads,
    );
    expect((await readVacancy(ask, made.vacancy)).status).toBe('OPEN');
    const next = await openRequest(ask, 'bromma');
    await expectData(propose(ask, { requestId: next.request, vacancyId: made.vacancy }));
    expect(await readsName(made.candidate)).toBe(false);
  });

  test('are read no more once the consent is withdrawn, nor after it is given again', async () => {
    await start(SOON_MS);
    const made = await placed();
    await share('DISTRICT')(made);
    expect(await readsName(made.candidate)).toBe(false);
    await share('CITY')(made);
    expect(await readsName(made.candidate)).toBe(false);
    expect(await expectWhole(ask, made)).toBe('CONFIRMED');
  });

  test('are read until the end of the last day in Stockholm, and no longer', async () => {
    await start(SOON_MS);
    const made = await placed();
    const last = endOfDay(addDays(TODAY, 180));
    now = new Date(last.getTime() - 1);
    await hub
      .district('bromma')
      .dataSource.query(`UPDATE candidate SET checks_valid_until = 'infinity' WHERE id = $1`, [
        made.candidate.split(':')[1],
      ]);
    expect(await readsName(made.candidate)).toBe(true);
    now = last;
    expect(await readsName(made.candidate)).toBe(false);
  });
});
