import { wallClockOf, withOffset } from '../../../platform/time/calendar';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';
import { insertWaiting } from '../../network/waiting-decisions';

const REPORTING: TestClaims = { role: 'reporting' };
let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'] });
  await insertWaiting(hub.district('farsta'), 'farsta', [
    { reasons: ['CLIENT_NOT_READY'] },
    { gender: 'MAN' },
  ]);
}, 60_000);

afterAll(() => hub?.stop());

async function get(path: string, claims?: TestClaims) {
  const headers = claims === undefined ? {} : await authorization(claims);
  const response = await fetch(`${hub.url}/reports/${path}`, { headers });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

const textOf = async (path: string, claims: TestClaims = REPORTING) =>
  (await get(path, claims)).bytes.toString();

test('a report comes as text/csv, one header line, CRLF', async () => {
  const { status, headers, bytes } = await get('unexecuted-decisions.csv?year=2011&quarter=3&by=', REPORTING);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="unexecuted-decisions.csv"');
  expect(bytes.toString().split('\r\n').slice(0, 3)).toEqual([
    'year,quarter,version,law,programArea,intervention,district,gender,count,interrupted,reported,suppressed,' +
      'waited3To5Months,waited6To8Months,waited9To11Months,waited12To23Months,waited24OrMoreMonths',
    '2011,3,,LSS,LSS,KONTAKTPERSON,,,2,0,true,false,,,,,',
    '2011,3,,LSS,LSS,KONTAKTFAMILJ,,,0,0,true,false,,,,,',
  ]);
});

test('it is the same text as the field’s', async () => {
  const query = '{ unexecutedDecisionReport(year: 2011, quarter: 3) { csv } }';
  const { data } = await hub.ask({ query }, REPORTING);
  expect(await textOf('unexecuted-decisions.csv?year=2011&quarter=3')).toBe(
    data.unexecutedDecisionReport.csv,
  );
});

test('in Swedish and with a byte order mark for Excel, when asked for', async () => {
  const path = 'unexecuted-decisions.csv?year=2011&quarter=3&by=DISTRICT&bom=1&language=sv';
  const { bytes } = await get(path, { role: 'rapportor', district: 'farsta' });
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.subarray(3).toString().split('\r\n');
  expect(lines[0]).toBe(
    '"År";"Kvartal";"Version";"Lag";"Område";"Insats";"Stadsdel";"Kön";"Antal";"Varav avbrott";"Redovisat";"Undertryckt";' +
      '"Väntat 3–5 mån";"Väntat 6–8 mån";"Väntat 9–11 mån";"Väntat 12–23 mån";"Väntat 24– mån"',
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^2011;3;;"LSS";"LSS";"Kontaktperson";"Farsta";;2;0;"ja";"nej";\d;\d;\d;\d;\d$/),
  );
  expect(lines).toContain('2011;3;;"LSS";"LSS";"Kontaktperson";"Bromma";;;;"ja";"ja";;;;;');
});

test('tables, causes and versions come as files too', async () => {
  expect(await textOf('tables.csv?year=2010&language=sv')).toBe(
    [
      '"Lag";"År";"Område";"Insats";"Kvartal 1";"Kvartal 2";"Kvartal 3";"Kvartal 4"',
      '"LSS";2010;"LSS";"Kontaktperson";0;0;0;0',
      '"LSS";2010;"LSS";"Kontaktfamilj";"-";"-";"-";"-"',
      '"LSS";2010;"LSS";"Korttidsvistelse";0;0;0;0',
      '"SoL";2010;"IoF";"Kontaktperson";0;0;0;0',
      '"SoL";2010;"IoF";"Kontaktfamilj";0;0;0;0',
      '',
    ].join('\r\n'),
  );
  expect(await textOf('causes.csv?year=2011&quarter=3')).toContain('CLIENT_NOT_READY,1,false\r\n');
  expect(await textOf('versions.csv?year=2011&quarter=3')).toBe(
    'year,quarter,version,publishedAt,publishedBy,districts,missingDistricts,sha256\r\n',
  );
  expect(
    await textOf('individual-reports.csv?district=farsta&year=2011&quarter=3', {
      role: 'rapportor',
      district: 'farsta',
    }),
  ).toContain('\r\n');
});

