import { seedDistrict } from '../../../subgraphs/district/demonstration/seed-district';
import type { TestClaims } from '../../network/tokens';
import { startTestDistrict, type TestDistrict, testRegistry } from './test-district';

const JARVA: TestClaims = { role: 'kontaktsekreterare', district: 'jarva' };

describe('a district that has taken over others', () => {
  let district: TestDistrict;
  let old: { id: string };

  beforeAll(async () => {
    district = await startTestDistrict({ districts: ['jarva'], registry: testRegistry('2024-01-01') });
    await seedDistrict(district.dataSource, { district: 'rinkeby-kista', seed: 1, scale: 1 });
    await seedDistrict(district.dataSource, { district: 'spanga-tensta', seed: 1, scale: 1 });
    const { data } = await district.ask(JARVA, '{ candidates(first: 1) { nodes { id } } }');
    old = data.candidates.nodes[0];
  });
  afterAll(() => district.stop());

  const read = async (id: string) =>
    (await district.ask(JARVA, 'query ($id: ID!) { candidate(id: $id) { id district { code } } }', { id }))
      .data.candidate;

  test('keeps the ids they gave, and owns the rows', async () => {
    expect(old.id).toMatch(/^(rinkeby-kista|spanga-tensta):/);
    expect(await read(old.id)).toEqual({ id: old.id, district: { code: 'jarva' } });
  });

  test('finds a row by an id with its own code too, and answers with the id the row has', async () => {
    const uuid = old.id.split(':')[1];
    expect(await read(`jarva:${uuid}`)).toEqual({ id: old.id, district: { code: 'jarva' } });
    expect(await read(`bromma:${uuid}`)).toBeNull();
  });

  test('counts all of them, asked for by old and new codes', async () => {
    const count = async (districts: string[]) =>
      (
        await district.ask(JARVA, 'query ($d: [ID!]) { poolSummary(districts: $d) { registered } }', {
          d: districts,
        })
      ).data.poolSummary.registered;
    const all = await count(['jarva']);
    expect(all).toBeGreaterThan(100);
    expect(await count(['rinkeby-kista'])).toBe(all);
    expect(await count(['rinkeby-kista', 'spanga-tensta', 'jarva'])).toBe(all);
    expect(await count(['bromma'])).toBe(0);
  });

  test('is the district of a reference to a retired one', async () => {
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on District { code candidates(first: 1) { totalCount } } } }';
    const representations = ['jarva', 'spanga-tensta', 'bromma', 'atlantis'].map((code) => ({
      __typename: 'District',
      code,
    }));
    const { data } = await district.ask(JARVA, query, { r: representations });
    const whole = { code: 'jarva', candidates: { totalCount: 180 } };
    expect(data._entities).toEqual([whole, whole, null, null]);
  });

  test('registers new candidates under its own code', async () => {
    const input = {
      district: 'spanga-tensta',
      kind: 'KONTAKTPERSON',
      name: 'Ada Lind',
      area: 'Tensta',
      programAreas: ['OF'],
      languages: [],
      interests: [],
      acceptsAgeFrom: 0,
      acceptsAgeTo: 99,
    };
    const { data } = await district.ask(
      JARVA,
      'mutation ($i: RegisterCandidateInput!) { registerCandidate(input: $i) { id } }',
      { i: input },
    );
    expect(data.registerCandidate.id).toMatch(/^jarva:/);
  });
});
