import {
  enterPool,
  expectData,
  handler,
  recordDecision,
  steward,
  type Variables,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';

const PURPOSE = 'Ringer upp efter samtal';
const NAME = `query ($district: ID!, $name: String! = "Gunvor Ingenstans") {
  found: candidatesByName(district: $district, name: $name, purpose: "${PURPOSE}", purposeCode: FOLLOW_UP) { name }
}`;
const CASE = 'SoN 1999/404';
const DECISIONS = `query ($district: ID!, $case: String! = "${CASE}") {
  decisions(district: $district, filter: { caseReference: $case }) { nodes { id } }
}`;
const PLACEMENTS = `query ($district: ID!, $case: String! = "${CASE}") {
  placements(district: $district, filter: { caseReference: $case }) { totalCount }
}`;
const FILE = `query ($district: ID!, $case: String! = "${CASE}") {
  decisionsExport(district: $district, filter: { caseReference: $case }) { content }
}`;
const SEARCHES: readonly [string, string, Variables][] = [
  ['candidatesByName', NAME, { purpose: PURPOSE, purposeCodes: ['FOLLOW_UP'] }],
  ['decisions', DECISIONS, { purpose: 'CASE_WORK', purposeCodes: ['CASE_WORK'] }],
  ['placements', PLACEMENTS, { purpose: 'CASE_WORK', purposeCodes: ['CASE_WORK'] }],
  ['decisionsExport', FILE, { purpose: 'CASE_WORK', purposeCodes: ['CASE_WORK'] }],
];

let hub: TestHub;
let count = 0;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], formedling: {} });
});
afterAll(() => hub?.stop());

async function logOf(actor: string, district: string): Promise<Variables[]> {
  const query = `query ($district: ID!, $actor: String!) { accessLog(district: $district, filter: { actor: $actor }, first: 100) {
    nodes { action subject fields purpose purposeCodes role }
  } }`;
  const reviewer = { role: 'admin', district };
  return (await send(query, { district, actor }, reviewer)).accessLog.nodes;
}
const someone = (claims: TestClaims): TestClaims & { readonly sub: string } => ({
  ...claims,
  sub: `söker-${++count}`,
});

describe.each(['farsta', 'bromma'])('in %s', (district) => {
  test.each(SEARCHES)(
    '%s that finds nobody is one entry, without whom it was for',
    async (field, query, purposes) => {
      for (const claims of [steward(district), handler(district)]) {
        const reader = someone(claims);
        await send(query, { district }, reader);
        const entries = await logOf(reader.sub, district);
        expect(entries).toEqual([
          {
            action: 'SEARCH_PERSON',
            subject: district,
            fields: [`Query.${field}`],
            role: reader.role,
            ...purposes,
          },
        ]);
        expect(JSON.stringify(entries)).not.toMatch(/gunvor|ingenstans|404/i);
        expect(await logOf(reader.sub, district === 'farsta' ? 'bromma' : 'farsta')).toEqual([]);
      }
    },
  );

  test('one that finds somebody is that one’s entry', async () => {
    const { candidate } = await enterPool(ask, district, { name: 'Berit Finns' });
    const reader = someone(steward(district));
    await send(NAME, { district, name: 'berit finns' }, reader);
    expect(await logOf(reader.sub, district)).toMatchObject([
      { action: 'READ_IDENTITY', subject: candidate },
    ]);
    const decision = await recordDecision(ask, district, { caseReference: 'SoN 2026/5' });
    const other = someone(handler(district));
    await send(DECISIONS, { district, case: 'SoN 2026/5' }, other);
    expect(await logOf(other.sub, district)).toMatchObject([{ action: 'READ_DECISION', subject: decision }]);
  });

  test('one that is refused is none', async () => {
    const reader = someone(steward(district === 'farsta' ? 'bromma' : 'farsta'));
    for (const [, query] of SEARCHES) {
      const { errors } = await ask({ query, variables: { district } }, reader);
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    expect(await logOf(reader.sub, district)).toEqual([]);
  });
});

test('a list that names no case is no search for a person', async () => {
  const reader = someone(handler('farsta'));
  const query = '{ placements(district: "farsta", filter: { runningOn: "1999-01-01" }) { nodes { id } } }';
  await send(query, {}, reader);
  expect(await logOf(reader.sub, 'farsta')).toEqual([]);
});
