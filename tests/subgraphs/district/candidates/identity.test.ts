import { HANDLER, STEWARD, startTestDistrict, type TestDistrict } from '../test-district';
import { enterPool, register } from './candidate-life';

const READ =
  'query ($id: ID!, $purpose: String!) { candidate(id: $id) { identity(purpose: $purpose) { name phone email } } }';

describe('the identity of a candidate', () => {
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict();
  });
  afterAll(() => district.stop());

  const logOf = (subject: string) =>
    district.dataSource.query(
      `SELECT actor, role, actor_district, action, purpose FROM access_log
        WHERE $1 = ANY(subjects) AND action = 'READ_IDENTITY'`,
      [subject],
    );

  test('is told to the own district, and the reading is logged', async () => {
    const id = await register(district);
    const { data } = await district.ask(STEWARD, READ, { id, purpose: ' uppföljning ' });
    expect(data.candidate.identity).toEqual({ name: 'Ada Lind', phone: '08-465 004 00', email: null });
    expect(await logOf(id)).toEqual([
      {
        actor: 'steward',
        role: STEWARD.role,
        actor_district: 'farsta',
        action: 'READ_IDENTITY',
        purpose: 'uppföljning',
      },
    ]);
  });

  test('needs a purpose', async () => {
    const id = await register(district);
    const { errors } = await district.ask(STEWARD, READ, { id, purpose: ' ' });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'purpose' });
    expect(await logOf(id)).toEqual([]);
  });

  test('is for the kontaktsekreterare alone when it is protected', async () => {
    const { candidate } = await enterPool(district, 'CITY', { protectedIdentity: true });
    const read = async (claims: typeof STEWARD) =>
      (await district.ask(claims, READ, { id: candidate, purpose: 'möte' })).data.candidate;
    expect(await read(HANDLER)).toEqual({ identity: null });
    expect((await read(STEWARD)).identity.name).toBe('Ada Lind');
  });

  test('leaves entries that cannot be changed or removed', async () => {
    for (const change of [
      `UPDATE access_log SET actor = 'x'`,
      'DELETE FROM access_log',
      'TRUNCATE access_log',
    ])
      await expect(district.dataSource.query(change)).rejects.toThrow(
        'permission denied for table access_log',
      );
  });
});
