import { addDays } from '../../platform/time/calendar';
import {
  acceptAll,
  acceptedProposal,
  BROKER,
  confirm,
  enterPool,
  expectData,
  expectWhole,
  handler,
  propose,
  readProposal,
  readVacancy,
  recordCheck,
  recordDecision,
  refusalOf,
  requestPlacement,
  steward,
  TODAY,
  type Variables,
} from '../network/brokering-life';
import { startTestHub, type TestHub } from '../network/test-hub';
import { SOON_MS, until } from '../network/until';

const parties = { asking: 'farsta', giving: 'bromma' };
let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    formedling: { brokering: { sweepMs: SOON_MS } },
  });
});
afterAll(() => hub?.stop());

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

async function openRequestFor(more: Variables): Promise<{ decision: string; request: string }> {
  const decision = await recordDecision(ask, 'farsta');
  const data = await expectData(requestPlacement(ask, 'farsta', decision, more));
  return { decision, request: data.requestPlacement.id };
}

async function correct(candidateId: string, facts: Variables): Promise<void> {
  const read = 'query ($id: ID!) { candidate(id: $id) { version } }';
  const { candidate } = await expectData(
    ask({ query: read, variables: { id: candidateId } }, steward('bromma')),
  );
  const input = { candidateId, version: candidate.version, reason: 'Rättat', ...facts };
  const query = 'mutation ($input: CorrectCandidateInput!) { correctCandidate(input: $input) { id } }';
  await expectData(ask({ query, variables: { input } }, steward('bromma')));
}

/** What a candidate has, what is needed, and the rule that it breaks; the other facts of both fit each other. */
const BROKEN: readonly [string, Variables, Variables, Variables][] = [
  [
    'kind',
    { kind: 'KVALIFICERAD_KONTAKTPERSON' },
    {},
    { rule: 'KIND', value: 'KVALIFICERAD_KONTAKTPERSON', needed: 'KONTAKTPERSON' },
  ],
  ['ageFrom', { acceptsAgeFrom: 10 }, {}, { rule: 'AGE_FROM', value: 10, needed: 9 }],
  ['ageTo', {}, { ageTo: 76 }, { rule: 'AGE_TO', value: 17, needed: 76 }],
  ['programArea', { programAreas: ['LSS'] }, {}, { rule: 'PROGRAM_AREA', value: ['LSS'], needed: 'IOF' }],
  [
    'requiredLanguages',
    { languages: ['svenska'] },
    { requiredLanguages: ['svenska', 'finska'] },
    { rule: 'REQUIRED_LANGUAGES', value: ['svenska'], needed: ['svenska', 'finska'] },
  ],
  ['stepFree', {}, { stepFree: true }, { rule: 'STEP_FREE', value: false, needed: true }],
  [
    'smokeFree',
    { smokeFree: false },
    { smokeFree: true },
    { rule: 'SMOKE_FREE', value: false, needed: true },
  ],
  ['noPets', { pets: true }, { noPets: true }, { rule: 'NO_PETS', value: false, needed: true }],
  ['districts', {}, { districts: ['farsta'] }, { rule: 'DISTRICTS', value: 'bromma', needed: ['farsta'] }],
  [
    'weekendsPerMonth',
    { weekendsPerMonth: 1 },
    { weekendsPerMonth: 2 },
    { rule: 'WEEKENDS_PER_MONTH', value: 1, needed: 2 },
  ],
];

test('a request that looks in no district is refused: nobody could ever be placed on it', async () => {
  const decision = await recordDecision(ask, 'farsta');
  const { errors } = await requestPlacement(ask, 'farsta', decision, { districts: [] });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.needs.districts',
    rule: 'EMPTY_LIST',
  });
});

