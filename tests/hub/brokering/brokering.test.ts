import {
  acceptAll,
  acceptedProposal,
  answer,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  openProposal,
  openRequest,
  propose,
  readCharges,
  readDecision,
  readProposal,
  readVacancy,
  recordDecision,
  refusalOf,
  requestPlacement,
  STARTS_ON,
  steward,
  withdrawProposal,
  withdrawRequest,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { SOON_MS, until } from '../../network/until';

const parties = { asking: 'farsta', giving: 'bromma' };
let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    formedling: { brokering: { sweepMs: SOON_MS, watchMs: 600_000 } },
  });
});

afterAll(() => hub?.stop());

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

test('a broker’s day: request, matches, proposals, answers, placement, charge, and the placement’s end', async () => {
  const first = await enterPool(ask, 'bromma');
  const second = await enterPool(ask, 'bromma', { interests: ['schack'] });
  const { decision, request } = await openRequest(ask, 'farsta');

  const { placementRequest } = await expectData(
    ask(
      {
        query: `query ($id: ID!) { placementRequest(id: $id) {
          status matchesWanted district { name }
          matches(first: 3) {
            totalCount missingDistricts { code }
            nodes { score vacancy { id } candidate { id languages district { name } } reasons { criterion points maxPoints } }
          }
        } }`,
        variables: { id: request },
      },
      BROKER,
    ),
  );
  expect(placementRequest).toMatchObject({ status: 'OPEN', matchesWanted: 2, district: { name: 'Farsta' } });
  const { nodes, totalCount, missingDistricts } = placementRequest.matches;
  expect({ totalCount, missingDistricts }).toEqual({ totalCount: 2, missingDistricts: [] });
  expect(nodes.map(({ candidate }: { candidate: { id: string } }) => candidate.id)).toEqual([
    first.candidate,
    second.candidate,
  ]);
  expect(nodes[0].candidate).toMatchObject({
    languages: ['svenska', 'finska'],
    district: { name: 'Bromma' },
  });

  const declined = (await expectData(propose(ask, { requestId: request, vacancyId: first.vacancy })))
    .proposeCandidate;
  expect(declined).toMatchObject({
    status: 'PENDING',
    request: { status: 'PROPOSED' },
    candidate: { id: first.candidate },
  });
  expect((await readVacancy(ask, first.vacancy)).status).toBe('HELD');
  await expectData(
    answer(
      ask,
      { proposalId: declined.id, party: 'CLIENT', answer: 'DECLINE', reason: 'För långt bort' },
      handler('farsta'),
    ),
  );
  expect(await readProposal(ask, declined.id)).toMatchObject({
    status: 'DECLINED',
    request: { status: 'OPEN' },
  });
  expect((await readVacancy(ask, first.vacancy)).status).toBe('OPEN');

  const proposal = (await expectData(propose(ask, { requestId: request, vacancyId: second.vacancy })))
    .proposeCandidate;
  const identity = {
    query: `query ($id: ID!) { candidate(id: $id) { identity(purpose: "Förslag") { name phone } } }`,
    variables: { id: second.candidate },
  };
  expect((await expectData(ask(identity, handler('farsta')))).candidate.identity.name).toBe('Ada Lind');
  await acceptAll(ask, proposal.id, parties);
  const confirmed = (await expectData(confirm(ask, proposal.id))).confirmProposal;
  expect(confirmed).toMatchObject({ status: 'CONFIRMED', request: { status: 'PLACED' } });

  expect((await readVacancy(ask, second.vacancy)).status).toBe('FILLED');
  const { executedOn, offers } = await readDecision(ask, decision);
  expect(executedOn).toBe(STARTS_ON);
  expect(offers).toHaveLength(2);
  expect(offers).toContainEqual({ answer: 'DECLINED_BY_CLIENT', reason: 'För långt bort' });
  expect(offers).toContainEqual({ answer: 'ACCEPTED', reason: null });
  expect(await readCharges(ask, 'farsta')).toMatchObject([{ amount: '3150.50', request: { id: request } }]);
  expect(await readCharges(ask, 'farsta', handler('farsta'))).toHaveLength(1);
});

