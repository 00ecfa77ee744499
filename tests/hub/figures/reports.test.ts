import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { executeOn, insertWaiting, type WaitingDecision } from '../../network/waiting-decisions';

const DISTRICTS = ['farsta', 'bromma', 'sodermalm', 'skarpnack'];
const REPORTING: TestClaims = { role: 'reporting' };
const EXACT: TestClaims = {
  role: 'reporting',
  scope: 'counts:read reports:read reports:publish reports:exact',
};
const READER: TestClaims = { role: 'resursteam' };
const RAPPORTOR: TestClaims = { role: 'rapportor', district: 'farsta' };

const REPORT = `query ($year: Int!, $quarter: Int!, $districts: [ID!], $by: [ReportCut!]! = [DISTRICT], $version: Int) {
  unexecutedDecisionReport(year: $year, quarter: $quarter, districts: $districts, by: $by, version: $version) {
    id on version publishedAt
    missingDistricts { code }
    rows { law programArea intervention district { code } gender count reported suppressed
      interrupted { count suppressed } waits { fromMonths count suppressed } }
    causes { reason count suppressed }
  }
}`;
const PUBLISH = `mutation ($year: Int!, $quarter: Int!, $allowMissing: Boolean! = false) {
  publishReport(year: $year, quarter: $quarter, allowMissing: $allowMissing) { version publishedAt rows { count } }
}`;

interface Row {
  readonly law: string;
  readonly programArea: string;
  readonly intervention: string;
  readonly district: { readonly code: string } | null;
  readonly gender: string | null;
  readonly count: number | null;
  readonly reported: boolean;
  readonly suppressed: boolean;
  readonly interrupted: { readonly count: number | null; readonly suppressed: boolean };
  readonly waits: readonly { readonly fromMonths: number; readonly count: number | null }[];
}

let hub: TestHub;

const times = (count: number, decision: WaitingDecision = {}) =>
  Array.from({ length: count }, () => decision);
const asked = { year: 2011, quarter: 3 };

beforeAll(async () => {
  hub = await startTestHub({ districts: DISTRICTS });
  const reasons = ['NO_SUITABLE_CANDIDATE'];
  await insertWaiting(hub.district('farsta'), 'farsta', [
    ...times(3, { reasons }),
    ...times(2, { gender: 'MAN', interruptedOn: '2010-08-15', decidedOn: '2010-01-10', reasons }),
  ]);
  await insertWaiting(hub.district('bromma'), 'bromma', [
    ...times(8, { reasons: [...reasons, 'CLIENT_DECLINED'] }),
  ]);
  await insertWaiting(hub.district('sodermalm'), 'sodermalm', [
    ...times(7, { gender: 'MAN' }),
    ...times(6, { law: 'SOL', programArea: 'IOF', intervention: 'KONTAKTFAMILJ' }),
  ]);
  await insertWaiting(hub.district('skarpnack'), 'skarpnack', [
    ...times(2, { decidedOn: '2011-06-15' }),
    { decidedOn: '2011-07-15' },
    ...times(4, { law: 'SOL', programArea: 'OF' }),
    { law: 'LVU', programArea: 'IOF' },
  ]);
}, 60_000);

afterAll(() => hub?.stop());

async function report(variables: Record<string, unknown>, claims: TestClaims) {
  const { data, errors } = await hub.ask({ query: REPORT, variables }, claims);
  expect(errors).toBeUndefined();
  return data.unexecutedDecisionReport as {
    readonly id: string;
    readonly version: number | null;
    readonly missingDistricts: readonly { readonly code: string }[];
    readonly rows: readonly Row[];
    readonly causes: readonly {
      readonly reason: string;
      readonly count: number | null;
      readonly suppressed: boolean;
    }[];
  };
}

function find(
  rows: readonly Row[],
  intervention: string,
  { law = 'LSS', district, gender }: { law?: string; district?: string; gender?: string } = {},
) {
  return rows.find(
    (row) =>
      row.law === law &&
      row.intervention === intervention &&
      (row.district?.code ?? undefined) === district &&
      (row.gender ?? undefined) === gender,
  )!;
}

