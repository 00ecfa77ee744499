import { addDays } from '../../../../platform/time/calendar';
import {
  approve,
  enterPool,
  open,
  PERSON_CHECKS,
  recordChecks,
  register,
  TODAY,
} from '../candidates/candidate-life';
import { codeOf, STEWARD, startTestDistrict, type TestDistrict } from '../test-district';

const WITHDRAW = `mutation ($id: ID!, $reason: String!) {
  withdrawVacancy(vacancyId: $id, reason: $reason) { id status candidate { availableFrom vacancies(status: OPEN) { id } } }
}`;

describe('vacancies', () => {
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict();
  });
  afterAll(() => district.stop());

  async function approved(capacity: number): Promise<string> {
    const candidate = await register(district, { capacity });
    await recordChecks(district, candidate, PERSON_CHECKS);
    await approve(district, candidate);
    return candidate;
  }

  test('never exceed the capacity, however many are opened at once', async () => {
    const candidate = await approved(3);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, day) => open(district, candidate, addDays(TODAY, day))),
    );
    const opened = answers.filter(({ errors }) => errors === undefined);
    expect(opened).toHaveLength(3);
    expect(new Set(answers.filter((answer) => answer.errors).map(codeOf))).toEqual(
      new Set(['CAPACITY_EXCEEDED']),
    );
    const rows = await district.dataSource.query(
      `SELECT count(*) AS count, min(v.starts_on) AS first, min(c.available_from) AS available
        FROM vacancy v JOIN candidate c ON c.id = v.candidate_id WHERE c.id = $1`,
      [candidate.split(':')[1]],
    );
    expect(rows[0].count).toBe(3);
    expect(rows[0].available).toBe(rows[0].first);
  });

  test.each(['HELD', 'FILLED'])('count against the capacity while %s', async (status) => {
    const candidate = await approved(1);
    const { data } = await open(district, candidate);
    await district.dataSource.query(
      `UPDATE vacancy SET status = $1, held_until = CASE WHEN $1 = 'HELD' THEN now() END,
        hold_id = CASE WHEN $1 = 'HELD' THEN 'h' END, placement_id = CASE WHEN $1 = 'FILLED' THEN 'p' END WHERE id = $2`,
      [status, data.openVacancy.id.split(':')[1]],
    );
    const refused = await open(district, candidate);
    expect(codeOf(refused)).toBe('CAPACITY_EXCEEDED');
    expect(refused.errors![0]!.extensions!.capacity).toBe(1);
    const { errors } = await district.ask(STEWARD, WITHDRAW, { id: data.openVacancy.id, reason: 'x' });
    expect(errors?.[0]?.extensions?.code).toBe(status === 'FILLED' ? 'CONFLICT' : undefined);
  });

  test('are withdrawn once, and free their place', async () => {
    const candidate = await approved(1);
    const { data } = await open(district, candidate, '2030-05-01');
    expect(data.openVacancy.candidate).toEqual({
      id: candidate,
      availableFrom: '2030-05-01',
      vacancies: [{ id: data.openVacancy.id }],
    });
    const withdrawn = await district.ask(STEWARD, WITHDRAW, { id: data.openVacancy.id, reason: 'flyttar' });
    expect(withdrawn.data.withdrawVacancy).toEqual({
      id: data.openVacancy.id,
      status: 'WITHDRAWN',
      candidate: { availableFrom: null, vacancies: [] },
    });
    expect(codeOf(await district.ask(STEWARD, WITHDRAW, { id: data.openVacancy.id, reason: 'igen' }))).toBe(
      'CONFLICT',
    );
    expect((await open(district, candidate)).errors).toBeUndefined();
  });

  test('are withdrawn for a reason', async () => {
    const { vacancy } = await enterPool(district, 'CITY');
    const answer = await district.ask(STEWARD, WITHDRAW, { id: vacancy, reason: '  ' });
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' });
  });

  test("make a candidate available from the earliest one's start", async () => {
    const candidate = await approved(3);
    await open(district, candidate, '2031-03-01');
    await open(district, candidate, '2031-01-01');
    const { data } = await open(district, candidate, '2031-02-01');
    expect(data.openVacancy.candidate.availableFrom).toBe('2031-01-01');
  });
});
