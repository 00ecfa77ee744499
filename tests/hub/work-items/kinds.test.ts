import { Client } from 'pg';
import { addDays, addMonths, startOfDay, todayOf } from '../../../platform/time/calendar';
import {
  acceptedProposal,
  answer,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  openRequest,
  propose,
  recordCheck,
  recordDecision,
  steward,
  TODAY,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS } from '../../network/until';
import { type ListedItem, listWork, workAbout } from './work-items';

jest.setTimeout(120_000);

let hub: TestHub;
let now: Date | undefined;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    formedling: { brokering: { sweepMs: SOON_MS, watchMs: SOON_MS } },
    clock: () => now ?? new Date(),
  });
});
afterEach(() => {
  now = undefined;
});
afterAll(() => hub?.stop());

/** Moves to noon of a day. */
function goTo(day: string): void {
  now = new Date(startOfDay(day).getTime() + 12 * 3_600_000);
}

const kindsAbout = async (claims: TestClaims, id: string, question = {}) =>
  (await workAbout(hub, claims, id, question)).map(({ kind }) => kind);

describe('the clock of a decision', () => {
  test('is to be seen from 30 days before it passes, today and late, and ends with the execution', async () => {
    const decision = await recordDecision(ask, 'farsta', { decidedOn: TODAY });
    const passes = addMonths(TODAY, 3);
    goTo(addDays(passes, -31));
    expect(await kindsAbout(handler('farsta'), decision)).toEqual([]);
    goTo(addDays(passes, -30));
    expect(await workAbout(hub, handler('farsta'), decision)).toMatchObject([
      {
        id: `CLOCK_PASSES:${decision}`,
        kind: 'CLOCK_PASSES',
        subject: { type: 'DECISION', id: decision },
        district: 'farsta',
        ownerRole: 'HANDLAGGARE',
        owner: null,
        dueOn: passes,
        state: 'OPEN',
        caseReference: 'A-1',
        version: 0,
      },
    ]);
    for (const [day, due] of [
      [addDays(passes, -30), 'LATER'],
      [passes, 'TODAY'],
      [addDays(passes, 1), 'OVERDUE'],
    ] as const) {
      goTo(day);
      expect(await kindsAbout(handler('farsta'), decision, { filter: { due } })).toEqual(['CLOCK_PASSES']);
    }
    const query = 'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on) { id } }';
    await expectData(ask({ query, variables: { id: decision, on: passes } }, handler('farsta')));
    expect(await kindsAbout(handler('farsta'), decision)).toEqual([]);
  });
});

describe('a proposal', () => {
  test('waits for the candidate’s district, for the asking one, and then for its confirmation', async () => {
    const { request } = await openRequest(ask, 'farsta');
    expect(await kindsAbout(BROKER, request, { room: 'brokering' })).toEqual(['REQUEST_WITHOUT_CHOICES']);
    const [{ subject }] = (await workAbout(hub, BROKER, request, { room: 'brokering' })) as [ListedItem];
    expect(subject).toMatchObject({ candidateKind: 'KONTAKTPERSON', ageFrom: 9, ageTo: 10 });
    const { vacancy } = await enterPool(ask, 'bromma');
    const { proposeCandidate } = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
    const proposal = proposeCandidate.id;
    const of = (claims: TestClaims) => kindsAbout(claims, proposal, { room: 'brokering' });
    const dueOn = todayOf(() => new Date(Date.now() + 72 * 3_600_000));
    expect(await workAbout(hub, steward('bromma'), proposal, { room: 'brokering' })).toMatchObject([
      { kind: 'CANDIDATE_ANSWER_DUE', dueOn, district: 'bromma', subject: { type: 'PROPOSAL' } },
    ]);
    expect(await of(handler('farsta'))).toEqual(['CLIENT_ANSWER_DUE']);
    const admin = { role: 'admin', district: 'farsta' } as const;
    const [told, untold] = [
      { ageFrom: 9, ageTo: 10 },
      { ageFrom: null, ageTo: null },
    ];
    for (const [claims, ages] of [
      [handler('farsta'), told],
      [steward('bromma'), told],
      [admin, untold],
    ] as const)
      expect(await workAbout(hub, claims, proposal, { room: 'brokering' })).toMatchObject([
        { subject: { candidateKind: 'KONTAKTPERSON', ...ages } },
      ]);
    expect(await of(handler('bromma'))).toEqual([]);
    expect(await of(steward('farsta'))).toEqual([]);
    expect(await of(BROKER)).toEqual([]);
    goTo(addDays(dueOn, -2));
    expect(await of(BROKER)).toEqual(['HOLD_ENDS']);
    now = undefined;
    await expectData(
      answer(ask, { proposalId: proposal, party: 'CANDIDATE', answer: 'ACCEPT' }, steward('bromma')),
    );
    expect(await of(steward('bromma'))).toEqual([]);
    for (const party of ['CLIENT', 'DISTRICT']) {
      expect(await of(handler('farsta'))).toEqual(['CLIENT_ANSWER_DUE']);
      await expectData(answer(ask, { proposalId: proposal, party, answer: 'ACCEPT' }, handler('farsta')));
    }
    expect(await of(handler('farsta'))).toEqual([]);
    expect(await of(BROKER)).toEqual(['PROPOSAL_TO_CONFIRM']);
    expect(await kindsAbout(BROKER, request, { room: 'brokering' })).toEqual([]);
  });
});