test('a placement that ends in one district reopens its vacancy in the other', async () => {
  const { proposal, vacancy } = await acceptedProposal(ask, parties);
  await expectData(confirm(ask, proposal));
  const { dataSource } = hub.district('farsta');
  const [{ id }] = await dataSource.query('SELECT id FROM placement WHERE vacancy_id = $1', [vacancy]);
  const query =
    'mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Målen är nådda") { endedOn } }';
  await expectData(ask({ query, variables: { id: `farsta:${id}`, on: STARTS_ON } }, handler('farsta')));
  await until(
    () => readVacancy(ask, vacancy),
    ({ status }) => status === 'OPEN',
  );
});

test('the same command under the same idempotency key has one effect and one answer', async () => {
  const { request } = await openRequest(ask, 'farsta');
  const { vacancy } = await enterPool(ask, 'bromma');
  const keyed =
    (key: string): TestHub['ask'] =>
    (post, claims) =>
      hub.ask({ ...post, headers: { 'idempotency-key': key } }, claims);
  const input = { requestId: request, vacancyId: vacancy };
  const first = await expectData(propose(keyed('one'), input));
  expect(await expectData(propose(keyed('one'), input))).toEqual(first);
  const proposalId = first.proposeCandidate.id;
  await acceptAll(ask, proposalId, parties);
  const confirmed = await expectData(confirm(keyed('two'), proposalId));
  expect(await expectData(confirm(keyed('two'), proposalId))).toEqual(confirmed);
  expect(await refusalOf(confirm(ask, proposalId))).toBe('CONFLICT/FORBIDDEN_TRANSITION');
});

test('a confirmation before all have answered names those who have not', async () => {
  const { proposal: proposalId } = await openProposal(ask, parties);
  const told = async () => (await confirm(ask, proposalId)).errors?.[0]?.extensions;
  expect(await told()).toMatchObject({
    ...{ code: 'CONFLICT', reason: 'FORBIDDEN_TRANSITION', from: 'PENDING', to: 'CONFIRMED' },
    ...{ rule: 'ANSWERS_MISSING', missing: ['CANDIDATE', 'CLIENT', 'DISTRICT'] },
  });
  await expectData(answer(ask, { proposalId, party: 'CANDIDATE', answer: 'ACCEPT' }, steward('bromma')));
  await expectData(answer(ask, { proposalId, party: 'DISTRICT', answer: 'ACCEPT' }, handler('farsta')));
  expect(await told()).toMatchObject({
    missing: ['CLIENT'],
    userMessage: 'Svar saknas från klienten. Förslaget kan bekräftas när alla har svarat ja.',
  });
  expect(await refusalOf(confirm(ask, proposalId, handler('farsta')))).toBe('FORBIDDEN');
  await expectData(answer(ask, { proposalId, party: 'CLIENT', answer: 'ACCEPT' }, handler('farsta')));
  expect((await expectData(confirm(ask, proposalId))).confirmProposal.status).toBe('CONFIRMED');
});

