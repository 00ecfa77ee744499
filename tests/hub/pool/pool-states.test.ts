import { addDays } from '../../../platform/time/calendar';
import {
  acceptedProposal,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  openRequest,
  PERSON_CHECKS,
  type PoolEntry,
  propose,
  recordCheck,
  refusalOf,
  steward,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import { type Follower, follow } from '../../network/follow';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS, until } from '../../network/until';

const OPENED = 'subscription ($after: String) { vacancyOpened(after: $after) { vacancy { id status } } }';
const GIVING = 'bromma';
const OWN = steward(GIVING);

let hub: TestHub;
let now: Date | undefined;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims = OWN) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', GIVING],
    formedling: { brokering: { sweepMs: SOON_MS, watchMs: SOON_MS } },
    clock: () => now ?? new Date(),
  });
});
afterEach(() => {
  now = undefined;
});
afterAll(() => hub?.stop());

const act = (name: string) =>
  `mutation ($id: ID!, $reason: String = "Enligt överenskommelse") { ${name}(candidateId: $id, reason: $reason) { status } }`;
const setProtected = (id: string, isProtected: boolean) =>
  send(
    'mutation ($id: ID!, $to: Boolean!) { setProtectedIdentity(candidateId: $id, protected: $to, reason: "Beslut") { id } }',
    { id, to: isProtected },
  );

const check = (candidateId: string, kind: string, passed = true, performedOn = TODAY) =>
  recordCheck(ask, candidateId, kind, { passed, performedOn }, OWN);

async function statusOf(vacancy: string): Promise<string> {
  return (await send('query ($id: ID!) { vacancy(id: $id) { status } }', { id: vacancy })).vacancy.status;
}

async function opened(follower: Follower): Promise<string> {
  return (await follower.next()).vacancyOpened.vacancy.id;
}

/** Of the candidate's own district, of another one, and of the resursteam. */
async function followAll(readers: readonly TestClaims[]): Promise<Follower[]> {
  const followers = await Promise.all(readers.map((claims) => follow(hub.url, OPENED, claims)));
  const marker = await enterPool(ask, GIVING);
  for (const follower of followers)
    await follower.nextThat(({ vacancyOpened }) => vacancyOpened.vacancy.id === marker.vacancy);
  return followers;
}

/** That the next which all of them hear of is a vacancy that opens only now. */
async function expectNothingTold(followers: readonly Follower[]): Promise<void> {
  const { vacancy } = await enterPool(ask, GIVING);
  for (const follower of followers) expect(await opened(follower)).toBe(vacancy);
}

const READERS = [OWN, handler(GIVING), steward('farsta'), BROKER];

/** How a candidate is had no more for a while, how it comes back, and who then hears of its open vacancies. */
const ABSENCES: readonly [
  string,
  (id: string) => Promise<unknown>,
  (id: string) => Promise<unknown>,
  readonly TestClaims[],
][] = [
  [
    'that is paused',
    (id) => send(act('pauseCandidate'), { id }),
    (id) => send(act('resumeCandidate'), { id }),
    READERS,
  ],
  [
    'of which a check is not passed',
    (id) => check(id, 'INTERVIEW', false),
    (id) => check(id, 'INTERVIEW'),
    READERS,
  ],
  [
    'whose checks do not suffice for what it is corrected to',
    (id) => correct(id, { kind: 'KONTAKTFAMILJ' }),
    (id) => correct(id, { kind: 'KONTAKTPERSON' }),
    READERS,
  ],
  [
    'whose identity is protected',
    (id) => setProtected(id, true),
    (id) => setProtected(id, false),
    [OWN, handler(GIVING)],
  ],
];

async function correct(candidateId: string, facts: Variables): Promise<void> {
  const { candidate } = await send('query ($id: ID!) { candidate(id: $id) { version } }', {
    id: candidateId,
  });
  const input = { candidateId, version: candidate.version, reason: 'Fel uppgift', ...facts };
  await send('mutation ($input: CorrectCandidateInput!) { correctCandidate(input: $input) { id } }', {
    input,
  });
}

