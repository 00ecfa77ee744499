import { addDays } from '../../../platform/time/calendar';
import {
  acceptAll,
  acceptedProposal,
  BROKER,
  confirm,
  enterPool,
  expectData,
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
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS, until } from '../../network/until';

const parties = { asking: 'farsta', giving: 'bromma' };
const uuid = (id: string) => id.split(':')[1];
let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    formedling: { brokering: { sweepMs: SOON_MS } },
  });
});
afterAll(() => hub?.stop());

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));
const CANDIDATE = `query ($id: ID!) { candidate(id: $id) {
  id version status kind sharing missingChecks vacancies { id status } identity(purpose: "Dubblett") { name phone email }
} }`;
const read = async (id: string, claims = steward('bromma')) =>
  (await send(CANDIDATE, { id }, claims)).candidate;
const MERGE = `mutation ($input: MergeCandidatesInput!) {
  mergeCandidates(input: $input) { id version sharing vacancies { id status } }
}`;

async function inputOf(candidateId: string, duplicateId: string): Promise<Variables> {
  const [kept, duplicate] = [await read(candidateId), await read(duplicateId)];
  return {
    ...{ candidateId, version: kept.version, duplicateId, duplicateVersion: duplicate.version },
    reason: 'Registrerad två gånger',
  };
}
const merge = (input: Variables, claims = steward('bromma'), headers = {}) =>
  ask({ query: MERGE, variables: { input }, headers }, claims);
async function merged(candidateId: string, duplicateId: string) {
  const input = await inputOf(candidateId, duplicateId);
  return (await expectData(merge(input))).mergeCandidates;
}
const refusal = async (input: Variables, claims?: TestClaims) => {
  const { errors } = await merge(input, claims);
  return errors?.[0]?.extensions;
};
async function setSharing(candidateId: string, scope: string): Promise<void> {
  const input = { candidateId, scope, consentedOn: addDays(TODAY, -1) };
  await send(
    'mutation ($i: SetSharingInput!) { setSharing(input: $i) { id } }',
    { i: input },
    steward('bromma'),
  );
}
const command = (name: string, id: string) =>
  send(
    `mutation ($id: ID!) { ${name}(candidateId: $id, reason: "Beslut") { id } }`,
    { id },
    steward('bromma'),
  );
/** Everything that the search of a reader finds. */
async function found(claims: TestClaims): Promise<string[]> {
  const query =
    '{ candidates(first: 100) { totalCount nodes { id } } vacancies(first: 100) { nodes { candidate { id } } } }';
  const { candidates, vacancies } = await send(query, {}, claims);
  expect(candidates.totalCount).toBe(candidates.nodes.length);
  return [
    ...candidates.nodes.map(({ id }: { id: string }) => id),
    ...vacancies.nodes.map(({ candidate }: { candidate: { id: string } }) => candidate.id),
  ];
}