describe('a request', () => {
  test('needs a decision of the own district, fitting and open, and there is one at a time', async () => {
    const decision = await recordDecision(ask, 'farsta');
    const foreign = await recordDecision(ask, 'bromma');
    expect(await refusalOf(requestPlacement(ask, 'farsta', foreign))).toBe('NOT_FOUND');
    expect(
      await refusalOf(requestPlacement(ask, 'farsta', 'farsta:00000000-0000-4000-8000-000000000000')),
    ).toBe('NOT_FOUND');
    expect(await refusalOf(requestPlacement(ask, 'farsta', 'nonsense'))).toBe('NOT_FOUND');
    expect(
      await refusalOf(requestPlacement(ask, 'farsta', decision, { intervention: 'KONTAKTFAMILJ' })),
    ).toBe('BAD_USER_INPUT');
    const both = await Promise.all([1, 2].map(() => refusalOf(requestPlacement(ask, 'farsta', decision))));
    expect(both.sort()).toEqual(['CONFLICT/REQUEST_EXISTS', undefined]);
    const query =
      'mutation ($id: ID!, $on: Date!) { closeDecision(decisionId: $id, on: $on, reason: NEED_GONE) { id } }';
    const closed = await recordDecision(ask, 'farsta');
    await expectData(
      ask({ query, variables: { id: closed, on: new Date().toISOString().slice(0, 10) } }, handler('farsta')),
    );
    expect(await refusalOf(requestPlacement(ask, 'farsta', closed))).toBe('CONFLICT/DECISION_CLOSED');
  });

  test.each([
    ['a name among the interests', { interests: ['Anna Andersson'] }],
    ['a number among the languages', { languages: ['19121212-1212'] }],
    ['ages the wrong way round', { ageFrom: 12, ageTo: 11 }],
    ['a district that is none', { homeDistrict: 'atlantis' }],
    ['too many weekends', { weekendsPerMonth: 6 }],
  ])('with %s is refused', async (_, more) => {
    const decision = await recordDecision(ask, 'farsta');
    expect(await refusalOf(requestPlacement(ask, 'farsta', decision, more))).toBe('BAD_USER_INPUT');
  });

  test('that is withdrawn gives its proposals’ vacancies back, once', async () => {
    const { request, vacancy, proposal } = await openProposal(ask, parties);
    expect((await expectData(withdrawRequest(ask, request, handler('farsta')))).withdrawRequest.status).toBe(
      'WITHDRAWN',
    );
    expect((await readProposal(ask, proposal)).status).toBe('WITHDRAWN');
    expect((await readVacancy(ask, vacancy)).status).toBe('OPEN');
    expect(await refusalOf(withdrawRequest(ask, request, handler('farsta')))).toBe(
      'CONFLICT/FORBIDDEN_TRANSITION',
    );
    expect(await refusalOf(propose(ask, { requestId: request, vacancyId: vacancy }))).toBe(
      'CONFLICT/FORBIDDEN_TRANSITION',
    );
  });
});