describe('a vacancy that does not meet the needs', () => {
  test.each(BROKEN)('by %s is not proposed, and told why', async (_, facts, needs, broken) => {
    const { vacancy } = await enterPool(ask, 'bromma', facts);
    const { request } = await openRequestFor(needs);
    const { errors } = await propose(ask, { requestId: request, vacancyId: vacancy });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'DOES_NOT_FIT',
      field: 'input.vacancyId',
      ...broken,
    });
    expect((await readVacancy(ask, vacancy)).status).toBe('OPEN');
    const query = 'query ($id: ID!) { placementRequest(id: $id) { status proposals { id } } }';
    const data = await expectData(ask({ query, variables: { id: request } }, BROKER));
    expect(data.placementRequest).toEqual({ status: 'OPEN', proposals: [] });
  });

  test.each(BROKEN)('by %s is in no match of the request either', async (_, facts, needs) => {
    const { vacancy } = await enterPool(ask, 'bromma', facts);
    const { request } = await openRequestFor(needs);
    const query =
      'query ($id: ID!) { placementRequest(id: $id) { matches(first: 100) { nodes { vacancy { id } } } } }';
    const { placementRequest } = await expectData(ask({ query, variables: { id: request } }, BROKER));
    const matched = placementRequest.matches.nodes.map(
      (match: { vacancy: { id: string } }) => match.vacancy.id,
    );
    expect(matched).not.toContain(vacancy);
  });

  test.each(BROKEN.filter(([field]) => field !== 'districts'))(
    'by %s any more, since it was proposed, is not placed: its proposal ends with the reason',
    async (_, facts, needs) => {
      const ageTo = needs.ageTo === 76 ? { acceptsAgeTo: 99 } : {};
      const fitting = {
        stepFree: true,
        smokeFree: true,
        pets: false,
        weekendsPerMonth: 2,
        languages: ['svenska', 'finska'],
        ...ageTo,
      };
      const { candidate, vacancy } = await enterPool(ask, 'bromma', fitting);
      const { request, decision } = await openRequestFor(needs);
      const data = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
      const proposal = data.proposeCandidate.id;
      await acceptAll(ask, proposal, parties);
      await correct(candidate, { stepFree: false, smokeFree: false, acceptsAgeTo: 17, ...facts });
      await until(
        () => readProposal(ask, proposal),
        ({ status }) => status !== 'ACCEPTED',
      );
      expect(await readProposal(ask, proposal)).toMatchObject({
        status: 'WITHDRAWN',
        endCode: 'DOES_NOT_FIT',
      });
      expect(await expectWhole(ask, { proposal, vacancy, decision, request })).toBe('WITHDRAWN');
      expect((await readVacancy(ask, vacancy)).status).toBe('OPEN');
    },
  );
});

describe('a confirmation', () => {
  /** As a hold of a hub that did not judge it has left the proposal. */
  const forget = (vacancy: string) =>
    hub
      .district('bromma')
      .dataSource.query('UPDATE vacancy_hold SET needs = NULL WHERE vacancy_id = $1', [
        vacancy.split(':')[1],
      ]);

  test('of a candidate that does not fit is refused before anything is done', async () => {
    const made = await acceptedProposal(ask, parties);
    await forget(made.vacancy);
    await correct(made.candidate, { acceptsAgeFrom: 10 });
    const { errors } = await confirm(ask, made.proposal);
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'CONFLICT', reason: 'DOES_NOT_FIT', field: 'proposalId' },
      ...{ rule: 'AGE_FROM', value: 10, needed: 9 },
    });
    expect(await expectWhole(ask, made)).toBe('ACCEPTED');
    await correct(made.candidate, { acceptsAgeFrom: 9 });
    await expectData(confirm(ask, made.proposal));
    expect(await expectWhole(ask, made)).toBe('CONFIRMED');
  });

  test('that begins before the vacancy is free names the day', async () => {
    const free = addDays(TODAY, 10);
    const { vacancy, candidate } = await enterPool(ask, 'bromma');
    const { dataSource } = hub.district('bromma');
    await dataSource.query('UPDATE vacancy SET starts_on = $2 WHERE id = $1', [vacancy.split(':')[1], free]);
    const { request, decision } = await openRequestFor({ startsOn: free });
    const data = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
    const proposal = data.proposeCandidate.id;
    await acceptAll(ask, proposal, parties);
    const { errors } = await confirm(ask, proposal);
    expect(errors?.[0]).toMatchObject({
      message: `startsOn must not be before ${free}, the day from which the vacancy is free.`,
      extensions: { code: 'BAD_USER_INPUT', field: 'startsOn', value: TODAY, rule: 'FREE_IN_TIME' },
    });
    expect(candidate).toBeDefined();
    expect(await expectWhole(ask, { proposal, vacancy, decision, request })).toBe('ACCEPTED');
  });
});