describe('two registrations of one person', () => {
  test('become one: the duplicate is in no list, and its id leads the own staff to the one that stays', async () => {
    const [kept, duplicate] = [
      await enterPool(ask, 'bromma'),
      await enterPool(ask, 'bromma', { email: 'ada@example.org' }),
    ];
    await setSharing(duplicate.candidate, 'REGION');
    const before = await read(kept.candidate);
    const input = await inputOf(kept.candidate, duplicate.candidate);
    const { mergeCandidates: answer } = await expectData(merge(input));
    expect(answer).toMatchObject({ id: kept.candidate, version: before.version + 1, sharing: 'REGION' });
    expect(answer.vacancies).toEqual(
      expect.arrayContaining([
        { id: kept.vacancy, status: 'OPEN' },
        { id: duplicate.vacancy, status: 'WITHDRAWN' },
      ]),
    );
    expect(await read(duplicate.candidate)).toEqual(await read(kept.candidate));
    expect(await read(duplicate.candidate, handler('bromma'))).toMatchObject({ id: kept.candidate });
    expect((await read(kept.candidate)).identity).toMatchObject({
      name: 'Ada Lind',
      email: 'ada@example.org',
    });
    for (const claims of [BROKER, handler('farsta'), steward('farsta')])
      expect(await read(duplicate.candidate, claims)).toBeNull();
    for (const claims of [BROKER, handler('farsta'), steward('bromma'), handler('bromma')])
      expect(await found(claims)).not.toContain(duplicate.candidate);
    expect(await found(steward('bromma'))).toContain(kept.candidate);
    const { dataSource } = hub.district('bromma');
    const kinds = await dataSource.query(
      'SELECT count(*)::int AS checks FROM suitability_check WHERE candidate_id = $1',
      [uuid(kept.candidate)],
    );
    expect(kinds).toEqual([{ checks: 10 }]);
    const log = await dataSource.query(
      'SELECT candidate_id AS id, act, reason, changed_by AS "by" FROM candidate_change WHERE candidate_id = ANY($1) ORDER BY act',
      [[uuid(kept.candidate), uuid(duplicate.candidate)]],
    );
    const by = { reason: 'Registrerad två gånger', by: 'test-kontaktsekreterare' };
    expect(log).toEqual([
      { id: uuid(kept.candidate), act: 'MERGED', ...by },
      { id: uuid(duplicate.candidate), act: 'MERGED_INTO', ...by },
    ]);
    expect((await expectData(merge(input))).mergeCandidates).toEqual(answer);
    expect(await read(kept.candidate)).toMatchObject({ version: before.version + 1 });
  });

  test('stay refused as a pair that has changed since, and commands for the duplicate name the one that stays', async () => {
    const [kept, duplicate, third] = await Promise.all([1, 2, 3].map(() => enterPool(ask, 'bromma')));
    const input = await inputOf(kept!.candidate, duplicate!.candidate);
    expect(await refusal({ ...input, version: 0 })).toMatchObject({
      ...{ code: 'CONFLICT', reason: 'VERSION_CONFLICT', candidateId: kept!.candidate },
    });
    expect(await refusal({ ...input, duplicateVersion: 9 })).toMatchObject({
      ...{ code: 'CONFLICT', reason: 'VERSION_CONFLICT', candidateId: duplicate!.candidate },
    });
    expect(await read(duplicate!.candidate)).toMatchObject({ id: duplicate!.candidate, status: 'APPROVED' });
    await expectData(merge(input));
    const gone = { code: 'CONFLICT', reason: 'CANDIDATE_MERGED', mergedInto: kept!.candidate };
    const { errors } = await ask(
      {
        query: 'mutation ($id: ID!) { pauseCandidate(candidateId: $id, reason: "Paus") { id } }',
        variables: { id: duplicate!.candidate },
      },
      steward('bromma'),
    );
    expect(errors?.[0]?.extensions).toMatchObject(gone);
    const { version } = await read(third!.candidate);
    const again = { ...input, candidateId: third!.candidate, version };
    expect(await refusal(again)).toMatchObject(gone);
    await merged(third!.candidate, kept!.candidate);
    expect(await read(duplicate!.candidate)).toMatchObject({ id: third!.candidate });
  });

  test('are merged once by one key, however often it is sent', async () => {
    const [kept, duplicate] = [await enterPool(ask, 'bromma'), await enterPool(ask, 'bromma')];
    const input = await inputOf(kept.candidate, duplicate.candidate);
    const answers = await Promise.all(
      [1, 2, 3].map(() => merge(input, steward('bromma'), { 'idempotency-key': 'sammanslagning' })),
    );
    for (const { data } of answers) expect(data?.mergeCandidates.id).toBe(kept.candidate);
    expect((await read(kept.candidate)).version).toBe(Number(input['version']) + 1);
  });

  test('keep a consent that the duplicate was never asked to narrow', async () => {
    const kept = await enterPool(ask, 'bromma');
    const query = 'mutation ($i: RegisterCandidateInput!) { registerCandidate(input: $i) { id } }';
    const i = {
      ...{
        district: 'bromma',
        kind: 'KONTAKTPERSON',
        name: 'Ada Lind',
        area: 'Bromma',
        programAreas: ['IOF'],
      },
      ...{ languages: [], interests: [], acceptsAgeFrom: 6, acceptsAgeTo: 17, area: 'Hökarängen' },
    };
    const { registerCandidate } = await send(query, { i }, steward('bromma'));
    expect(await merged(kept.candidate, registerCandidate.id)).toMatchObject({ sharing: 'CITY' });
  });
});

