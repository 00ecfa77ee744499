import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';

const REPORTER: TestClaims = { role: 'rapportor', district: 'jarva', sub: 'huvudrapportör' };
const HANDLER: TestClaims = { role: 'handlaggare', district: 'jarva' };
const NEIGHBOUR: TestClaims = { role: 'rapportor', district: 'farsta' };
const ANALYST: TestClaims = { role: 'reporting' };

const LIST = `query ($district: ID!, $quarter: Int!, $state: IndividualReportState) {
  individualReports(district: $district, year: 2011, quarter: $quarter, state: $state, first: 100) {
    totalCount nodes { kind state decidedOn executedOn district { code name } decision { id partialExecutions { percent } } delayReasons }
  }
}`;
const EXPORT = `query ($district: ID!) {
  individualReportsExport(district: $district, year: 2011, quarter: 1, format: CSV, language: EN) { content }
}`;
const MARK = `mutation ($district: ID!, $quarter: Int!, $ids: [ID!]!) {
  markReportsSent(district: $district, year: 2011, quarter: $quarter, decisionIds: $ids) { kind state sentBy decision { id } }
}`;
const COUNT = '{ district(code: "jarva") { unexecutedDecisions(on: "2011-03-31") { count } } }';

const EXPORTED = '{ accessLog(district: "jarva", first: 100) { nodes { fields purpose } } }';

/** Järva took over Rinkeby-Kista and Spånga-Tensta, and with them what they decided. */
let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ districts: ['jarva', 'farsta'], on: '2026-04-01', demonstration: true });
});
afterAll(() => hub?.stop());

const ask = (query: string, variables: Record<string, unknown>, claims: TestClaims = REPORTER) =>
  hub.ask({ query, variables: { district: 'jarva', ...variables } }, claims);

test('a rapportor reports through the hub what the own district, and those before it, had to report', async () => {
  const due = await ask(LIST, { quarter: 1 });
  expect(due.errors).toBeUndefined();
  const { nodes, totalCount } = due.data.individualReports;
  const counted = await hub.ask({ query: COUNT }, REPORTER);
  const counts: { count: number }[] = counted.data.district.unexecutedDecisions;
  expect(totalCount).toBe(counts.reduce((sum, { count }) => sum + count, 0));
  expect(totalCount).toBeGreaterThan(3);
  const ids: string[] = nodes.map(({ decision }: { decision: { id: string } }) => decision.id);
  expect(new Set(ids.map((id) => id.split(':')[0]))).toEqual(new Set(['rinkeby-kista', 'spanga-tensta']));
  for (const report of nodes) {
    expect(report).toMatchObject({ state: 'DUE', district: { code: 'jarva', name: 'Järva' } });
    expect(report.delayReasons.length).toBeGreaterThan(0);
  }

  const sent = await ask(MARK, { quarter: 1, ids });
  expect(sent.data.markReportsSent).toHaveLength(ids.length);
  expect(sent.data.markReportsSent[0]).toMatchObject({ state: 'SENT', sentBy: 'huvudrapportör' });
  const csv = (await ask(EXPORT, {})).data.individualReportsExport.content;
  const log = await hub.ask({ query: EXPORTED }, { role: 'admin', district: 'jarva' });
  const entries: { fields: string[]; purpose: string }[] = log.data.accessLog.nodes;
  const exported = entries.filter(({ fields }) => fields.includes('IndividualReportExport.content'));
  expect(new Set(exported.map(({ purpose }) => purpose))).toEqual(new Set(['REPORTING']));
  expect(csv.split('\r\n')).toHaveLength(ids.length + 2);

  const later = await ask(LIST, { quarter: 4, state: 'EXECUTION_TO_NOTIFY' });
  const notified = later.data.individualReports.nodes;
  expect(notified.length).toBeGreaterThan(0);
  for (const { decision } of notified) expect(ids).toContain(decision.id);
});

