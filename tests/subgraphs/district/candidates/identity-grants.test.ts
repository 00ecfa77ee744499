import type { TestClaims } from '../../../network/tokens';
import { newId, SERVICE } from '../brokering-life';
import {
  BROKER,
  HANDLER,
  OTHER_REGION,
  SAME_REGION,
  startTestDistrict,
  TestClock,
  type TestDistrict,
} from '../test-district';
import { enterPool, share } from './candidate-life';

const GRANT =
  'mutation ($id: ID!, $proposal: ID!, $until: DateTime!) { grantIdentity(candidateId: $id, proposalId: $proposal, district: "bromma", until: $until) }';
const REVOKE =
  'mutation ($id: ID!, $proposal: ID!) { revokeIdentity(candidateId: $id, proposalId: $proposal) }';
const IDENTITY = 'query ($id: ID!) { candidate(id: $id) { identity(purpose: "förslag") { name } } }';

describe('the identity of a proposed candidate', () => {
  const clock = new TestClock(new Date());
  let district: TestDistrict;
  let until: string;

  beforeAll(async () => {
    district = await startTestDistrict({ clock: clock.read });
  });
  beforeEach(() => {
    clock.now = new Date();
    until = new Date(clock.now.getTime() + 3_600_000).toISOString();
  });
  afterAll(() => district.stop());

  const grant = (id: string, proposal: string) => district.ask(SERVICE, GRANT, { id, proposal, until });
  const revoke = (id: string, proposal: string) => district.ask(SERVICE, REVOKE, { id, proposal });
  const read = async (id: string, claims: TestClaims) =>
    (await district.ask(claims, IDENTITY, { id })).data?.candidate?.identity ?? null;
  const reads = async (id: string) =>
    (
      await district.dataSource.query(
        `SELECT count(*) AS count FROM access_log WHERE $1 = ANY(subjects) AND action = 'READ_IDENTITY'`,
        [id],
      )
    )[0].count;

  test('is released to the parties of a live proposal only, and each read is logged', async () => {
    const { candidate } = await enterPool(district, 'CITY');
    expect(await read(candidate, OTHER_REGION)).toBeNull();
    expect((await grant(candidate, 'p1')).data.grantIdentity).toBe(true);
    const handler: TestClaims = { role: 'handlaggare', district: 'bromma' };
    for (const claims of [OTHER_REGION, handler, BROKER])
      expect(await read(candidate, claims)).toEqual({ name: 'Ada Lind' });
    expect(await reads(candidate)).toBe(3);
    const others: TestClaims[] = [
      SAME_REGION,
      { role: 'rapportor', district: 'bromma' },
      { role: 'reporting' },
      { role: 'admin' },
      SERVICE,
    ];
    for (const claims of others) expect(await read(candidate, claims)).toBeNull();
    expect(await reads(candidate)).toBe(3);
  });

  test('is closed again when the proposal ends, expires or the consent is withdrawn', async () => {
    const { candidate } = await enterPool(district, 'CITY');
    await grant(candidate, 'p1');
    await grant(candidate, 'p2');
    await revoke(candidate, 'p1');
    expect(await read(candidate, OTHER_REGION)).not.toBeNull();
    await revoke(candidate, 'p2');
    expect(await read(candidate, OTHER_REGION)).toBeNull();
    await grant(candidate, 'p2');
    expect(await read(candidate, OTHER_REGION)).toBeNull();
    await grant(candidate, 'p3');
    clock.now = new Date(Date.now() + 2 * 3_600_000);
    expect(await read(candidate, BROKER)).toBeNull();
    clock.now = new Date();
    await share(district, candidate, 'DISTRICT');
    expect(await read(candidate, OTHER_REGION)).toBeNull();
    expect(await read(candidate, HANDLER)).not.toBeNull();
  });

  test('is not released by a grant that comes after its end', async () => {
    const { candidate } = await enterPool(district, 'CITY');
    await revoke(candidate, 'late');
    await grant(candidate, 'late');
    expect(await read(candidate, OTHER_REGION)).toBeNull();
  });

  test('is not released by a grant that comes after the consent was withdrawn, nor once it is given again', async () => {
    const { candidate } = await enterPool(district, 'CITY');
    await grant(candidate, 'over');
    clock.now = new Date(Date.now() + 2 * 3_600_000);
    await share(district, candidate, 'DISTRICT');
    clock.now = new Date();
    await grant(candidate, 'over');
    await grant(candidate, 'new');
    await share(district, candidate, 'CITY');
    for (const claims of [OTHER_REGION, BROKER]) expect(await read(candidate, claims)).toBeNull();
    await grant(candidate, 'newer');
    expect(await read(candidate, OTHER_REGION)).not.toBeNull();
  });

  test('is never that of a protected one', async () => {
    const { candidate } = await enterPool(district, 'CITY', { protectedIdentity: true });
    await grant(candidate, 'p1');
    for (const claims of [OTHER_REGION, BROKER, HANDLER]) expect(await read(candidate, claims)).toBeNull();
  });

  test('is not granted of what is not there', async () => {
    expect((await grant(newId(), 'p1')).errors![0]!.extensions!.code).toBe('NOT_FOUND');
  });
});