describe.each(ABSENCES)('a candidate %s', (_, leave, comeBack, readers) => {
  test('opens no vacancy as its hold ends, and has all that are open told of once it is back', async () => {
    const { request } = await openRequest(ask, 'farsta');
    const free = await enterPool(ask, GIVING, { capacity: 2 });
    const second = await openVacancy(free.candidate);
    await expectData(propose(ask, { requestId: request, vacancyId: free.vacancy }));
    const followers = await followAll(readers);
    await leave(free.candidate);
    await expectNothingTold(followers);
    for (const claims of [steward('farsta'), BROKER])
      expect(
        (await send('query ($id: ID!) { vacancy(id: $id) { id } }', { id: second }, claims)).vacancy,
      ).toBeNull();
    await comeBack(free.candidate);
    for (const follower of followers) {
      expect([await opened(follower), await opened(follower)].sort()).toEqual([free.vacancy, second].sort());
    }
    await expectNothingTold(followers);
    for (const follower of followers) follower.close();
  });
});

async function openVacancy(candidateId: string): Promise<string> {
  const input = { candidateId, startsOn: TODAY };
  const open = 'mutation ($input: OpenVacancyInput!) { openVacancy(input: $input) { id } }';
  return (await send(open, { input })).openVacancy.id;
}

/** A placement of a candidate of `GIVING` with a district, and its id. */
async function placed(asking: string) {
  const made = await acceptedProposal(ask, { asking, giving: GIVING });
  await expectData(confirm(ask, made.proposal));
  const query = 'query ($id: ID!) { decision(id: $id) { placements { id } } }';
  const { decision } = await send(query, { id: made.decision }, handler(asking));
  return { ...made, placement: decision.placements[0].id as string };
}

const endPlacement = (id: string) =>
  send(
    'mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Målen är nådda") { id } }',
    { id, on: TODAY },
    handler(id.split(':')[0]!),
  );

describe.each(['farsta', GIVING])('a placement with %s that ends', (asking) => {
  test('opens no vacancy of a candidate that was rejected meanwhile, also once merged', async () => {
    const made = await placed(asking);
    await send(act('rejectCandidate'), { id: made.candidate });
    const kept = await enterPool(ask, GIVING);
    await send(act('rejectCandidate'), { id: kept.candidate });
    const merged = await placed(asking);
    await send(act('rejectCandidate'), { id: merged.candidate });
    await merge(kept, merged.candidate);
    const followers = await followAll(READERS);
    for (const { placement, vacancy } of [made, merged]) {
      await endPlacement(placement);
      await until(
        () => statusOf(vacancy),
        (status) => status === 'WITHDRAWN',
      );
    }
    await expectNothingTold(followers);
    for (const follower of followers) follower.close();
  });

  test('leaves the place of a candidate that is paused, which is told of as it comes back', async () => {
    const { candidate, placement, vacancy } = await placed(asking);
    await send(act('pauseCandidate'), { id: candidate });
    const followers = await followAll(READERS);
    await endPlacement(placement);
    await until(
      () => statusOf(vacancy),
      (status) => status !== 'FILLED',
    );
    await expectNothingTold(followers);
    const list = '{ vacancies(filter: { districts: ["bromma"] }, first: 100) { nodes { id } } }';
    for (const claims of [steward('farsta'), BROKER]) {
      const ids = (await send(list, {}, claims)).vacancies.nodes.map(({ id }: { id: string }) => id);
      expect(ids).not.toContain(vacancy);
    }
    await send(act('resumeCandidate'), { id: candidate });
    for (const follower of followers) expect(await opened(follower)).toBe(vacancy);
    for (const follower of followers) follower.close();
  });
});

async function merge(survivor: PoolEntry, duplicateId: string): Promise<void> {
  const version = async (id: string) =>
    (await send('query ($id: ID!) { candidate(id: $id) { version } }', { id })).candidate.version;
  const input = {
    ...{
      candidateId: survivor.candidate,
      version: await version(survivor.candidate),
      reason: 'Samma person',
    },
    ...{ duplicateId, duplicateVersion: await version(duplicateId) },
  };
  await send('mutation ($input: MergeCandidatesInput!) { mergeCandidates(input: $input) { id } }', { input });
}