test('the file of a quarter is fetched with the same token', async () => {
  const fetchFile = async (file: string, claims: TestClaims) =>
    fetch(`${hub.url}/reports/${file}`, { headers: await authorization(claims) });
  const quarter = 'district=jarva&year=2011&quarter=1';
  const csv = await fetchFile(`individual-reports.csv?${quarter}&language=sv&bom=1`, REPORTER);
  expect(csv.status).toBe(200);
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(Buffer.from(await csv.arrayBuffer()).toString()).toMatch(
    /^\uFEFF"Beslut";"Stadsdel";"År";"Kvartal";/,
  );
  const json = await fetchFile(`individual-reports.json?${quarter}`, REPORTER);
  expect(await json.json()).toMatchObject({ district: 'jarva', year: 2011, quarter: 1, on: '2011-03-31' });
  expect((await fetchFile(`individual-reports.csv?${quarter}`, NEIGHBOUR)).status).toBe(403);
});

test('a text from outside is no formula in the file, in whichever language and split at whichever character', async () => {
  const writer = { ...REPORTER, sub: 'stöd i hemmet;=HYPERLINK("http://127.0.0.1/","klicka"),@SUM(A1)' };
  const { nodes } = (await ask(LIST, { quarter: 2, state: 'DUE' })).data.individualReports;
  const ids = nodes.map(({ decision }: { decision: { id: string } }) => decision.id);
  const sent = await ask(MARK, { quarter: 2, ids }, writer);
  expect(sent.errors).toBeUndefined();
  for (const language of ['sv', 'en']) {
    const file = `individual-reports.csv?district=jarva&year=2011&quarter=2&language=${language}`;
    const response = await fetch(`${hub.url}/reports/${file}`, { headers: await authorization(REPORTER) });
    const text = await response.text();
    expect(text).toContain('HYPERLINK');
    expect(text).not.toMatch(/[;,|\t]\s*"?[=@]/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  }
});

test.each([
  [NEIGHBOUR, 'FORBIDDEN'],
  [HANDLER, 'UNAUTHORIZED_FIELD_OR_TYPE'],
  [ANALYST, 'UNAUTHORIZED_FIELD_OR_TYPE'],
  [{ ...REPORTER, scope: 'decisions:read reports:read' }, 'UNAUTHORIZED_FIELD_OR_TYPE'],
] as const)('%j reports nothing of it', async (claims, code) => {
  for (const [query, variables] of [
    [LIST, { quarter: 1 }],
    [EXPORT, {}],
    [MARK, { quarter: 1, ids: ['rinkeby-kista:00000000-0000-4000-a000-000000000000'] }],
  ] as const) {
    const answer = await ask(query, variables, claims);
    expect(answer.errors?.[0]?.extensions?.code).toBe(code);
    expect(Object.values(answer.data ?? {}).every((value) => value === null)).toBe(true);
  }
});

test('a correction by the handläggare changes what is counted of the past, not what was sent', async () => {
  const count = async () => {
    const { data } = await hub.ask({ query: COUNT }, HANDLER);
    return data.district.unexecutedDecisions.reduce(
      (sum: number, row: { count: number }) => sum + row.count,
      0,
    );
  };
  const before = await count();
  const { nodes } = (await ask(LIST, { quarter: 1, state: 'SENT' })).data.individualReports;
  const corrected = await hub.ask(
    {
      query: `mutation ($input: CorrectDecisionInput!) { correctDecision(input: $input) { id corrections { reason } } }`,
      variables: {
        input: {
          decisionId: nodes[0].decision.id,
          reason: 'var verkställt från början',
          interruptedOn: null,
          executedOn: nodes[0].decidedOn,
        },
      },
    },
    HANDLER,
  );
  expect(corrected.errors).toBeUndefined();
  expect(await count()).toBe(before - 1);
  const after = (await ask(LIST, { quarter: 1, state: 'SENT' })).data.individualReports;
  expect(after.nodes).toEqual(nodes);
});