describe('a check that expires before the first day', () => {
  const lastDay = addDays(TODAY, 20);
  const after = addDays(lastDay, 1);
  const enter = () => enterPool(ask, 'bromma', {}, { check: { validUntil: lastDay } });
  const broken = { rule: 'CLEARED_IN_TIME', value: lastDay, needed: after };
  const MATCHES =
    'query ($id: ID!) { placementRequest(id: $id) { matches(first: 100) { nodes { vacancy { id } } } } }';

  test.each([
    ['on the last day', lastDay, true],
    ['on the day after it', after, false],
  ])('to begin %s: matched and proposed is %s %s', async (_, startsOn, fits) => {
    const { vacancy } = await enter();
    const { request } = await openRequestFor({ startsOn });
    const data = await expectData(ask({ query: MATCHES, variables: { id: request } }, BROKER));
    const matched: { vacancy: { id: string } }[] = data.placementRequest.matches.nodes;
    expect(matched.some((match) => match.vacancy.id === vacancy)).toBe(fits);
    const { errors } = await propose(ask, { requestId: request, vacancyId: vacancy });
    if (fits) expect(errors).toBeUndefined();
    else
      expect(errors?.[0]?.extensions).toMatchObject({
        ...{ code: 'CONFLICT', reason: 'DOES_NOT_FIT', field: 'input.vacancyId', ...broken },
        userMessage: expect.stringMatching(/kontroller gäller inte fram till startdagen/),
      });
  });

  test('is told at the confirmation, with its last day and what to do, and the last day itself is confirmed', async () => {
    const { vacancy } = await enter();
    const { request, decision } = await openRequestFor({ startsOn: lastDay });
    const data = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
    const proposal = data.proposeCandidate.id;
    await acceptAll(ask, proposal, parties);
    const { errors } = await confirm(ask, proposal, BROKER, { startsOn: after });
    expect(errors?.[0]).toMatchObject({
      message: `startsOn must not be after ${lastDay}, the last day on which every check of the candidate is valid.`,
      extensions: {
        ...{
          code: 'BAD_USER_INPUT',
          field: 'startsOn',
          value: after,
          rule: 'CLEARED_IN_TIME',
          latest: lastDay,
        },
        userMessage: expect.stringMatching(/gjort om kontrollen/),
      },
    });
    expect(await expectWhole(ask, { proposal, vacancy, decision, request })).toBe('ACCEPTED');
    await expectData(confirm(ask, proposal, BROKER, { startsOn: lastDay }));
    expect(await expectWhole(ask, { proposal, vacancy, decision, request })).toBe('CONFIRMED');
  });

  test('ends a proposal when it is recorded with an earlier last day', async () => {
    const { vacancy, candidate } = await enterPool(ask, 'bromma');
    const { request } = await openRequestFor({ startsOn: after });
    const data = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
    const proposal = data.proposeCandidate.id;
    await recordCheck(ask, candidate, 'INTERVIEW', { validUntil: lastDay });
    const { endCode } = await until(
      () => readProposal(ask, proposal),
      ({ status }) => status !== 'PENDING',
    );
    expect(endCode).toBe('DOES_NOT_FIT');
    expect((await readVacancy(ask, vacancy)).status).toBe('OPEN');
  });
});

describe('needs', () => {
  test('for a kind that cannot carry out the intervention are no request', async () => {
    const decision = await recordDecision(ask, 'farsta');
    const { errors } = await requestPlacement(ask, 'farsta', decision, { kind: 'KONTAKTFAMILJ' });
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', field: 'input.needs.kind' },
      ...{ value: 'KONTAKTFAMILJ', rule: 'DOES_NOT_CARRY_OUT' },
    });
  });

  test('that have waited past their day are met by a place that is free today', async () => {
    const { vacancy } = await enterPool(ask, 'bromma');
    const { request } = await openRequestFor({ startsOn: addDays(TODAY, -15) });
    const query =
      'query ($id: ID!) { placementRequest(id: $id) { matches(first: 100) { nodes { vacancy { id } } } } }';
    const { placementRequest } = await expectData(
      ask({ query, variables: { id: request } }, handler('farsta')),
    );
    expect(placementRequest.matches.nodes).toContainEqual({ vacancy: { id: vacancy } });
    expect(await refusalOf(propose(ask, { requestId: request, vacancyId: vacancy }))).toBeUndefined();
  });
});