describe('a candidate of the pool', () => {
  test('has checks that expire, until they are renewed', async () => {
    const end = addDays(TODAY, 40);
    const { candidate } = await enterPool(ask, 'farsta', {}, { check: { validUntil: end } });
    expect(await kindsAbout(steward('farsta'), candidate)).toEqual([]);
    goTo(addDays(end, -30));
    expect(await workAbout(hub, steward('farsta'), candidate)).toMatchObject([
      {
        ...{ kind: 'CHECKS_EXPIRE', dueOn: end, caseReference: null },
        subject: { type: 'CANDIDATE', candidateKind: 'KONTAKTPERSON', ageFrom: null },
      },
    ]);
    goTo(addDays(end, 1));
    expect(await kindsAbout(steward('farsta'), candidate, { filter: { due: ['OVERDUE'] } })).toEqual([
      'CHECKS_EXPIRE',
    ]);
    const day = { performedOn: addDays(end, 1), passed: true };
    for (const kind of ['POLICE_REGISTER', 'SOCIAL_REGISTER', 'REFERENCE', 'REFERENCE', 'INTERVIEW'])
      await recordCheck(ask, candidate, kind, day);
    expect(await kindsAbout(steward('farsta'), candidate)).toEqual([]);
  });

  test('has a check that was not passed, until the candidate is rejected', async () => {
    const { candidate } = await enterPool(ask, 'farsta');
    await recordCheck(ask, candidate, 'INTERVIEW', { performedOn: TODAY, passed: false });
    expect(await workAbout(hub, steward('farsta'), candidate)).toMatchObject([
      { kind: 'CHECK_FAILED', dueOn: TODAY },
    ]);
    expect(await kindsAbout(handler('farsta'), candidate)).toEqual([]);
    const query = 'mutation ($id: ID!) { rejectCandidate(candidateId: $id, reason: "Intervjun") { id } }';
    await expectData(ask({ query, variables: { id: candidate } }, steward('farsta')));
    expect(await kindsAbout(steward('farsta'), candidate)).toEqual([]);
  });
});

test('a placement ends, has probably ended, and is ended; its decision ends as well', async () => {
  const made = await acceptedProposal(ask, { asking: 'farsta', giving: 'bromma' });
  await expectData(confirm(ask, made.proposal));
  const query = 'query ($id: ID!) { decision(id: $id) { validUntil placements { id endsOn } } }';
  const { decision } = await expectData(ask({ query, variables: { id: made.decision } }, handler('farsta')));
  const [{ id: placement, endsOn }] = decision.placements;
  const staff = steward('farsta');
  expect(await kindsAbout(BROKER, made.proposal, { room: 'brokering' })).toEqual([]);
  goTo(addDays(endsOn, -91));
  expect(await kindsAbout(staff, placement)).toEqual([]);
  goTo(addDays(endsOn, -90));
  expect(await workAbout(hub, staff, placement)).toMatchObject([
    { kind: 'PLACEMENT_ENDS', dueOn: endsOn, subject: { type: 'PLACEMENT' }, caseReference: 'A-1' },
  ]);
  goTo(addDays(endsOn, 1));
  expect(await kindsAbout(staff, placement)).toEqual(['PLACEMENT_PROBABLY_ENDED']);
  expect(await kindsAbout(steward('bromma'), placement)).toEqual([]);
  const end = `mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Slut", decision: INTERRUPTED) { id } }`;
  await expectData(ask({ query: end, variables: { id: placement, on: endsOn } }, staff));
  expect(await kindsAbout(staff, placement)).toEqual([]);
  goTo(decision.validUntil);
  expect(await kindsAbout(handler('farsta'), made.decision)).toEqual(['CLOCK_PASSES', 'DECISION_ENDS']);
  goTo(addDays(decision.validUntil, 1));
  expect(await kindsAbout(handler('farsta'), made.decision)).toEqual([]);
});

