import { startTestHub, type TestHub } from '../network/test-hub';
import type { TestClaims } from '../network/tokens';

const BROKER: TestClaims = { role: 'resursteam' };
const NEEDS = `{ kind: KONTAKTFAMILJ, programArea: IOF, intervention: KONTAKTFAMILJ, ageFrom: 3, ageTo: 9, languages: [],
  interests: [], homeDistrict: "farsta", startsOn: "2030-01-01" }`;
const times = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ')} }`;

describe('dear operations', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub({ districts: ['farsta', 'sodermalm'], demonstration: true });
  });
  afterAll(() => hub.stop());

  test.each([
    ['matches', `matchCandidates(needs: ${NEEDS}, first: 5) { nodes { score } }`, BROKER],
    ['tables', 'unexecutedDecisionTables(year: 2011) { law counts }', { role: 'reporting' }],
  ])('190 %s in one operation are refused before anything runs', async (_title, field, claims) => {
    const { errors, data } = await hub.ask({ query: times(190, field) }, claims as TestClaims);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE' } }]);
  });

  test.each([
    ['matches', `matchCandidates(needs: ${NEEDS}, first: 5) { nodes { score } }`, BROKER],
    ['tables', 'unexecutedDecisionTables(year: 2011) { law counts }', { role: 'reporting' }],
  ])('a few %s are answered', async (_title, field, claims) => {
    const { errors } = await hub.ask({ query: times(5, field) }, claims as TestClaims);
    expect(errors).toBeUndefined();
  });
});