test.each([
  ['no token', 'tables.csv?year=2010', undefined, 401, 'UNAUTHENTICATED'],
  [
    'a token without the scope',
    'tables.csv?year=2010',
    { role: 'handlaggare', district: 'farsta' },
    403,
    'UNAUTHORIZED_FIELD_OR_TYPE',
  ],
  [
    'another district’s individual reports',
    'individual-reports.csv?district=bromma&year=2011&quarter=3',
    { role: 'rapportor', district: 'farsta' },
    403,
    'FORBIDDEN',
  ],
  ['an unknown parameter', 'tables.csv?year=2010&x=1', REPORTING, 400, 'BAD_USER_INPUT'],
  ['a value that is none', 'tables.csv?year=MMX', REPORTING, 400, 'BAD_USER_INPUT'],
  ['a missing parameter', 'tables.csv', REPORTING, 400, 'BAD_USER_INPUT'],
  ['a quarter that is none', 'causes.csv?year=2010&quarter=7', REPORTING, 400, 'BAD_USER_INPUT'],
  ['a version that is not there', 'causes.csv?year=2010&quarter=1&version=3', REPORTING, 404, 'NOT_FOUND'],
])('refuses %s', async (_, path, claims, status, code) => {
  const answer = await get(path, claims);
  const { errors } = JSON.parse(answer.bytes.toString());
  expect([answer.status, errors[0].extensions.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toMatch('application/json');
});

test.each([
  ['language', 'SV', ['sv', 'en'], 'Språket ska vara något av sv och en. Välj ett av dem.'],
  ['language', 'constructor', ['sv', 'en'], 'Språket ska vara något av sv och en. Välj ett av dem.'],
  [
    'bom',
    'ja',
    ['0', '1', 'true', 'false'],
    'Valet av teckenmarkering ska vara något av 0, 1, true och false. Välj ett av dem.',
  ],
])('names the words that %s=%s is none of', async (field, value, allowed, userMessage) => {
  const { status, bytes } = await get(`tables.csv?year=2010&${field}=${value}`, REPORTING);
  expect(status).toBe(400);
  expect(JSON.parse(bytes.toString()).errors[0].extensions).toMatchObject({
    ...{ code: 'BAD_USER_INPUT', rule: 'NOT_ONE_OF' },
    ...{ field, value, allowed, userMessage },
  });
});

test('knows no other file, and no other method', async () => {
  expect((await get('secrets.csv', REPORTING)).status).toBe(404);
  const response = await fetch(`${hub.url}/reports/tables.csv?year=2010`, {
    method: 'POST',
    headers: await authorization(REPORTING),
  });
  expect(response.status).toBe(405);
});

test('says that a district is missing with 503', async () => {
  await hub.district('farsta').stop();
  const { status, bytes } = await get('tables.csv?year=2011', REPORTING);
  await hub.district('farsta').start();
  expect(status).toBe(503);
  expect(JSON.parse(bytes.toString()).errors[0].extensions).toMatchObject({
    code: 'DISTRICT_UNAVAILABLE',
    district: 'farsta',
  });
});

test('versions tell when they were published in the time of Stockholm, the field in UTC', async () => {
  const publish = 'mutation { publishReport(year: 2011, quarter: 2) { publishedAt } }';
  const { data } = await hub.ask({ query: publish }, REPORTING);
  const { publishedAt } = data.publishReport;
  expect(publishedAt).toMatch(/Z$/);
  const moment = new Date(publishedAt);
  const file = 'versions.csv?year=2011&quarter=2';
  expect(await textOf(file)).toContain(`\r\n2011,2,1,${withOffset(moment)},test-reporting,`);
  expect(await textOf(`${file}&language=sv`)).toContain(
    `\r\n2011;2;1;"${wallClockOf(moment)}";"test-reporting";"Bromma, Farsta`,
  );
});
