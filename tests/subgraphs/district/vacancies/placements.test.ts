import { expectedRefusal } from '../../../network/expected-refusal';
import type { TestClaims } from '../../../network/tokens';
import {
  cancel,
  conflictOf,
  decided,
  end,
  fill,
  hold,
  inAnHour,
  newId,
  openingsOf,
  REPORTER,
  readDecision,
  SERVICE,
  START,
  start,
  statusOf,
} from '../brokering-life';
import { enterPool } from '../candidates/candidate-life';
import {
  BROKER,
  codeOf,
  HANDLER,
  OTHER_REGION,
  STEWARD,
  startTestDistrict,
  TestClock,
  type TestDistrict,
} from '../test-district';

const ENDED = '{ endedPlacements { placementId vacancyId reason } }';

describe('placements', () => {
  const clock = new TestClock(new Date('2100-01-01T12:00:00Z'));
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict({ clock: clock.read });
  });
  afterAll(() => district.stop());

  test('execute their decision, once for one id', async () => {
    const decision = await decided(district);
    const input = { placementId: newId(), candidateId: newId('bromma'), vacancyId: newId('bromma') };
    const first = await start(district, decision, input);
    expect(first.data.startPlacement).toEqual({
      id: input.placementId,
      startedOn: '2026-02-15',
      endsOn: '2027-02-15',
      endedOn: null,
      decision: { id: decision, executedOn: '2026-02-15', reportableFrom: null },
      candidate: { id: input.candidateId },
    });
    expect(await start(district, decision, input)).toEqual(first);
    expect(conflictOf(await start(district, decision, { ...input, endsOn: '2027-03-01' }))).toMatchObject({
      reason: 'PLACEMENT_EXISTS',
    });
    expect(conflictOf(await start(district, decision))).toEqual({
      code: 'CONFLICT',
      reason: 'DECISION_EXECUTED',
      from: 'EXECUTED',
      to: 'EXECUTED',
    });
  });

  test('of two at once for one decision are one', async () => {
    const decision = await decided(district);
    const answers = await Promise.all(Array.from({ length: 12 }, () => start(district, decision)));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });

  test.each(['2026-01-30', '2027-07-01'])('start within their decision, not on %s', async (startsOn) => {
    const answer = await start(district, await decided(district), { startsOn, endsOn: '2028-01-01' });
    expect(conflictOf(answer)).toMatchObject({ reason: 'STARTS_OUTSIDE_DECISION' });
  });

  test('end by the last day of their decision', async () => {
    const answer = await start(district, await decided(district), { endsOn: '2028-01-01' });
    expect(conflictOf(answer)).toMatchObject({ reason: 'ENDS_OUTSIDE_DECISION' });
  });

  test('are undone as if nothing had been, also before they come', async () => {
    const decision = await decided(district);
    const placementId = newId();
    await start(district, decision, { placementId });
    expect((await cancel(district, placementId)).data.cancelPlacement).toBe(true);
    expect((await cancel(district, placementId)).data.cancelPlacement).toBe(true);
    expect(await readDecision(district, decision)).toMatchObject({
      executedOn: null,
      reportableFrom: '2026-04-30',
    });
    expect(conflictOf(await start(district, decision, { placementId }))).toMatchObject({
      reason: 'PLACEMENT_CANCELLED',
    });
    const early = newId();
    await cancel(district, early);
    expect(conflictOf(await start(district, decision, { placementId: early }))).toMatchObject({
      reason: 'PLACEMENT_CANCELLED',
    });
    expect((await start(district, decision)).errors).toBeUndefined();
  });

  test('that start and are undone at once are the one or the other', async () => {
    for (let round = 0; round < 8; round++) {
      const decision = await decided(district);
      const placementId = newId();
      const [started] = await Promise.all([
        start(district, decision, { placementId }),
        cancel(district, placementId),
      ]);
      await cancel(district, placementId);
      const { executedOn } = await readDecision(district, decision);
      expect(executedOn).toBeNull();
      expect([undefined, 'PLACEMENT_CANCELLED']).toContain(conflictOf(started).reason);
    }
  });

  test('that end open the vacancy of the same district in the same moment', async () => {
    const { vacancy, candidate } = await enterPool(district, 'CITY');
    const decision = await decided(district);
    const placementId = newId();
    await hold(district, vacancy, 'own', { until: inAnHour(clock.now) });
    expect((await fill(district, vacancy, 'own', placementId)).errors).toBeUndefined();
    await start(district, decision, { placementId, candidateId: candidate, vacancyId: vacancy });
    const { data } = await end(district, placementId, '2026-10-01');
    expect(data.endPlacement).toEqual({
      id: placementId,
      startedOn: '2026-02-15',
      endedOn: '2026-10-01',
      endReason: 'målet nått',
      decision: { id: decision, executedOn: null },
    });
    expect(await readDecision(district, decision)).toMatchObject({
      interruptedOn: '2026-10-01',
      reportableFrom: '2027-01-01',
    });
    expect(await statusOf(district, vacancy)).toBe('OPEN');
    expect(await openingsOf(district, vacancy)).toBe(2);
    expect(conflictOf(await end(district, placementId, '2026-10-01'))).toEqual({
      code: 'CONFLICT',
      reason: 'PLACEMENT_ENDED',
      from: 'ENDED',
      to: 'ENDED',
    });
    expect(conflictOf(await cancel(district, placementId))).toMatchObject({ reason: 'PLACEMENT_ENDED' });
    const ended = await district.ask(SERVICE, ENDED);
    expect(JSON.stringify(ended.data)).not.toContain(placementId);
  });

  test('that end are told to the brokering until it has opened the vacancy elsewhere', async () => {
    const placementId = newId();
    const vacancyId = newId('bromma');
    await start(district, await decided(district), { placementId, vacancyId });
    await end(district, placementId, '2026-10-01');
    const told = async () => (await district.ask(SERVICE, ENDED)).data.endedPlacements;
    expect(await told()).toEqual([{ placementId, vacancyId, reason: 'målet nått' }]);
    const acknowledge = 'mutation ($id: ID!) { acknowledgeEndedPlacement(placementId: $id) }';
    await district.ask(SERVICE, acknowledge, { id: placementId });
    await district.ask(SERVICE, acknowledge, { id: placementId });
    expect(await told()).toEqual([]);
  });

  test('end within their days, for a reason', async () => {
    const placementId = newId();
    await start(district, await decided(district), { placementId });
    for (const on of ['2026-02-14', '2100-01-02'])
      expect(codeOf(await end(district, placementId, on))).toBe('BAD_USER_INPUT');
    expect(codeOf(await end(district, newId(), '2026-10-01'))).toBe('NOT_FOUND');
  });

  const OUTSIDERS: TestClaims[] = [
    OTHER_REGION,
    { role: 'handlaggare', district: 'bromma' },
    BROKER,
    REPORTER,
    { role: 'admin' },
    { role: 'kontaktsekreterare', district: 'skarpnack' },
    { role: 'handlaggare', district: 'skarpnack' },
  ];
  /** Who reports the decision, staff of the candidate's district, the brokers. */
  const isTold = (claims: TestClaims) =>
    claims === REPORTER || claims.district === 'bromma' || claims.role === 'resursteam';

  test.each(OUTSIDERS)('are not ended by $role of $district', async (claims) => {
    const placementId = newId();
    await start(district, await decided(district), { placementId });
    const known = await end(district, placementId, '2026-10-01', claims);
    expect(codeOf(known)).toBe(expectedRefusal(claims.role, 'decisions:write'));
    expect(await end(district, newId(), '2026-10-01', claims)).toEqual(known);
    const entity =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Placement { id startedOn } } }';
    const { data } = await district.ask(claims, entity, {
      r: [{ __typename: 'Placement', id: placementId }],
    });
    expect(data._entities).toEqual([isTold(claims) ? { id: placementId, startedOn: '2026-02-15' } : null]);
  });

  test.each([STEWARD, HANDLER, BROKER, REPORTER])(
    'are started, undone and told for no $role',
    async (claims) => {
      const decisionId = await decided(district);
      const input = {
        placementId: newId(),
        decisionId,
        candidateId: newId(),
        vacancyId: newId(),
        startsOn: '2026-02-15',
        endsOn: '2026-03-15',
      };
      expect(codeOf(await district.ask(claims, START, { input }))).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
      expect(codeOf(await district.ask(claims, ENDED))).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
      const others = [
        `mutation { cancelPlacement(placementId: "${newId()}", reason: "x") }`,
        `mutation { acknowledgeEndedPlacement(placementId: "${newId()}") }`,
        `mutation { recordOffer(decisionId: "${decisionId}", offerId: "o", offeredOn: "2026-03-01") }`,
        `mutation { answerOffer(decisionId: "${decisionId}", offerId: "o", answer: "DECLINED", answeredOn: "2026-03-01") }`,
        `mutation { grantIdentity(candidateId: "${newId()}", proposalId: "p", district: "bromma", until: "2027-01-01T00:00:00Z") }`,
        `mutation { revokeIdentity(candidateId: "${newId()}", proposalId: "p") }`,
        `mutation { releaseHold(vacancyId: "${newId()}", holdId: "p", reason: "x") { id } }`,
        `mutation { fillVacancy(vacancyId: "${newId()}", holdId: "p", placementId: "x") { id } }`,
        `mutation { unfillVacancy(vacancyId: "${newId()}", placementId: "x", reason: "x") { id } }`,
      ];
      for (const query of others)
        expect(codeOf(await district.ask(claims, query))).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    },
  );

  test('are preceded by offers, each answered once', async () => {
    const id = await decided(district);
    const record = `mutation { recordOffer(decisionId: "${id}", offerId: "o1", offeredOn: "2026-03-01") }`;
    const answer = (text: string) =>
      district.ask(
        SERVICE,
        `mutation { answerOffer(decisionId: "${id}", offerId: "o1", answer: "${text}", answeredOn: "2026-03-04", reason: "för långt bort") }`,
      );
    expect(codeOf(await answer('DECLINED'))).toBe('NOT_FOUND');
    for (let times = 0; times < 2; times++)
      expect((await district.ask(SERVICE, record)).data.recordOffer).toBe(true);
    expect(await readDecision(district, id)).toMatchObject({
      offers: [{ offeredOn: '2026-03-01', answer: 'PENDING', answeredOn: null, reason: null }],
    });
    for (let times = 0; times < 2; times++) expect((await answer('DECLINED')).data.answerOffer).toBe(true);
    expect(conflictOf(await answer('ACCEPTED'))).toEqual({
      code: 'CONFLICT',
      reason: 'OFFER_ANSWERED',
      from: 'DECLINED',
      to: 'ACCEPTED',
    });
    expect(await readDecision(district, id)).toMatchObject({
      reportableFrom: '2026-04-30',
      closedOn: null,
      offers: [
        { offeredOn: '2026-03-01', answer: 'DECLINED', answeredOn: '2026-03-04', reason: 'för långt bort' },
      ],
    });
  });
});