describe('what goes on for a duplicate', () => {
  test('a live proposal ends with its reason, for everybody', async () => {
    const { request } = await openRequest(ask, 'farsta');
    const [kept, duplicate] = [await enterPool(ask, 'bromma'), await enterPool(ask, 'bromma')];
    const proposed = await expectData(propose(ask, { requestId: request, vacancyId: duplicate.vacancy }));
    const proposal: string = proposed.proposeCandidate.id;
    await acceptAll(ask, proposal, parties);
    expect((await read(duplicate.candidate, handler('farsta'))).identity).toMatchObject({ name: 'Ada Lind' });
    await merged(kept.candidate, duplicate.candidate);
    const ended = await until(
      () => readProposal(ask, proposal),
      ({ endCode }) => endCode !== null,
    );
    expect(ended).toMatchObject({ status: 'WITHDRAWN', endCode: 'CANDIDATE_UNAVAILABLE' });
    expect(await refusalOf(confirm(ask, proposal))).toBe('CONFLICT/FORBIDDEN_TRANSITION');
    expect(await read(duplicate.candidate, handler('farsta'))).toBeNull();
    expect((await read(kept.candidate, handler('farsta'))).identity).toBeNull();
  });

  test('a placement goes on as that of the one that stays, is found by both parties, and ends', async () => {
    const made = await acceptedProposal(ask, parties);
    await expectData(confirm(ask, made.proposal));
    const kept = await enterPool(ask, 'bromma', { capacity: 1 });
    const input = await inputOf(kept.candidate, made.candidate);
    expect(await refusal(input)).toMatchObject({ code: 'CAPACITY_EXCEEDED', capacity: 1 });
    expect((await readVacancy(ask, made.vacancy)).status).toBe('FILLED');
    const correct = 'mutation ($i: CorrectCandidateInput!) { correctCandidate(input: $i) { version } }';
    const i = { candidateId: kept.candidate, version: input['version'], reason: 'Två uppdrag', capacity: 2 };
    await send(correct, { i }, steward('bromma'));
    await merged(kept.candidate, made.candidate);
    expect(await read(made.candidate)).toMatchObject({ id: kept.candidate });
    const own = handler('farsta');
    const seen = await send(
      `query ($id: ID!) { proposal(id: $id) { candidate { id identity(purpose: "Uppdraget") { name } } placement { id status } } }`,
      { id: made.proposal },
      own,
    );
    expect(seen.proposal).toMatchObject({
      candidate: { identity: { name: 'Ada Lind' } },
      placement: { status: 'RUNNING' },
    });
    const end = `mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Klart") { status } }`;
    await send(end, { id: seen.proposal.placement.id, on: TODAY }, own);
    await until(
      () => readVacancy(ask, made.vacancy),
      ({ status }) => status === 'OPEN',
    );
    expect(await read(made.candidate, own)).toBeNull();
    expect((await read(kept.candidate, own)).identity).toBeNull();
  });

  test('a placement within the district names the one that stays', async () => {
    const made = await acceptedProposal(ask, { asking: 'bromma', giving: 'bromma' });
    await expectData(confirm(ask, made.proposal));
    const kept = await enterPool(ask, 'bromma', { capacity: 2 });
    await merged(kept.candidate, made.candidate);
    const query = `query ($id: ID!) { placements(district: "bromma", filter: { candidateId: $id }) { nodes { candidate { id } } } }`;
    const { placements } = await send(query, { id: kept.candidate }, handler('bromma'));
    expect(placements.nodes).toEqual([{ candidate: { id: kept.candidate } }]);
  });
});

describe('no two are one', () => {
  const pair = async (first: Variables = {}, second: Variables = {}) => {
    const [kept, duplicate] = [await enterPool(ask, 'bromma', first), await enterPool(ask, 'bromma', second)];
    return [kept.candidate, duplicate.candidate] as const;
  };

  test.each([
    ['that are the same', (id: string) => id, { code: 'BAD_USER_INPUT', field: 'input.duplicateId' }],
    ['of which one is not there', () => 'bromma:5f7a2f7e-0000-4000-8000-000000000000', { code: 'NOT_FOUND' }],
    ['of which one is no id', () => 'bromma', { code: 'NOT_FOUND' }],
  ])('%s', async (_, duplicateId, expected) => {
    const { candidate } = await enterPool(ask, 'bromma');
    const { version } = await read(candidate);
    const input = { candidateId: candidate, version, reason: 'Samma', duplicateVersion: version };
    expect(await refusal({ ...input, duplicateId: duplicateId(candidate) })).toMatchObject(expected);
  });

  test('of two districts, whoever asks, nor for anybody but the district’s kontaktsekreterare', async () => {
    const [kept, duplicate] = await pair();
    const input = await inputOf(kept, duplicate);
    const foreign = { ...input, duplicateId: (await enterPool(ask, 'farsta')).candidate };
    for (const claims of [steward('bromma'), steward('farsta')])
      expect(await refusal(foreign, claims)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(input, steward('farsta'))).toMatchObject({ code: 'FORBIDDEN' });
    for (const claims of [handler('bromma'), BROKER])
      expect((await merge(input, claims)).errors?.[0]?.extensions?.['code']).toBe(
        'UNAUTHORIZED_FIELD_OR_TYPE',
      );
    expect(await refusal({ ...input, reason: ' ' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await read(duplicate)).toMatchObject({ id: duplicate, status: 'APPROVED' });
  });

  test('of which one is protected, rejected, ended or of another kind', async () => {
    const [kept, duplicate] = await pair({}, { protectedIdentity: true });
    expect(await refusal(await inputOf(kept, duplicate))).toMatchObject({ reason: 'PROTECTION_DIFFERS' });
    expect(await refusal(await inputOf(duplicate, kept))).toMatchObject({ reason: 'PROTECTION_DIFFERS' });
    const [person, other] = await pair();
    const i = {
      candidateId: other,
      version: (await read(other)).version,
      reason: 'Fel slag',
      kind: 'KONTAKTFAMILJ',
    };
    await send(
      'mutation ($i: CorrectCandidateInput!) { correctCandidate(input: $i) { id } }',
      { i },
      steward('bromma'),
    );
    expect(await refusal(await inputOf(person, other))).toMatchObject({ reason: 'KIND_DIFFERS' });
    const [approved, rejected] = await pair();
    await command('rejectCandidate', rejected);
    expect(await refusal(await inputOf(approved, rejected))).toMatchObject({ reason: 'DUPLICATE_REJECTED' });
    expect(await refusal(await inputOf(rejected, approved))).toMatchObject({ reason: 'CANDIDATE_CLOSED' });
    const [live, ended] = await pair();
    await command('endCandidate', ended);
    expect(await merged(live, ended)).toMatchObject({ id: live });
  });
});
