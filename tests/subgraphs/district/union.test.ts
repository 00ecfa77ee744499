import { seedDistrict } from '../../../subgraphs/district/demonstration/seed-district';
import {
  BROKER,
  HANDLER,
  OTHER_REGION,
  SAME_REGION,
  STEWARD,
  startTestDistrict,
  type TestDistrict,
} from './test-district';

const DISTRICTS = ['farsta', 'alvsjo', 'bromma'];
const READ = `query ($candidates: CandidateFilter, $vacancies: VacancyFilter) {
  candidates(filter: $candidates, first: 100) { totalCount nodes { id } }
  vacancies(filter: $vacancies, first: 100) { totalCount nodes { id candidate { id } } }
  poolSummary { registered approved openVacancies heldVacancies runningPlacements }
}`;
const FILTERS = {
  candidates: { acceptsAge: 12, noPets: true },
  vacancies: { acceptsAge: 12, kinds: ['KONTAKTFAMILJ'] },
};

describe('an instance over a database that unites several districts', () => {
  let union: TestDistrict;
  let shards: TestDistrict[];

  beforeAll(async () => {
    union = await startTestDistrict({ districts: DISTRICTS });
    shards = await Promise.all(DISTRICTS.map((district) => startTestDistrict({ districts: [district] })));
    for (const [index, district] of DISTRICTS.entries()) {
      const options = { district, seed: 5, scale: 1 };
      await seedDistrict(union.dataSource, options);
      await seedDistrict(shards[index]!.dataSource, options);
    }
  });
  afterAll(() => Promise.all([union, ...shards].map((district) => district.stop())));

  test.each([STEWARD, HANDLER, SAME_REGION, OTHER_REGION, BROKER])(
    'answers $role of $district as the districts do one by one',
    async (claims) => {
      const whole = await union.ask(claims, READ, FILTERS);
      expect(whole.errors).toBeUndefined();
      const parts = await Promise.all(shards.map((shard) => shard.ask(claims, READ, FILTERS)));
      for (const list of ['candidates', 'vacancies']) {
        const nodes = parts.flatMap(({ data }) => data[list].nodes);
        expect(whole.data[list].totalCount).toBe(nodes.length);
        expect(sortById(whole.data[list].nodes)).toEqual(sortById(nodes));
      }
      for (const [name, count] of Object.entries(whole.data.poolSummary)) {
        expect(count).toBe(parts.reduce((sum, { data }) => sum + data.poolSummary[name], 0));
      }
    },
  );
});

function sortById<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
}
