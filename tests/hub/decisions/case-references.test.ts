import { CaseReferencesWithOneBlank1349500000000 } from '../../../subgraphs/district/migrations/1349500000000-case-references-with-one-blank';
import {
  acceptedProposal,
  BROKER,
  confirm,
  expectData,
  handler,
  recordDecision,
  steward,
  type Variables,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';

const REPORTER: TestClaims = { role: 'rapportor', district: 'farsta' };
const OWN: readonly [string, TestClaims][] = [
  ['handlaggare', handler('farsta')],
  ['kontaktsekreterare', steward('farsta')],
  ['rapportor', REPORTER],
];
const OTHERS: readonly [string, TestClaims][] = [
  ['a handlaggare of another district', handler('bromma')],
  ['a kontaktsekreterare of another district', steward('bromma')],
  ['a rapportor of another district', { role: 'rapportor', district: 'bromma' }],
  ['the resursteam', BROKER],
  ['an analyst', { role: 'reporting', scope: 'reports:read reports:exact decisions:read' }],
  ['an administrator', { role: 'admin', district: 'farsta' }],
];
const REFERENCE = 'SoN 2026/123-Ö';

let hub: TestHub;
let decision: string;
let other: string;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], formedling: {} });
  decision = await recordDecision(ask, 'farsta', {
    caseReference: `  ${REFERENCE.replace(' ', ' \u00a0  ')} `,
  });
  other = await recordDecision(ask, 'farsta', { caseReference: '=HYPERLINK("x");B-2' });
  await recordDecision(ask, 'bromma', { caseReference: REFERENCE });
});
afterAll(() => hub?.stop());

const LIST = `query ($district: ID!, $filter: DecisionFilter) {
  decisions(district: $district, filter: $filter) { totalCount nodes { id caseReference } }
}`;
const ONE = 'query ($id: ID!) { decision(id: $id) { caseReference } }';
const FILE = `query ($district: ID!, $filter: DecisionFilter) {
  decisionsExport(district: $district, filter: $filter) { fileName contentType content }
}`;

test.each(['farsta', 'bromma'])(
  'one of %s that was kept with several blanks is found with one',
  async (district) => {
    const id = await recordDecision(ask, district, { caseReference: `Åtg 7 ${district}` });
    const { dataSource } = hub.district(district);
    await dataSource.query('UPDATE care_decision SET case_reference = $1 WHERE id = $2', [
      `Åtg  \u00a07   ${district}`,
      id.split(':')[1],
    ]);
    const runner = dataSource.createQueryRunner();
    await new CaseReferencesWithOneBlank1349500000000().up(runner).finally(() => runner.release());
    for (const caseReference of [`åtg 7 ${district}`, `ÅTG   7  ${district} `]) {
      const found = await send(LIST, { district, filter: { caseReference } }, handler(district));
      expect(found.decisions.nodes).toEqual([{ id, caseReference: `Åtg 7 ${district}` }]);
    }
  },
);

describe.each(OWN)('a %s', (_, claims) => {
  test('reads, finds and exports the own district’s cases', async () => {
    expect((await send(ONE, { id: decision }, claims)).decision).toEqual({ caseReference: REFERENCE });
    const filter = { caseReference: ' son   2026/123-ö ' };
    const { decisions } = await send(LIST, { district: 'farsta', filter }, claims);
    expect(decisions).toEqual({ totalCount: 1, nodes: [{ id: decision, caseReference: REFERENCE }] });
    const { decisionsExport: file } = await send(FILE, { district: 'farsta', filter }, claims);
    expect(file).toMatchObject({ fileName: 'beslut-farsta.csv', contentType: 'text/csv; charset=utf-8' });
    const [headings, row, end] = file.content.split('\r\n');
    expect(headings).toMatch(/^decision,case reference,district,law,/);
    expect(row).toMatch(`${decision},${REFERENCE},farsta,SOL,`);
    expect(end).toBe('');
  });

  test.each(['SoN 2026/123', 'SoN 2026/12_-Ö', '%'])(
    'finds none by %j, which is no whole reference',
    async (part) => {
      const variables = { district: 'farsta', filter: { caseReference: part } };
      expect((await send(LIST, variables, claims)).decisions).toEqual({ totalCount: 0, nodes: [] });
    },
  );

  test('fetches the file with the same conditions', async () => {
    const path = `decisions.csv?district=farsta&language=sv&bom=1&caseReference=${encodeURIComponent(REFERENCE)}`;
    const response = await fetch(`${hub.url}/reports/${path}`, { headers: await authorization(claims) });
    expect(response.status).toBe(200);
    const text = Buffer.from(await response.arrayBuffer()).toString();
    expect(text).toMatch(/^\uFEFF"Beslut";"Ärende";"Stadsdel";/);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain(`"${REFERENCE}";"Farsta"`);
  });
});