test('individual reports are due when their quarter is over, as the list of reports has them', async () => {
  const decision = await recordDecision(ask, 'bromma', { decidedOn: addDays(TODAY, -100) });
  const [year, month] = TODAY.split('-').map(Number) as [number, number];
  const quarter = Math.ceil(month / 3);
  const after = addMonths(`${year}-${String(quarter * 3).padStart(2, '0')}-01`, 1);
  const reporter: TestClaims = { role: 'rapportor', district: 'bromma', sub: 'rapportor' };
  goTo(addDays(after, -1));
  expect(await kindsAbout(reporter, decision)).toEqual([]);
  goTo(after);
  expect(await workAbout(hub, reporter, decision)).toMatchObject([
    {
      kind: 'REPORT_DUE',
      dueOn: after,
      subject: { type: 'REPORT', id: `${decision}/${year}-Q${quarter}/UNEXECUTED` },
    },
  ]);
  const list = `{ individualReports(district: "bromma", year: ${year}, quarter: ${quarter}, state: DUE) { nodes { id } } }`;
  const { individualReports } = await expectData(ask({ query: list }, reporter));
  const { nodes } = await listWork(hub, reporter, { filter: { kinds: ['REPORT_DUE'] } });
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
  expect(ids(nodes.map(({ subject }) => subject))).toEqual(ids(individualReports.nodes));
  const send = `mutation { markReportsSent(district: "bromma", year: ${year}, quarter: ${quarter}, decisionIds: ["${decision}"]) { id } }`;
  await expectData(ask({ query: send }, reporter));
  expect(await kindsAbout(reporter, decision)).toEqual([]);
});

test('unusual reads are to be reviewed, until they are', async () => {
  const admin: TestClaims = { role: 'admin', district: 'bromma', sub: 'granskare' };
  const day = addDays(TODAY, -1);
  const record = {
    ...{
      district: 'bromma',
      actor: 'nyfiken',
      role: 'handlaggare',
      actor_district: 'bromma',
      action: 'READ_CANDIDATE',
    },
    ...{ fields: 'Candidate.id', purpose: 'SEARCH', request_id: 'r' },
    subjects: Array.from({ length: 100 }, (_, n) => `bromma:${n}`),
  };
  const owner = new Client({ connectionString: hub.district('bromma').databaseUrl });
  await owner.connect();
  await owner.query('SELECT append_access_log_at($1, $2)', [JSON.stringify([record]), startOfDay(day)]);
  await owner.end();
  const filter = { kinds: ['ACCESS_REVIEW'] };
  const dayToReview = async () =>
    (await listWork(hub, admin, { filter })).nodes.find(({ subject }) => subject.id === `bromma:${day}`);
  expect(await dayToReview()).toMatchObject({ dueOn: TODAY, ownerRole: 'ADMIN' });
  const log = '{ accessLog(district: "bromma", filter: { actor: "nyfiken" }, first: 100) { nodes { id } } }';
  const { accessLog } = await expectData(ask({ query: log }, admin));
  const ids = accessLog.nodes.map(({ id }: { id: string }) => id);
  const mark =
    'mutation ($ids: [ID!]!) { markReviewed(district: "bromma", entryIds: $ids, outcome: IN_ORDER) { id } }';
  await expectData(ask({ query: mark, variables: { ids } }, admin));
  expect(await dayToReview()).toBeUndefined();
});
