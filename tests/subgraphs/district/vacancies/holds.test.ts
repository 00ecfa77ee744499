import type { DistrictContext } from '../../../../subgraphs/district/context/district-context';
import { Territory } from '../../../../subgraphs/district/districts/territory';
import { expireHolds } from '../../../../subgraphs/district/holds/expire-holds';
import { until } from '../../../network/until';
import {
  conflictOf,
  fill,
  HOLD,
  hold,
  inAnHour,
  newId,
  openingsOf,
  release,
  SERVICE,
  statusOf,
  unfill,
} from '../brokering-life';
import { enterPool, open, share } from '../candidates/candidate-life';
import {
  BROKER,
  codeOf,
  HANDLER,
  STEWARD,
  startTestDistrict,
  TestClock,
  type TestDistrict,
  testRegistry,
} from '../test-district';

describe('holds of vacancies', () => {
  const clock = new TestClock(new Date());
  let district: TestDistrict;
  let context: DistrictContext;

  beforeAll(async () => {
    district = await startTestDistrict({ clock: clock.read, holdSweepMs: 3_600_000 });
    const territory = new Territory(testRegistry(), ['farsta']);
    context = {
      dataSource: district.dataSource,
      outbox: { look: (text: string, values: unknown[]) => district.dataSource.query(text, values) },
      territory,
      clock: clock.read,
      holdsPerCandidate: 1,
    } as unknown as DistrictContext;
  });
  afterEach(() => {
    clock.now = new Date();
  });
  afterAll(() => district.stop());

  const vacant = async (scope = 'CITY', input = {}) => (await enterPool(district, scope, input)).vacancy;
  const later = (hours: number) => {
    clock.now = new Date(clock.now.getTime() + hours * 3_600_000);
  };

  test('take an open vacancy, tell whose it is, and are the same when sent again', async () => {
    const { vacancy, candidate } = await enterPool(district, 'CITY');
    const until = inAnHour();
    const first = await hold(district, vacancy, 'h1', { until });
    expect(first.data.holdVacancy).toEqual({
      id: vacancy,
      status: 'HELD',
      heldUntil: until,
      candidate: { id: candidate, district: { code: 'farsta' } },
    });
    expect(await hold(district, vacancy, 'h1', { until })).toEqual(first);
    expect(conflictOf(await hold(district, vacancy, 'h2'))).toEqual({
      code: 'CONFLICT',
      reason: 'VACANCY_NOT_OPEN',
      from: 'HELD',
      to: 'HELD',
    });
    const { data } = await district.ask(
      STEWARD,
      'query ($id: ID!) { candidate(id: $id) { availableFrom } }',
      { id: candidate },
    );
    expect(data.candidate.availableFrom).toBeNull();
  });

  test('are released with one event each, and never begin again', async () => {
    const vacancy = await vacant();
    await hold(district, vacancy, 'r1');
    expect((await release(district, vacancy, 'other')).data.releaseHold.status).toBe('HELD');
    expect((await release(district, vacancy, 'r1')).data.releaseHold).toEqual({
      id: vacancy,
      status: 'OPEN',
      heldUntil: null,
    });
    expect((await release(district, vacancy, 'r1')).data.releaseHold.status).toBe('OPEN');
    expect(await openingsOf(district, vacancy)).toBe(2);
    expect(conflictOf(await hold(district, vacancy, 'r1'))).toMatchObject({ reason: 'HOLD_ENDED' });
    expect(conflictOf(await hold(district, vacancy, 'other'))).toMatchObject({ reason: 'HOLD_ENDED' });
    expect((await hold(district, vacancy, 'r2')).errors).toBeUndefined();
  });

  test('become a filled vacancy once, for one placement', async () => {
    const vacancy = await vacant();
    const [placement, other] = [newId('bromma'), newId('bromma')];
    expect(conflictOf(await fill(district, vacancy, 'f1', placement))).toEqual({
      code: 'CONFLICT',
      reason: 'VACANCY_NOT_HELD',
      from: 'OPEN',
      to: 'FILLED',
    });
    await hold(district, vacancy, 'f1');
    expect(conflictOf(await fill(district, vacancy, 'f2', other))).toMatchObject({
      reason: 'VACANCY_NOT_HELD',
      from: 'HELD',
    });
    expect((await fill(district, vacancy, 'f1', placement)).data.fillVacancy.status).toBe('FILLED');
    expect((await fill(district, vacancy, 'f1', placement)).errors).toBeUndefined();
    expect(conflictOf(await fill(district, vacancy, 'f1', other))).toMatchObject({
      reason: 'VACANCY_NOT_HELD',
      from: 'FILLED',
    });
    expect(conflictOf(await hold(district, vacancy, 'f3'))).toMatchObject({
      reason: 'VACANCY_NOT_OPEN',
      from: 'FILLED',
    });
    expect((await unfill(district, vacancy, other)).data.unfillVacancy.status).toBe('FILLED');
    expect((await unfill(district, vacancy, placement)).data.unfillVacancy.status).toBe('OPEN');
    expect((await unfill(district, vacancy, placement)).errors).toBeUndefined();
    expect(await openingsOf(district, vacancy)).toBe(2);
  });

  test('of two hundred at once on one vacancy are exactly one', async () => {
    const vacancy = await vacant();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => hold(district, vacancy, `race-${index}`)),
    );
    const won = answers.filter(({ errors }) => errors === undefined);
    expect(won).toHaveLength(1);
    expect(
      new Set(answers.filter(({ errors }) => errors).map((answer) => conflictOf(answer).reason)),
    ).toEqual(new Set(['VACANCY_NOT_OPEN']));
    const [{ count }] = await district.dataSource.query(
      'SELECT count(*) AS count FROM vacancy_hold WHERE vacancy_id = $1',
      [vacancy.split(':')[1]],
    );
    expect(count).toBe(1);
  });

  test('of one candidate are no more than its cap at once', async () => {
    const { candidate, vacancy } = await enterPool(district, 'CITY', { capacity: 2 });
    const second = (await open(district, candidate)).data.openVacancy.id;
    const answers = await Promise.all([hold(district, vacancy, 'cap-1'), hold(district, second, 'cap-2')]);
    expect(answers.filter(({ errors }) => errors)).toHaveLength(1);
    expect(answers.map((answer) => conflictOf(answer).reason).filter(Boolean)).toEqual(['CANDIDATE_HELD']);
  });

  test('that have expired free the vacancy for the next, or open it with one event', async () => {
    const [taken, left] = [await vacant(), await vacant()];
    await hold(district, taken, 'e1');
    await hold(district, left, 'e2');
    later(2);
    expect((await hold(district, taken, 'e3', { until: inAnHour(clock.now) })).errors).toBeUndefined();
    expect(conflictOf(await fill(district, taken, 'e1', newId()))).toMatchObject({
      reason: 'VACANCY_NOT_HELD',
    });
    expect(await openingsOf(district, taken)).toBe(1);
    const counts = await Promise.all([expireHolds(context), expireHolds(context), expireHolds(context)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe((await expiredBy('EXPIRED')) - 1);
    expect(await statusOf(district, left)).toBe('OPEN');
    expect(await openingsOf(district, left)).toBe(2);
    expect(await statusOf(district, taken)).toBe('HELD');
    expect(conflictOf(await hold(district, left, 'e2', { until: inAnHour(clock.now) }))).toMatchObject({
      reason: 'HOLD_ENDED',
    });
  });

  async function expiredBy(reason: string): Promise<number> {
    const [{ count }] = await district.dataSource.query(
      'SELECT count(*) AS count FROM vacancy_hold WHERE end_reason = $1',
      [reason],
    );
    return count;
  }

  test('that expire while they are filled end as one or the other', async () => {
    for (let round = 0; round < 10; round++) {
      clock.now = new Date();
      const vacancy = await vacant();
      const placement = newId('bromma');
      await hold(district, vacancy, `x${round}`);
      later(2);
      const [filled] = await Promise.all([
        fill(district, vacancy, `x${round}`, placement),
        expireHolds(context),
        expireHolds(context),
      ]);
      const status = await statusOf(district, vacancy);
      expect(status).toBe(filled.errors === undefined ? 'FILLED' : 'OPEN');
      expect(await openingsOf(district, vacancy)).toBe(status === 'OPEN' ? 2 : 1);
    }
  });

  test('of two fills at once let one through', async () => {
    const vacancy = await vacant();
    await hold(district, vacancy, 'two');
    const answers = await Promise.all(
      [newId(), newId()].map((placement) => fill(district, vacancy, 'two', placement)),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });

  test.each([
    ['CITY', 'bromma', true],
    ['REGION', 'alvsjo', true],
    ['REGION', 'bromma', false],
    ['DISTRICT', 'alvsjo', false],
    ['DISTRICT', 'farsta', true],
    ['CITY', 'atlantis', true],
  ])('need a consent that covers the district: shared with %s, for %s', async (scope, code, allowed) => {
    const vacancy = await vacant(scope);
    const reason = conflictOf(await hold(district, vacancy, `${scope}-${code}`, { district: code })).reason;
    expect(reason).toBe(allowed ? undefined : 'CANDIDATE_NOT_AVAILABLE');
  });

  test('are refused once the consent is withdrawn, and of a protected identity', async () => {
    const { vacancy, candidate } = await enterPool(district, 'CITY');
    await share(district, candidate, 'DISTRICT');
    expect(conflictOf(await hold(district, vacancy, 'w1'))).toMatchObject({
      reason: 'CANDIDATE_NOT_AVAILABLE',
    });
    const hidden = await vacant('CITY', { protectedIdentity: true });
    expect(conflictOf(await hold(district, hidden, 'w2', { district: 'farsta' }))).toMatchObject({
      reason: 'CANDIDATE_NOT_AVAILABLE',
    });
  });

  test.each([STEWARD, HANDLER, BROKER, { role: 'admin' }])('are not for $role', async (claims) => {
    const vacancy = await vacant();
    const variables = { vacancyId: vacancy, holdId: 'no', district: 'bromma', until: inAnHour() };
    const known = await district.ask(claims, HOLD, variables);
    expect(codeOf(known)).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(await district.ask(claims, HOLD, { ...variables, vacancyId: newId() })).toEqual(known);
  });

  test('tell a service nothing of the candidate but its id', async () => {
    const vacancy = await vacant();
    const query = HOLD.replace('district { code }', 'languages');
    const variables = { vacancyId: vacancy, holdId: 's', district: 'bromma', until: inAnHour() };
    const answer = await district.ask(SERVICE, query, variables);
    expect(codeOf(answer)).toBe('NOT_FOUND');
    expect(JSON.stringify(answer)).not.toContain('svenska');
  });
});

describe('a district with a short sweep', () => {
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict({ holdSweepMs: 20 });
  });
  afterAll(() => district.stop());

  test('opens expired holds by itself', async () => {
    const { vacancy } = await enterPool(district, 'CITY');
    await hold(district, vacancy, 'soon', { until: new Date(Date.now() + 50).toISOString() });
    await until(
      () => openingsOf(district, vacancy),
      (openings) => openings > 1,
    );
    expect(await statusOf(district, vacancy)).toBe('OPEN');
    expect(await openingsOf(district, vacancy)).toBe(2);
  });
});
