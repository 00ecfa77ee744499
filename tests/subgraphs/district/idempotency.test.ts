import { randomUUID } from 'node:crypto';
import { postGraphql } from '../../network/post-graphql';
import { authorization, type TestClaims } from '../../network/tokens';
import { approve, open, PERSON, PERSON_CHECKS, recordChecks, register } from './candidates/candidate-life';
import { codeOf, STEWARD, startTestDistrict, type TestDistrict, type Variables } from './test-district';

const REGISTER =
  'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id status } }';

describe('a mutation with an Idempotency-Key', () => {
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict();
  });
  afterAll(() => district.stop());

  async function send(key: string, query: string, variables: Variables, claims: TestClaims = STEWARD) {
    const headers = { ...(await authorization(claims)), 'idempotency-key': key };
    return postGraphql(district.url, { query, variables, headers });
  }
  const candidates = async () =>
    (await district.dataSource.query('SELECT count(*) AS count FROM candidate'))[0].count;

  test('has one effect and one answer, however often and at once it is sent', async () => {
    const before = await candidates();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(key, REGISTER, { input: PERSON })),
    );
    const later = await send(key, REGISTER, { input: PERSON });
    expect(answers[0]!.errors).toBeUndefined();
    for (const answer of answers) expect(answer).toEqual(later);
    expect(await candidates()).toBe(before + 1);
  });

  test('answers as it did, also when the state has changed since', async () => {
    const candidate = await register(district, { capacity: 2 });
    await recordChecks(district, candidate, PERSON_CHECKS);
    await approve(district, candidate);
    const key = randomUUID();
    const query =
      'mutation ($input: OpenVacancyInput!) { openVacancy(input: $input) { id status candidate { vacancies { id } } } }';
    const input = { candidateId: candidate, startsOn: '2030-01-01' };
    const first = await send(key, query, { input });
    await open(district, candidate);
    expect(await send(key, query, { input })).toEqual(first);
  });

  test('is refused for another body', async () => {
    const key = randomUUID();
    await send(key, REGISTER, { input: PERSON });
    const before = await candidates();
    expect(codeOf(await send(key, REGISTER, { input: { ...PERSON, name: 'Bo Ek' } }))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    expect(codeOf(await send(key, REGISTER.replace(' status', ''), { input: PERSON }))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    expect(codeOf(await send(key, REGISTER, { input: PERSON }, { ...STEWARD, district: 'bromma' }))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    expect(await candidates()).toBe(before);
  });

  test('is its subject’s alone', async () => {
    const key = randomUUID();
    const one = await send(key, REGISTER, { input: PERSON });
    const other = await send(key, REGISTER, { input: PERSON }, { ...STEWARD, sub: 'colleague' });
    expect(other.data.registerCandidate.id).not.toBe(one.data.registerCandidate.id);
  });

  test('is forgotten after a day', async () => {
    const key = randomUUID();
    const first = await send(key, REGISTER, { input: PERSON });
    await district.dataSource.query(
      `UPDATE idempotency_key SET created_at = now() - interval '23 hours 59 minutes' WHERE key = $1`,
      [key],
    );
    expect(await send(key, REGISTER, { input: PERSON })).toEqual(first);
    await district.dataSource.query(
      `UPDATE idempotency_key SET created_at = now() - interval '24 hours 1 minute' WHERE key = $1`,
      [key],
    );
    const again = await send(key, REGISTER, { input: PERSON });
    expect(again.data.registerCandidate.id).not.toBe(first.data.registerCandidate.id);
  });

  test('that was committed but never answered has no second effect', async () => {
    const key = randomUUID();
    const first = await send(key, REGISTER, { input: PERSON });
    await district.dataSource.query('UPDATE idempotency_key SET response = NULL WHERE key = $1', [key]);
    const before = await candidates();
    expect(await send(key, REGISTER, { input: PERSON })).toEqual(first);
    expect(await candidates()).toBe(before);
  });

  test('that was stopped half-way goes on with what is left', async () => {
    const key = randomUUID();
    const query =
      'mutation ($input: RegisterCandidateInput!) { one: registerCandidate(input: $input) { id } two: registerCandidate(input: $input) { id } }';
    const first = await send(key, query, { input: PERSON });
    await district.dataSource.query('UPDATE idempotency_key SET response = NULL WHERE key = $1', [key]);
    await district.dataSource.query('DELETE FROM idempotent_command WHERE key = $1 AND step = 1', [key]);
    const second = await send(key, query, { input: PERSON });
    expect(second.data.one).toEqual(first.data.one);
    expect(second.data.two).not.toEqual(first.data.two);
    expect(second.data.two.id).not.toBe(second.data.one.id);
  });

  test('that fails can be tried again', async () => {
    const candidate = await register(district, {});
    const key = randomUUID();
    const query = 'mutation ($id: ID!) { approveCandidate(candidateId: $id) { id status } }';
    expect(codeOf(await send(key, query, { id: candidate }))).toBe('CLEARANCE_INCOMPLETE');
    await recordChecks(district, candidate, PERSON_CHECKS);
    const approved = await send(key, query, { id: candidate });
    expect(approved.data.approveCandidate.status).toBe('APPROVED');
    expect(await send(key, query, { id: candidate })).toEqual(approved);
  });

  test.each(['', ' ', 'å', 'x'.repeat(256)])('needs a key of visible characters, not %j', async (key) => {
    const headers = { ...(await authorization(STEWARD)), 'idempotency-key': encodeHeader(key) };
    const answer = await postGraphql(district.url, {
      query: REGISTER,
      variables: { input: PERSON },
      headers,
    });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
  });

  test('is nothing to a query', async () => {
    const key = randomUUID();
    for (const first of [1, 2]) {
      const { errors } = await send(
        key,
        'query ($first: Int!) { candidates(first: $first) { totalCount } }',
        { first },
      );
      expect(errors).toBeUndefined();
    }
  });
});

/** Header values are bytes. */
function encodeHeader(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
