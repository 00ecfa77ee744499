import { addDays } from '../../../platform/time/calendar';
import {
  acceptAll,
  acceptedProposal,
  BROKER,
  confirm,
  confirmedPlacement,
  enterPool,
  expectData,
  handler,
  openRequest,
  propose,
  readDecision,
  readProposal,
  readVacancy,
  refusalOf,
  requestPlacement,
  steward,
  TODAY,
  untilPlaced,
  type Variables,
} from '../../network/brokering-life';
import { follow } from '../../network/follow';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS, until } from '../../network/until';

const ASKING = 'farsta';
const LATER = addDays(TODAY, 10);
/** Of a placement that has still to begin. */
const DAYS = { startsOn: LATER, endsOn: addDays(LATER, 90) };

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({
    districts: [ASKING, 'bromma'],
    formedling: { brokering: { sweepMs: SOON_MS, watchMs: 600_000, confirmWaitMs: 500 } },
  });
});
afterAll(() => hub?.stop());

const placed = (giving: string) => confirmedPlacement(ask, { asking: ASKING, giving }, DAYS);
const confirmLater = (id: string) => confirm(ask, id, BROKER, DAYS);

const WITHDRAW =
  'mutation ($id: ID!) { withdrawPlacement(placementId: $id, reason: "Ångrat sig") { status } }';
const withdraw = (id: string) => send(WITHDRAW, { id }, steward(ASKING));

async function readRequest(id: string): Promise<{ status: string }> {
  const query = 'query ($id: ID!) { placementRequest(id: $id) { status placement { status } } }';
  return (await send(query, { id }, BROKER)).placementRequest;
}

const changed = (id: string) =>
  until(
    () => readRequest(id),
    ({ status }) => status !== 'PLACED',
  );
const opened = (id: string) =>
  until(
    () => readVacancy(ask, id),
    ({ status }) => status === 'OPEN',
  );

describe.each(['bromma', ASKING])('a placement of a candidate of %s that never began', (giving) => {
  test('ends its proposal and opens its request, with their events, and is brokered again', async () => {
    const made = await placed(giving);
    const proposals =
      'subscription ($after: String) { proposalChanged(after: $after) { proposal { id status } } }';
    const requests =
      'subscription ($after: String) { requestOpened(after: $after) { request { id status } } }';
    const parties = [BROKER, steward(giving), handler(ASKING)];
    const followers = await Promise.all(parties.map((claims) => follow(hub.url, proposals, claims)));
    const openings = await follow(hub.url, requests, BROKER);
    await withdraw(made.placement);
    expect(await changed(made.request)).toEqual({ status: 'OPEN', placement: { status: 'WITHDRAWN' } });
    expect(await readProposal(ask, made.proposal)).toMatchObject({
      ...{ status: 'WITHDRAWN', endCode: 'PLACEMENT_WITHDRAWN' },
      endReason: 'Uppdraget togs tillbaka innan det började.',
    });
    const isEnded = ({ proposalChanged }: { proposalChanged: { proposal: Variables } }) =>
      proposalChanged.proposal.id === made.proposal && proposalChanged.proposal.status === 'WITHDRAWN';
    for (const follower of followers) {
      await follower.nextThat(isEnded);
      follower.close();
    }
    await openings.nextThat(
      ({ requestOpened: { request } }) => request.id === made.request && request.status === 'OPEN',
    );
    openings.close();
    await opened(made.vacancy);
    expect(await readDecision(ask, made.decision)).toMatchObject({
      ...{ executedOn: null, offers: [{ answer: 'ACCEPTED' }] },
    });
    expect(await identityOf(made.candidate, giving)).toBe(giving === ASKING ? 'Ada Lind' : undefined);

    expect(await refusalOf(requestPlacement(ask, ASKING, made.decision))).toBe('CONFLICT/REQUEST_EXISTS');
    const again = { requestId: made.request, vacancyId: made.vacancy };
    const { proposeCandidate } = await expectData(propose(ask, again));
    await acceptAll(ask, proposeCandidate.id, { asking: ASKING, giving });
    await expectData(confirm(ask, proposeCandidate.id));
    await untilPlaced(ask, proposeCandidate.id);
    expect(await readRequest(made.request)).toEqual({ status: 'PLACED', placement: { status: 'RUNNING' } });
  });
});

