import { addDays, addMonths } from '../../../../platform/time/calendar';
import {
  approve,
  FAMILY_CHECKS,
  open,
  PERSON_CHECKS,
  recordCheck,
  recordChecks,
  register,
  share,
  TODAY,
} from '../candidates/candidate-life';
import { BROKER, codeOf, startTestDistrict, TestClock, type TestDistrict } from '../test-district';

describe('approval of a candidate', () => {
  const clock = new TestClock(new Date());
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict({ clock: clock.read });
  });
  beforeEach(() => {
    clock.now = new Date();
  });
  afterAll(() => district.stop());

  async function missingOf(candidate: string): Promise<unknown> {
    const answer = await approve(district, candidate);
    expect(codeOf(answer)).toBe('CLEARANCE_INCOMPLETE');
    return answer.errors![0]!.extensions!.missing;
  }

  test('asks a person for registers, two references and an interview', async () => {
    const candidate = await register(district);
    expect(await missingOf(candidate)).toEqual([
      'POLICE_REGISTER',
      'SOCIAL_REGISTER',
      'REFERENCE',
      'INTERVIEW',
    ]);
    await recordChecks(district, candidate, PERSON_CHECKS);
    const { data } = await approve(district, candidate);
    expect(data.approveCandidate).toEqual({
      id: candidate,
      status: 'APPROVED',
      approvedOn: TODAY,
      missingChecks: [],
    });
  });

  test.each(['KONTAKTFAMILJ', 'KORTTIDSFAMILJ'])('asks a %s for a home visit too', async (kind) => {
    const candidate = await register(district, { kind });
    await recordChecks(district, candidate, PERSON_CHECKS);
    expect(await missingOf(candidate)).toEqual(['HOME_VISIT']);
    await recordChecks(district, candidate, ['HOME_VISIT']);
    expect((await approve(district, candidate)).data.approveCandidate.status).toBe('APPROVED');
    expect(FAMILY_CHECKS).toHaveLength(6);
  });

  test('is not content with one reference', async () => {
    const candidate = await register(district);
    await recordChecks(district, candidate, ['POLICE_REGISTER', 'SOCIAL_REGISTER', 'REFERENCE', 'INTERVIEW']);
    expect(await missingOf(candidate)).toEqual(['REFERENCE']);
  });

  test('counts the latest check of a kind, so a failure is not outweighed by an older pass', async () => {
    const candidate = await register(district);
    await recordChecks(district, candidate, PERSON_CHECKS);
    await recordCheck(district, candidate, { kind: 'INTERVIEW', passed: false, performedOn: TODAY });
    expect(await missingOf(candidate)).toEqual(['INTERVIEW']);
    await recordCheck(district, candidate, { kind: 'INTERVIEW', performedOn: TODAY });
    expect((await approve(district, candidate)).errors).toBeUndefined();
  });

  test('takes a check as valid up to its last day and no longer', async () => {
    const candidate = await register(district);
    await recordChecks(district, candidate, PERSON_CHECKS.slice(1));
    await recordCheck(district, candidate, { kind: 'POLICE_REGISTER', validUntil: TODAY });
    clock.now = new Date(`${addDays(TODAY, 1)}T12:00:00Z`);
    expect(await missingOf(candidate)).toEqual(['POLICE_REGISTER']);
    clock.now = new Date(`${TODAY}T12:00:00Z`);
    expect((await approve(district, candidate)).errors).toBeUndefined();
  });

  test.each(['POLICE_REGISTER', 'SOCIAL_REGISTER'])(
    'takes a %s extract for children under LSS for six months, whatever its own validity',
    async (kind) => {
      const candidate = await register(district, { programAreas: ['LSS', 'IOF'] });
      await recordChecks(district, candidate, PERSON_CHECKS, { performedOn: TODAY });
      const performedOn = addDays(addMonths(TODAY, -6), -3);
      const validUntil = addMonths(TODAY, 12);
      const stale = await register(district, { programAreas: ['LSS', 'IOF'] });
      await recordChecks(
        district,
        stale,
        PERSON_CHECKS.filter((check) => check !== kind),
      );
      await recordCheck(district, stale, { kind, performedOn, validUntil });
      expect(await missingOf(stale)).toEqual([kind]);

      clock.now = new Date(`${addMonths(TODAY, 6)}T12:00:00Z`);
      expect((await approve(district, candidate)).errors).toBeUndefined();
    },
  );

  test.each([
    ['under another law', { programAreas: ['IOF'] }],
    ['for adults only', { programAreas: ['LSS'], acceptsAgeFrom: 18, acceptsAgeTo: 60 }],
  ])('takes an older extract %s', async (_case, input) => {
    const candidate = await register(district, input);
    await recordChecks(district, candidate, PERSON_CHECKS, { performedOn: addMonths(TODAY, -11) });
    expect((await approve(district, candidate)).errors).toBeUndefined();
  });

  test('takes an LSS candidate out of search when its extracts are six months old, and back with new ones', async () => {
    const candidate = await register(district, { programAreas: ['LSS'] });
    await recordChecks(district, candidate, PERSON_CHECKS, { performedOn: TODAY });
    await approve(district, candidate);
    await share(district, candidate, 'CITY');
    const seen = async () =>
      (await district.ask(BROKER, 'query ($id: ID!) { candidate(id: $id) { id } }', { id: candidate })).data
        .candidate;
    clock.now = new Date(`${addDays(addMonths(TODAY, 6), 1)}T12:00:00Z`);
    expect(await seen()).toBeNull();
    const performedOn = addMonths(TODAY, 6);
    await recordChecks(district, candidate, ['POLICE_REGISTER', 'SOCIAL_REGISTER'], { performedOn });
    expect(await seen()).toEqual({ id: candidate });
  });

  test('moves a candidate from registered to under investigation with its first check', async () => {
    const candidate = await register(district);
    const { data } = await recordCheck(district, candidate, { kind: 'INTERVIEW' });
    expect(data.recordCheck.status).toBe('UNDER_INVESTIGATION');
    expect(data.recordCheck.missingChecks).toEqual(['POLICE_REGISTER', 'SOCIAL_REGISTER', 'REFERENCE']);
  });

  test('happens once', async () => {
    const candidate = await register(district);
    await recordChecks(district, candidate, PERSON_CHECKS);
    await approve(district, candidate);
    const again = await approve(district, candidate);
    expect(codeOf(again)).toBe('CONFLICT');
    expect(again.errors![0]!.extensions!.status).toBe('APPROVED');
  });

  test('comes before any vacancy', async () => {
    const candidate = await register(district);
    expect(codeOf(await open(district, candidate))).toBe('CONFLICT');
  });
});
