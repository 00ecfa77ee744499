import { roundFigure } from '../../../subgraphs/harness/small-numbers/round-figure';
import { DEFAULT_SMALL_NUMBERS } from '../../../subgraphs/harness/small-numbers/small-number-rule';
import {
  BROKER,
  enterPool,
  expectData,
  handler,
  recordDecision,
  requestPlacement,
  steward,
  TODAY,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { executeOn, insertWaiting } from '../../network/waiting-decisions';

const REPORTING: TestClaims = { role: 'reporting' };
/** Those outside all districts, and those inside the two that the test does not write in. */
const OUTSIDE: readonly TestClaims[] = [
  REPORTING,
  { role: 'rapportor', district: 'bromma' },
  { role: 'admin', district: 'bromma' },
  handler('bromma'),
  steward('sodermalm'),
];
const YEAR = Number(TODAY.slice(0, 4));
const QUARTER = Math.ceil(Number(TODAY.slice(5, 7)) / 3);
const PAST_YEAR = 2011;

const FIGURES = `query ($year: Int!, $pastYear: Int!, $quarter: Int!) {
  poolSummary { registered approved openVacancies heldVacancies runningPlacements }
  farsta: poolSummary(districts: ["farsta"]) { registered approved openVacancies }
  poolGaps { rows { kind language ageFrom candidates openVacancies requests suppressed } }
  requestMatches { requests withTwoOrMore share suppressed }
  executionTimes(year: $pastYear, quarter: 1) { rows { law executed medianDays ninetyPercentDays suppressed } }
  running: executionTimes(year: $year, quarter: $quarter) { rows { law executed medianDays suppressed } }
  vacancyFlow(year: $year) { months { month opened held filled expired released suppressed } }
  brokeringFigures(year: $pastYear, quarter: 1) { declines { party count } proposalsPerPlacement
    total { requests proposals placements charged } }
}`;
const VARIABLES = { year: YEAR, pastYear: PAST_YEAR, quarter: QUARTER };
const GAPS = '{ poolGaps { rows { kind language ageFrom candidates openVacancies requests } } }';

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: object, claims: TestClaims) =>
  expectData(ask({ query, variables: { ...variables } }, claims));

/** What one may see of the figures, refusals included. */
const figures = (claims: TestClaims) => ask({ query: FIGURES, variables: VARIABLES }, claims);
const share = (candidate: string, scope: string) =>
  send(
    'mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }',
    { input: { candidateId: candidate, scope, consentedOn: TODAY } },
    steward('farsta'),
  );

interface GapRow {
  readonly kind: string;
  readonly language: string | null;
  readonly ageFrom: number | null;
  readonly candidates: number;
}

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma', 'sodermalm'] });
  for (let count = 0; count < 8; count++) await enterPool(ask, count % 2 === 0 ? 'farsta' : 'bromma');
  const decided = Array.from({ length: 12 }, () => ({ decidedOn: `${PAST_YEAR}-01-01` }));
  for (const [index, id] of (await insertWaiting(hub.district('farsta'), 'farsta', decided)).entries()) {
    await executeOn(hub.district('farsta'), id, `${PAST_YEAR}-02-${String(index + 1).padStart(2, '0')}`);
  }
  for (let count = 0; count < 6; count++) {
    await requestPlacement(ask, 'farsta', await recordDecision(ask, 'farsta'));
  }
}, 120_000);

afterAll(() => hub?.stop());

test('two readings on a day, around an approval, an opening, a request and an execution, are the same to all outside', async () => {
  const before = await Promise.all(OUTSIDE.map(figures));
  await enterPool(ask, 'farsta', { kind: 'KVALIFICERAD_KONTAKTPERSON', languages: ['finska'] });
  const { candidate } = await enterPool(ask, 'farsta');
  await share(candidate, 'DISTRICT');
  await requestPlacement(ask, 'farsta', await recordDecision(ask, 'farsta'));
  const [late] = await insertWaiting(hub.district('farsta'), 'farsta', [{ decidedOn: `${PAST_YEAR}-01-01` }]);
  await executeOn(hub.district('farsta'), late!, `${PAST_YEAR}-02-03`);
  expect(await Promise.all(OUTSIDE.map(figures))).toEqual(before);
});

test('no number that an outsider is shown is from 1 to 4, nor any other than a multiple of five', async () => {
  const { data } = await figures(REPORTING);
  const numbers: number[] = [];
  JSON.stringify(data, (key, value) => {
    const isFigure = !['ageFrom', 'share', 'proposalsPerPlacement'].includes(key);
    if (typeof value === 'number' && isFigure) numbers.push(value);
    return value;
  });
  expect(numbers.filter((number) => number > 0).length).toBeGreaterThan(10);
  for (const number of numbers) expect(roundFigure(number, DEFAULT_SMALL_NUMBERS)).toBe(number);
});

test('the gaps count what is shared with the city, and nothing that its owner keeps', async () => {
  const rowsOf = async () => (await send(GAPS, {}, BROKER)).poolGaps.rows as GapRow[];
  const before = await rowsOf();
  const { candidate } = await enterPool(ask, 'farsta', { languages: ['somaliska'] });
  for (const scope of ['DISTRICT', 'REGION']) {
    await share(candidate, scope);
    expect(await rowsOf()).toEqual(before);
  }
  const rows = await rowsOf();
  for (const { kind, language, ageFrom, candidates } of rows) {
    if (ageFrom !== null) continue;
    const filter = { kinds: [kind], ...(language === null ? {} : { languages: [language] }) };
    const { candidates: seen } = await send(
      'query ($filter: CandidateFilter) { candidates(filter: $filter) { totalCount } }',
      { filter },
      BROKER,
    );
    expect([kind, language, candidates]).toEqual([kind, language, seen.totalCount]);
  }
});

test('the months count vacancies of those alone who are shared with the city, for the resursteam too', async () => {
  const flow = async () =>
    (
      await send(
        'query ($year: Int!) { vacancyFlow(year: $year) { months { opened } } }',
        { year: YEAR },
        BROKER,
      )
    ).vacancyFlow.months.at(-1).opened as number;
  const { candidate } = await enterPool(ask, 'farsta');
  const shared = await flow();
  await share(candidate, 'DISTRICT');
  expect(await flow()).toBe(shared - 1);
});