/** As the client's district is told it; undefined once it is told no more. */
async function identityOf(id: string, giving: string): Promise<string | undefined> {
  const query = 'query ($id: ID!) { candidate(id: $id) { identity(purpose: "Kontakt") { name } } }';
  const read = async () => (await send(query, { id }, handler(ASKING))).candidate.identity?.name;
  return giving === ASKING ? read() : until(read, (name) => name === undefined);
}

describe('a district that is down', () => {
  test('and has the candidate: the request is open before it is back, the vacancy once it is', async () => {
    const made = await placed('bromma');
    await hub.district('bromma').stop();
    try {
      await withdraw(made.placement);
      expect(await changed(made.request)).toMatchObject({ status: 'OPEN' });
    } finally {
      await hub.district('bromma').start();
    }
    await opened(made.vacancy);
  });

  test('and has the candidate, as it is confirmed: it goes on, is withdrawn, and the request is open', async () => {
    const made = await acceptedProposal(ask, { asking: ASKING, giving: 'bromma' });
    await hub.district('bromma').stop();
    try {
      const { confirmProposal } = await expectData(confirmLater(made.proposal));
      expect(confirmProposal.status).toBe('ACCEPTED');
      expect(await refusalOf(confirmLater(made.proposal))).toBe('CONFLICT/CONFIRMING');
    } finally {
      await hub.district('bromma').start();
    }
    await withdraw(await untilPlaced(ask, made.proposal));
    expect(await changed(made.request)).toMatchObject({ status: 'OPEN' });
    await opened(made.vacancy);
  });

  test('and has the client, as it is confirmed: nothing is begun, and it is confirmed once it is back', async () => {
    const made = await acceptedProposal(ask, { asking: ASKING, giving: 'bromma' });
    await hub.district(ASKING).stop();
    try {
      expect(await refusalOf(confirmLater(made.proposal))).toBe('DISTRICT_UNAVAILABLE');
      expect((await readProposal(ask, made.proposal)).status).toBe('ACCEPTED');
      expect((await readVacancy(ask, made.vacancy)).status).toBe('HELD');
    } finally {
      await hub.district(ASKING).start();
    }
    await expectData(confirmLater(made.proposal));
    await withdraw(await untilPlaced(ask, made.proposal));
    expect(await changed(made.request)).toMatchObject({ status: 'OPEN' });
    await opened(made.vacancy);
  });

  test('and has the client, as it is withdrawn: nothing is changed, and it is withdrawn once it is back', async () => {
    const made = await placed('bromma');
    await hub.district(ASKING).stop();
    try {
      const variables = { id: made.placement };
      expect(await refusalOf(ask({ query: WITHDRAW, variables }, steward(ASKING)))).toBe(
        'DISTRICT_UNAVAILABLE/UNREACHABLE',
      );
      expect((await readProposal(ask, made.proposal)).status).toBe('CONFIRMED');
      expect((await readVacancy(ask, made.vacancy)).status).toBe('FILLED');
    } finally {
      await hub.district(ASKING).start();
    }
    await withdraw(made.placement);
    expect(await changed(made.request)).toMatchObject({ status: 'OPEN' });
    await opened(made.vacancy);
  });
});

test('the request is withdrawn where its decision has a new one by then', async () => {
  const made = await placed('bromma');
  const other = await openRequest(ask, ASKING);
  const database = await formedlingRows();
  await database.query(`UPDATE placement_request SET decision_id = $1 WHERE id = $2`, [
    made.decision,
    other.request,
  ]);
  await withdraw(made.placement);
  expect(await changed(made.request)).toMatchObject({ status: 'WITHDRAWN' });
  expect(await readRequest(other.request)).toMatchObject({ status: 'OPEN' });
  expect(await readProposal(ask, made.proposal)).toMatchObject({ endCode: 'PLACEMENT_WITHDRAWN' });
  await database.end();
});

async function formedlingRows() {
  const { Client } = await import('pg');
  const client = new Client(hub.formedlingDatabaseUrl);
  await client.connect();
  return client;
}

test('a second candidate of the same request takes the place of the one that never began', async () => {
  const made = await placed('bromma');
  await withdraw(made.placement);
  await changed(made.request);
  const { vacancy } = await enterPool(ask, ASKING);
  const { proposeCandidate } = await expectData(
    propose(ask, { requestId: made.request, vacancyId: vacancy }),
  );
  expect(proposeCandidate.request.status).toBe('PROPOSED');
});