describe.each(OTHERS)('%s', (_, claims) => {
  test('learns nothing of a case', async () => {
    const asked: readonly [string, Variables][] = [
      [ONE, { id: decision }],
      [LIST, { district: 'farsta', filter: { caseReference: REFERENCE } }],
      [FILE, { district: 'farsta' }],
    ];
    for (const [query, variables] of asked) {
      const answer = await ask({ query, variables }, claims);
      expect(JSON.stringify(answer)).not.toContain('2026/123');
      expect(Object.values(answer.data ?? {}).every((value) => value === null)).toBe(true);
    }
    const headers = await authorization(claims);
    const file = await fetch(`${hub.url}/reports/decisions.csv?district=farsta`, { headers });
    expect(file.status).toBe(403);
    expect(await file.text()).not.toContain('2026/123');
  });
});

test('the parties of a brokered decision learn its case in the own district alone', async () => {
  const made = await acceptedProposal(ask, { asking: 'farsta', giving: 'bromma' });
  await expectData(confirm(ask, made.proposal));
  const query =
    'query ($id: ID!) { proposal(id: $id) { request { decision { id caseReference } } placement { decision { caseReference } } } }';
  const read = async (claims: TestClaims) =>
    (await ask({ query, variables: { id: made.proposal } }, claims)).data;
  expect((await read(handler('farsta'))).proposal.request.decision).toEqual({
    id: made.decision,
    caseReference: 'A-1',
  });
  for (const claims of [BROKER, steward('bromma')])
    expect(JSON.stringify(await read(claims))).not.toContain('A-1');
  const placements = `query ($filter: PlacementFilter) { placements(district: "farsta", filter: $filter) { nodes { decision { id } } } }`;
  const found = async (caseReference: string) =>
    (await send(placements, { filter: { caseReference } }, handler('farsta'))).placements.nodes;
  expect(await found('a-1')).toEqual([{ decision: { id: made.decision } }]);
  expect(await found('A-2')).toEqual([]);
});

test('an exported decision is in the access log, and a text of a case is no formula in the file', async () => {
  const reader = { ...handler('farsta'), sub: 'exporterar' };
  const { decisionsExport: file } = await send(FILE, { district: 'farsta' }, reader);
  expect(file.content).toContain(`'=HYPERLINK`);
  const log = `{ accessLog(district: "farsta", filter: { actor: "exporterar" }, first: 100) { nodes { action subject fields } } }`;
  const { accessLog } = await send(log, {}, { role: 'admin', district: 'farsta' });
  const subjects = accessLog.nodes
    .filter(({ fields }: { fields: string[] }) => fields.includes('DecisionsExport.content'))
    .map(({ subject }: { subject: string }) => subject);
  expect(subjects).toEqual(expect.arrayContaining([decision, other]));
});

test.each([
  [LIST, { filter: { caseReference: ' ' } }],
  [FILE, { filter: { caseReference: '' } }],
])('a blank reference is refused by name', async (query, variables) => {
  const { errors } = await ask({ query, variables: { district: 'farsta', ...variables } }, handler('farsta'));
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'filter.caseReference' } }]);
});