describe('a proposal', () => {
  test('is one of at most three at once, and holds for a bounded time', async () => {
    const { request } = await openRequest(ask, 'farsta');
    const pool = await Promise.all([1, 2, 3, 4].map(() => enterPool(ask, 'bromma')));
    const outcomes = await Promise.all(
      pool.map(({ vacancy }) => refusalOf(propose(ask, { requestId: request, vacancyId: vacancy }))),
    );
    expect(outcomes.filter((refusal) => refusal === undefined)).toHaveLength(3);
    expect(outcomes.filter((refusal) => refusal === 'CONFLICT/PROPOSAL_CAP')).toHaveLength(1);
    const input = { requestId: request, vacancyId: pool[0]!.vacancy };
    for (const holdHours of [0, 337]) {
      expect(await refusalOf(propose(ask, { ...input, holdHours }))).toBe('BAD_USER_INPUT');
    }
  });

  test('is answered by each party’s own staff, a decline with a reason', async () => {
    const { proposal: id } = await openProposal(ask, parties);
    const accept = (party: string, claims: Parameters<typeof answer>[2]) =>
      refusalOf(answer(ask, { proposalId: id, party, answer: 'ACCEPT' }, claims));
    expect(await accept('CLIENT', BROKER)).toBe('FORBIDDEN');
    expect(await accept('CLIENT', steward('farsta'))).toBe('FORBIDDEN');
    expect(await accept('DISTRICT', handler('bromma'))).toBe('FORBIDDEN');
    expect(await accept('CANDIDATE', handler('bromma'))).toBe('FORBIDDEN');
    expect(await accept('CANDIDATE', handler('farsta'))).toBe('FORBIDDEN');
    expect(await accept('CANDIDATE', BROKER)).toBeUndefined();
    expect(await accept('CANDIDATE', steward('bromma'))).toBe('CONFLICT/ALREADY_ANSWERED');
    const decline = { proposalId: id, party: 'DISTRICT', answer: 'DECLINE' };
    expect(await refusalOf(answer(ask, { ...decline, reason: '  ' }, handler('farsta')))).toBe(
      'BAD_USER_INPUT',
    );
    expect(await refusalOf(answer(ask, { ...decline, reason: 'Nej' }, handler('farsta')))).toBeUndefined();
    expect(await accept('CLIENT', handler('farsta'))).toBe('CONFLICT/FORBIDDEN_TRANSITION');
    expect((await readProposal(ask, id, handler('farsta'))).answers).toContainEqual({
      party: 'DISTRICT',
      answer: 'DECLINE',
      reason: 'Nej',
    });
    expect((await readProposal(ask, id, steward('bromma'))).answers).toContainEqual({
      party: 'DISTRICT',
      answer: 'DECLINE',
      reason: null,
    });
  });

  test('cannot be confirmed, answered or withdrawn once it has ended', async () => {
    const { proposal, vacancy } = await acceptedProposal(ask, parties);
    expect((await expectData(withdrawProposal(ask, proposal))).withdrawProposal).toMatchObject({
      status: 'WITHDRAWN',
      endReason: 'Annan lösning',
    });
    expect((await readVacancy(ask, vacancy)).status).toBe('OPEN');
    const { errors } = await confirm(ask, proposal);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', from: 'WITHDRAWN', to: 'CONFIRMED' });
    expect(await refusalOf(withdrawProposal(ask, proposal))).toBe('CONFLICT/FORBIDDEN_TRANSITION');
  });

  test('whose placement the district refuses is undone, with the reason', async () => {
    const { proposal, vacancy, decision, request } = await acceptedProposal(ask, parties);
    const query =
      'mutation ($id: ID!, $on: Date!) { closeDecision(decisionId: $id, on: $on, reason: NEED_GONE) { id } }';
    await expectData(
      ask(
        { query, variables: { id: decision, on: new Date().toISOString().slice(0, 10) } },
        handler('farsta'),
      ),
    );
    const failed = (await expectData(confirm(ask, proposal))).confirmProposal;
    expect(failed).toMatchObject({ status: 'FAILED', request: { status: 'OPEN' } });
    expect(failed).toMatchObject({
      endCode: 'DECISION_ENDED',
      endReason: 'Beslutet är avslutat, verkställt eller har löpt ut.',
    });
    expect((await readVacancy(ask, vacancy)).status).toBe('OPEN');
    const charges: { request: { id: string } }[] = await readCharges(ask, 'farsta');
    expect(charges.filter((charge) => charge.request.id === request)).toEqual([]);
  });

  test('waits for a district that is away and is confirmed when it is back', async () => {
    const { proposal, decision } = await acceptedProposal(ask, parties);
    await hub.district('bromma').stop();
    expect((await expectData(confirm(ask, proposal))).confirmProposal.status).toBe('ACCEPTED');
    expect(await refusalOf(withdrawProposal(ask, proposal))).toBe('CONFLICT/CONFIRMING');
    await hub.district('bromma').start();
    await until(
      () => readProposal(ask, proposal),
      ({ status }) => status === 'CONFIRMED',
    );
    expect((await readDecision(ask, decision)).executedOn).toBe(STARTS_ON);
  });
});

test('nothing can be proposed that the broker does not see', async () => {
  const { request } = await openRequest(ask, 'farsta');
  const { vacancy } = await enterPool(ask, 'bromma', { protectedIdentity: true });
  expect(await refusalOf(propose(ask, { requestId: request, vacancyId: vacancy }))).toBe('NOT_FOUND');
  expect(await refusalOf(propose(ask, { requestId: request, vacancyId: 'bromma:x' }))).toBe('NOT_FOUND');
});