describe('a candidate that has ended', () => {
  const FILE = `query ($id: ID!) { candidate(id: $id) {
    status sharing approvedOn missingChecks checks { kind } changes { act reason changedBy }
  } }`;

  test('comes back with its checks demanded anew, its consent asked for again and its history kept', async () => {
    const { candidate, vacancy } = await enterPool(ask, GIVING);
    await send(act('endCandidate'), { id: candidate });
    const back = await send(act('reactivateCandidate'), { id: candidate, reason: 'Vill igen' });
    expect(back.reactivateCandidate).toEqual({ status: 'UNDER_INVESTIGATION' });
    const file = (await send(FILE, { id: candidate })).candidate;
    expect(file).toMatchObject({ status: 'UNDER_INVESTIGATION', sharing: 'DISTRICT', approvedOn: TODAY });
    expect(file.missingChecks).toEqual([...new Set(PERSON_CHECKS)]);
    expect(file.checks).toHaveLength(PERSON_CHECKS.length);
    expect(file.changes.map(({ act }: { act: string }) => act).sort()).toEqual(['ENDED', 'REACTIVATED']);
    expect(await statusOf(vacancy)).toBe('WITHDRAWN');
  });

  test('is approved by checks from that day on alone, keeps the day of its first approval, and opens to others', async () => {
    const { candidate } = await enterPool(ask, GIVING);
    await send(act('endCandidate'), { id: candidate });
    const day = addDays(TODAY, 40);
    now = new Date(`${day}T12:00:00Z`);
    await send(act('reactivateCandidate'), { id: candidate });
    const approve = {
      query: 'mutation ($id: ID!) { approveCandidate(candidateId: $id) { status approvedOn } }',
    };
    const approval = () => ask({ ...approve, variables: { id: candidate } }, OWN);
    for (const kind of PERSON_CHECKS) await check(candidate, kind, true, addDays(day, -1));
    expect((await approval()).errors).toMatchObject([
      { extensions: { code: 'CLEARANCE_INCOMPLETE', missing: [...new Set(PERSON_CHECKS)] } },
    ]);
    for (const kind of PERSON_CHECKS) await check(candidate, kind, true, day);
    expect((await expectData(approval())).approveCandidate).toEqual({
      status: 'APPROVED',
      approvedOn: TODAY,
    });
    const sharing = { candidateId: candidate, scope: 'CITY', consentedOn: day };
    await send('mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }', {
      input: sharing,
    });
    const followers = await Promise.all(READERS.map((claims) => follow(hub.url, OPENED, claims)));
    const vacancy = await openVacancy(candidate);
    for (const follower of followers) {
      await follower.nextThat(({ vacancyOpened }) => vacancyOpened.vacancy.id === vacancy);
      follower.close();
    }
  });

  test('comes back by its own kontaktsekreterare alone, for a reason, and from ENDED alone', async () => {
    const { candidate } = await enterPool(ask, GIVING);
    const back = (claims: TestClaims, reason = 'Vill igen') =>
      ask({ query: act('reactivateCandidate'), variables: { id: candidate, reason } }, claims);
    expect((await back(OWN)).errors).toMatchObject([
      { extensions: { reason: 'FORBIDDEN_TRANSITION', from: 'APPROVED', to: 'UNDER_INVESTIGATION' } },
    ]);
    await send(act('endCandidate'), { id: candidate });
    expect(await refusalOf(back(steward('farsta')))).toBe('FORBIDDEN');
    expect(await refusalOf(back(BROKER))).toMatch(/FORBIDDEN|UNAUTHORIZED/);
    expect(await refusalOf(back(handler(GIVING)))).toMatch(/FORBIDDEN|UNAUTHORIZED/);
    expect((await back(OWN, ' ')).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'reason' } },
    ]);
    expect((await expectData(back(OWN))).reactivateCandidate.status).toBe('UNDER_INVESTIGATION');
    await send(act('rejectCandidate'), { id: candidate });
    expect(await refusalOf(back(OWN))).toBe('CONFLICT/FORBIDDEN_TRANSITION');
  });

  test('as a duplicate leads to the one that stays', async () => {
    const kept = await enterPool(ask, GIVING);
    const duplicate = await enterPool(ask, GIVING);
    await merge(kept, duplicate.candidate);
    const answer = await ask(
      { query: act('reactivateCandidate'), variables: { id: duplicate.candidate } },
      OWN,
    );
    expect(answer.errors).toMatchObject([
      { extensions: { reason: 'CANDIDATE_MERGED', mergedInto: kept.candidate } },
    ]);
  });
});