describe('a quarter that is counted now', () => {
  test('adds up the districts, with gender, interruptions, waiting time and causes', async () => {
    const { rows, causes, ...rest } = await report({ ...asked, by: ['DISTRICT', 'GENDER'] }, EXACT);
    expect(rest).toEqual({
      id: '2011-Q3',
      on: '2011-09-30',
      version: null,
      publishedAt: null,
      missingDistricts: [],
    });
    const city = find(rows, 'KONTAKTPERSON');
    expect(city).toMatchObject({ count: 22, reported: true, suppressed: false, interrupted: { count: 2 } });
    expect(city.waits.map(({ fromMonths, count }) => [fromMonths, count])).toEqual([
      [3, 2],
      [6, 18],
      [9, 0],
      [12, 2],
      [24, 0],
    ]);
    expect(find(rows, 'KONTAKTPERSON', { district: 'farsta' }).count).toBe(5);
    expect(find(rows, 'KONTAKTPERSON', { gender: 'MAN' }).count).toBe(9);
    expect(find(rows, 'KONTAKTPERSON', { district: 'farsta', gender: 'MAN' })).toMatchObject({
      count: 2,
      interrupted: { count: 2 },
    });
    expect(causes.filter(({ count }) => count !== 0)).toEqual([
      { reason: 'NO_SUITABLE_CANDIDATE', count: 13, suppressed: false },
      { reason: 'CLIENT_DECLINED', count: 8, suppressed: false },
    ]);
  });

  test('counts what is collected, and nothing else', async () => {
    const { rows } = await report(asked, EXACT);
    expect(rows.some(({ law }) => law === 'LVU')).toBe(false);
    const { rows: earlier } = await report({ year: 2011, quarter: 1 }, EXACT);
    expect(
      earlier
        .filter(({ programArea }) => programArea === 'OF')
        .map(({ reported, count }) => [reported, count]),
    ).toContainEqual([false, null]);
    const { rows: year2010 } = await report({ year: 2010, quarter: 4, by: [] }, EXACT);
    expect(year2010.map((row) => [row.programArea, row.intervention, row.reported])).toEqual([
      ['LSS', 'KONTAKTPERSON', true],
      ['LSS', 'KONTAKTFAMILJ', false],
      ['LSS', 'KORTTIDSVISTELSE', true],
      ['IOF', 'KONTAKTPERSON', true],
      ['IOF', 'KONTAKTFAMILJ', true],
    ]);
  });

  test('of some districts alone', async () => {
    const { rows, id } = await report({ ...asked, districts: ['farsta', 'bromma'] }, EXACT);
    expect(id).toBe('2011-Q3:bromma,farsta');
    expect(find(rows, 'KONTAKTPERSON').count).toBe(13);
    expect(new Set(rows.map((row) => row.district?.code))).toEqual(new Set([undefined, 'bromma', 'farsta']));
  });

  test.each([
    [
      'an unknown district',
      { ...asked, districts: ['farsta', 'atlantis'] },
      { code: 'BAD_USER_INPUT', field: 'districts[1]' },
    ],
    ['no district at all', { ...asked, districts: [] }, { code: 'BAD_USER_INPUT', field: 'districts' }],
    ['a fifth quarter', { year: 2011, quarter: 5 }, { code: 'BAD_USER_INPUT', field: 'quarter' }],
    ['a version that is not there', { ...asked, version: 9 }, { code: 'NOT_FOUND' }],
  ])('refuses %s', async (_, variables, refusal) => {
    const { errors } = await hub.ask({ query: REPORT, variables }, EXACT);
    expect(errors?.[0]?.extensions).toMatchObject(refusal);
  });

  test('is not reported before it is over', async () => {
    const { rows } = await report({ year: 2999, quarter: 1 }, EXACT);
    expect(rows.every(({ reported, count }) => !reported && count === null)).toBe(true);
    const { errors } = await hub.ask({ query: PUBLISH, variables: { year: 2999, quarter: 1 } }, EXACT);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('a district that is down', () => {
  beforeAll(() => hub.district('skarpnack').stop());
  afterAll(() => hub.district('skarpnack').start());

  test('is named, and no sum is presented as complete', async () => {
    const { rows, causes, missingDistricts } = await report(asked, EXACT);
    expect(missingDistricts).toEqual([{ code: 'skarpnack' }]);
    expect(find(rows, 'KONTAKTPERSON')).toMatchObject({ count: null, reported: true, suppressed: false });
    expect(find(rows, 'KONTAKTPERSON', { district: 'skarpnack' }).count).toBeNull();
    expect(find(rows, 'KONTAKTPERSON', { district: 'bromma' }).count).toBe(8);
    expect(causes.every(({ count }) => count === null)).toBe(true);
  });

  test('is missed by no report of other districts', async () => {
    const { rows, missingDistricts } = await report({ ...asked, districts: ['bromma'] }, EXACT);
    expect(missingDistricts).toEqual([]);
    expect(find(rows, 'KONTAKTPERSON').count).toBe(8);
  });

  test('makes the tables fail rather than say that nothing was reported', async () => {
    const query = '{ unexecutedDecisionTables(year: 2011) { counts } }';
    const { errors } = await hub.ask({ query }, REPORTING);
    expect(errors).toMatchObject([{ extensions: { code: 'DISTRICT_UNAVAILABLE', district: 'skarpnack' } }]);
  });

  test('keeps a quarter from being published, unless that is explicitly allowed', async () => {
    const { errors } = await hub.ask({ query: PUBLISH, variables: asked }, REPORTING);
    expect(errors).toMatchObject([
      { extensions: { code: 'CONFLICT', reason: 'DISTRICTS_MISSING', districts: ['skarpnack'] } },
    ]);
    const variables = { year: 2011, quarter: 2, allowMissing: true };
    const { data } = await hub.ask({ query: PUBLISH, variables }, REPORTING);
    expect(data.publishReport.version).toBe(1);
    const query =
      '{ reportVersions(year: 2011, quarter: 2) { version publishedBy districts missingDistricts sha256 } }';
    expect((await hub.ask({ query }, REPORTING)).data.reportVersions).toEqual([
      {
        version: 1,
        publishedBy: 'test-reporting',
        districts: ['bromma', 'farsta', 'sodermalm'],
        missingDistricts: ['skarpnack'],
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    const { rows, missingDistricts } = await report({ year: 2011, quarter: 2 }, REPORTING);
    expect(missingDistricts).toEqual([{ code: 'skarpnack' }]);
    expect(rows.every(({ count }) => count === null)).toBe(true);
  });
});

describe('small numbers', () => {
  test('an unpublished quarter shows an outsider the totals, and no district or gender', async () => {
    const { rows, causes } = await report({ ...asked, by: ['DISTRICT', 'GENDER'] }, REPORTING);
    expect(find(rows, 'KONTAKTPERSON')).toMatchObject({ count: 22, suppressed: false });
    expect(
      rows
        .filter(({ district, gender, reported }) => reported && (district || gender))
        .every(({ count, suppressed }) => count === null && suppressed),
    ).toBe(true);
    expect(causes.find(({ reason }) => reason === 'CLIENT_DECLINED')!.count).toBe(8);
  });

  test('who is not allowed the official tables sees no small total', async () => {
    const { rows } = await report(asked, READER);
    expect(find(rows, 'KONTAKTPERSON', { law: 'SOL' })).toMatchObject({ count: 0 });
    expect(find(rows, 'KONTAKTFAMILJ', { law: 'SOL' })).toMatchObject({ count: 6 });
    const { data } = await hub.ask(
      {
        query:
          '{ unexecutedDecisionTables(year: 2011) { programArea intervention cells { count suppressed } } }',
      },
      READER,
    );
    const of = data.unexecutedDecisionTables.find(
      (row: Row) => row.programArea === 'OF' && row.intervention === 'KONTAKTPERSON',
    );
    expect(of.cells[2]).toEqual({ count: null, suppressed: true });
  });

  test('a rapportor sees the own district exactly, and of others what every reader sees', async () => {
    const { rows } = await report({ ...asked, by: ['DISTRICT', 'GENDER'] }, RAPPORTOR);
    expect(find(rows, 'KONTAKTPERSON', { district: 'farsta' })).toMatchObject({
      count: 5,
      interrupted: { count: 2 },
    });
    expect(find(rows, 'KONTAKTPERSON', { district: 'farsta', gender: 'MAN' }).count).toBe(2);
    expect(find(rows, 'KONTAKTPERSON', { district: 'bromma' })).toMatchObject({
      count: null,
      suppressed: true,
    });
    const { rows: own } = await report({ ...asked, districts: ['farsta'], by: [] }, RAPPORTOR);
    expect(find(own, 'KONTAKTPERSON')).toMatchObject({ count: 5, suppressed: false });
    expect(find(own, 'KONTAKTPERSON').waits[3]).toMatchObject({ fromMonths: 12, count: 2 });
  });

  test.each([
    { role: 'kontaktsekreterare', district: 'farsta' },
    { role: 'handlaggare', district: 'farsta' },
  ])('nobody without the scope reads reports: $role', async (claims) => {
    const { data, errors } = await hub.ask({ query: REPORT, variables: asked }, claims);
    expect(data?.unexecutedDecisionReport ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test.each([READER, RAPPORTOR])('who may read may not publish: $role', async (claims) => {
    const { errors } = await hub.ask({ query: PUBLISH, variables: asked }, claims);
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('the districts’ own counts are for the hub’s processes', async () => {
    const query = '{ unexecutedFigures(districts: ["farsta"], days: ["2011-09-30"]) { district } }';
    const { errors } = await hub.ask({ query }, EXACT);
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a published quarter', () => {
  const counts = async (version?: number) =>
    (await report({ ...asked, by: ['DISTRICT', 'GENDER'], version }, EXACT)).rows.map((row) => row.count);
  let counted: (number | null)[];

  beforeAll(async () => {
    counted = await counts();
    const { errors, data } = await hub.ask({ query: PUBLISH, variables: asked }, REPORTING);
    expect(errors).toBeUndefined();
    expect(data.publishReport.version).toBe(1);
  });

  test('is what was counted', async () => {
    expect(await counts()).toEqual(counted);
    const { rows } = await report(asked, EXACT);
    expect(find(rows, 'KONTAKTPERSON').count).toBe(22);
  });

  test('says who published it when, from which districts, with which hash', async () => {
    const query = `{ unexecutedDecisionReport(year: 2011, quarter: 3) {
        version publishedAt publishedBy sha256 districts { code } }
      reportVersions(year: 2011, quarter: 3) { version publishedAt publishedBy sha256 districts } }`;
    const { data } = await hub.ask({ query }, READER);
    const { districts, ...published } = data.unexecutedDecisionReport;
    const codes = districts.map(({ code }: { code: string }) => code);
    expect(data.reportVersions).toEqual([{ ...published, districts: codes }]);
    expect(published).toMatchObject({ version: 1, publishedBy: 'test-reporting' });
  });

  test('shows the official tables waiting times of the city, where no cut is shown', async () => {
    const { rows } = await report({ ...asked, by: ['DISTRICT'] }, REPORTING);
    const bands = (row: Row) => row.waits.map(({ count }) => count);
    expect(bands(find(rows, 'KONTAKTPERSON'))).toEqual([null, null, null, null, null]);
    const family = find(rows, 'KONTAKTFAMILJ', { law: 'SOL' });
    expect(bands(family).reduce((sum, count) => sum! + count!, 0)).toBe(family.count);
    expect(rows.filter(({ district }) => district).flatMap(bands)).not.toContainEqual(expect.any(Number));
    const { rows: read } = await report(asked, READER);
    expect(read.flatMap(bands)).not.toContainEqual(expect.any(Number));
  });

  test('shows outsiders the districts, but for small numbers and what would give them away', async () => {
    const { rows } = await report({ ...asked, by: ['DISTRICT', 'GENDER'] }, REPORTING);
    const shown = DISTRICTS.map((district) => [district, find(rows, 'KONTAKTPERSON', { district }).count]);
    // Skarpnäck's 2 is small; the next smallest go with it, so that the total does not give it away to one of them.
    expect(shown).toEqual([
      ['farsta', null],
      ['bromma', 8],
      ['sodermalm', null],
      ['skarpnack', null],
    ]);
    expect(find(rows, 'KONTAKTFAMILJ', { law: 'SOL', district: 'sodermalm' })).toMatchObject({
      suppressed: true,
    });
  });

  test('does not tell by sums over chosen districts what it withholds', async () => {
    for (const districts of [['farsta', 'bromma'], ['bromma', 'sodermalm', 'skarpnack'], ['skarpnack']]) {
      const { rows, causes } = await report({ ...asked, districts, by: [] }, REPORTING);
      expect(find(rows, 'KONTAKTPERSON')).toMatchObject({ count: null, suppressed: true });
      expect(causes.every(({ suppressed }) => suppressed)).toBe(true);
    }
    const { rows } = await report({ ...asked, districts: ['bromma'], by: [] }, REPORTING);
    expect(find(rows, 'KONTAKTPERSON').count).toBe(8);
  });

  test('counted again without a change it is the same version', async () => {
    const { data } = await hub.ask({ query: PUBLISH, variables: asked }, REPORTING);
    expect(data.publishReport.version).toBe(1);
  });

  test('is answered without the districts', async () => {
    await hub.district('bromma').stop();
    const { rows, missingDistricts } = await report(asked, EXACT);
    await hub.district('bromma').start();
    expect(missingDistricts).toEqual([]);
    expect(find(rows, 'KONTAKTPERSON').count).toBe(22);
  });

  test('a correction makes a new version, beside the old one, and the difference is listed', async () => {
    const [late] = await insertWaiting(hub.district('bromma'), 'bromma', [{}]);
    expect(await counts()).toEqual(counted);
    const { data } = await hub.ask({ query: PUBLISH, variables: asked }, REPORTING);
    expect(data.publishReport.version).toBe(2);
    expect(await counts(1)).toEqual(counted);
    expect(find((await report(asked, EXACT)).rows, 'KONTAKTPERSON').count).toBe(23);
    const query = `query ($from: Int!, $to: Int!) { reportDifferences(year: 2011, quarter: 3, from: $from, to: $to) {
      law intervention district { code } gender before { count } after { count } } }`;
    const differences = await hub.ask({ query, variables: { from: 1, to: 2 } }, EXACT);
    expect(differences.data.reportDifferences).toEqual(
      [
        [null, null, 22, 23],
        ['bromma', null, 8, 9],
        [null, 'WOMAN', 13, 14],
        ['bromma', 'WOMAN', 8, 9],
      ].map(([code, gender, before, after]) => ({
        law: 'LSS',
        intervention: 'KONTAKTPERSON',
        district: code === null ? null : { code },
        gender,
        before: { count: before },
        after: { count: after },
      })),
    );
    const csv = '{ reportDifferencesCsv(year: 2011, quarter: 3, from: 1, to: 2, language: SV) }';
    const headings =
      '"Lag";"Område";"Insats";"Stadsdel";"Kön";"Före";"Före undertryckt";"Efter";"Efter undertryckt"';
    const inSwedish = await hub.ask({ query: csv }, EXACT);
    const lines = [
      headings,
      '"LSS";"LSS";"Kontaktperson";;;22;"nej";23;"nej"',
      '"LSS";"LSS";"Kontaktperson";"Bromma";;8;"nej";9;"nej"',
      '"LSS";"LSS";"Kontaktperson";;"Kvinna/flicka";13;"nej";14;"nej"',
      '"LSS";"LSS";"Kontaktperson";"Bromma";"Kvinna/flicka";8;"nej";9;"nej"',
    ];
    expect(inSwedish.data.reportDifferencesCsv).toBe([...lines, ''].join('\r\n'));
    const outside = await hub.ask({ query: csv }, READER);
    // What is withheld of both versions is no difference.
    expect(outside.data.reportDifferencesCsv).toBe([...lines.slice(0, -1), ''].join('\r\n'));
    await executeOn(hub.district('bromma'), late!, '2011-09-01');
    await hub.ask({ query: PUBLISH, variables: asked }, REPORTING);
    const back = await hub.ask({ query, variables: { from: 1, to: 3 } }, EXACT);
    expect(back.data.reportDifferences).toEqual([]);
  });

  test('two who publish at once make one version', async () => {
    const quarter = { year: 2010, quarter: 4 };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => hub.ask({ query: PUBLISH, variables: quarter }, REPORTING)),
    );
    expect(answers.map(({ data }) => data.publishReport.version)).toEqual([1, 1, 1, 1]);
  });

  test.each([
    ['a quarter that is none', 'year: 2011, quarter: 50000, from: 1, to: 1', 'BAD_USER_INPUT'],
    ['a version that is not there', 'year: 2011, quarter: 3, from: 1, to: 99', 'NOT_FOUND'],
  ])('has no differences of %s', async (_, args, code) => {
    const { errors } = await hub.ask({ query: `{ reportDifferences(${args}) { law } }` }, EXACT);
    expect(errors?.[0]?.extensions?.code).toBe(code);
  });

  test('is an entity by its id', async () => {
    const { id } = await report({ ...asked, version: 1 }, EXACT);
    expect(id).toBe('2011-Q3-v1');
  });
});
