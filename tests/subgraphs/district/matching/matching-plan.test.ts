import { addDays } from '../../../../platform/time/calendar';
import type { Caller } from '../../../../platform/tokens/token-verifier';
import { seedDistrict } from '../../../../subgraphs/district/demonstration/seed-district';
import { Territory } from '../../../../subgraphs/district/districts/territory';
import { matchStatement } from '../../../../subgraphs/district/matching/match-statement';
import { findVisibility } from '../../../../subgraphs/district/policy/visibility';
import { CandidateKind } from '../../../../subgraphs/vocabulary/candidate-kind.enum';
import { Intervention, ProgramArea } from '../../../../subgraphs/vocabulary/decision.enums';
import { TODAY } from '../candidates/candidate-life';
import { startTestDistrict, type TestDistrict, testRegistry } from '../test-district';

let district: TestDistrict;

beforeAll(async () => {
  district = await startTestDistrict();
});
afterAll(() => district.stop());

test('matching fetches hardly more candidates than meet the rules, however many there are', async () => {
  await seedDistrict(district.dataSource, { district: 'farsta', seed: 1, scale: 40 });
  const territory = new Territory(testRegistry(), ['farsta']);
  const caller = { role: 'resursteam', district: null } as Caller;
  const needs = {
    kind: CandidateKind.KONTAKTFAMILJ,
    programArea: ProgramArea.IOF,
    intervention: Intervention.KONTAKTFAMILJ,
    ageFrom: 8,
    ageTo: 9,
    languages: ['svenska', 'arabiska'],
    interests: ['bad', 'bio'],
    homeDistrict: 'farsta',
    startsOn: addDays(TODAY, 60),
    noPets: false,
    stepFree: false,
    smokeFree: true,
  };
  const visibility = findVisibility(caller, territory, TODAY)!;
  const { text, conditions } = matchStatement({
    needs,
    territory,
    visibility,
    today: TODAY,
    now: new Date(),
    holdsPerCandidate: 1,
  });
  const [{ 'QUERY PLAN': plan }] = await district.dataSource.query(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${text} SELECT * FROM matched ORDER BY score DESC, district, id LIMIT 4`,
    conditions.values,
  );
  const fetched = nodesOf(plan[0].Plan).filter((node) => node['Relation Name'] === 'candidate');
  expect(fetched).toHaveLength(1);
  const [{ count }] = await district.dataSource.query('SELECT count(*) AS count FROM candidate');
  for (const node of fetched) {
    expect(node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)).toBeLessThan(count / 20);
  }
});

interface PlanNode {
  readonly Plans?: readonly PlanNode[];
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
