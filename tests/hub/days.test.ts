import fc from 'fast-check';
import { BROKER, handler, STARTS_ON, steward } from '../network/brokering-life';
import { type GraphqlPost, postGraphql } from '../network/post-graphql';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization, type TestClaims } from '../network/tokens';
import { cases } from '../trust/fuzz/settings';

const REVIEWER: TestClaims = { role: 'admin', district: 'farsta' };
const BAD_DAYS = [
  '2026-02-30',
  '2025-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-01-00',
  '0000-01-01',
  '2026-1-1',
];
const BAD_MOMENTS = [
  '2026-02-30T00:00:00Z',
  '2026-01-31T24:00:00Z',
  '2026-06-30T23:59:60Z',
  '2026-01-31T12:00:00+25:00',
  '0000-01-01T00:00:00Z',
];

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'] });
});
afterAll(() => hub?.stop());

const refusals = async (query: string, variables: Record<string, unknown>, claims: TestClaims) => {
  const { errors } = await hub.ask({ query, variables }, claims);
  return errors?.map(({ extensions }) => extensions?.code);
};

describe('days and moments that do not exist are refused at the gateway', () => {
  test.each(BAD_DAYS)('the day %s, in a variable, a literal and a filter', async (day) => {
    const sharing = { candidateId: 'farsta:5f7a2f7e-0000-4000-8000-000000000000', scope: 'CITY' };
    const asked: [string, Record<string, unknown>, TestClaims][] = [
      ['query ($on: Date!) { vacancies(filter: { startsBy: $on }) { totalCount } }', { on: day }, BROKER],
      [`{ candidates(filter: { availableBy: "${day}" }) { totalCount } }`, {}, BROKER],
      [
        'query ($f: DecisionFilter) { decisions(district: "farsta", filter: $f) { totalCount } }',
        { f: { unexecutedOn: day } },
        handler('farsta'),
      ],
      [
        'mutation ($i: SetSharingInput!) { setSharing(input: $i) { id } }',
        { i: { ...sharing, consentedOn: day } },
        steward('farsta'),
      ],
      [
        'mutation ($on: Date!) { confirmProposal(proposalId: "1", startsOn: $on, endsOn: $on) { id } }',
        { on: day },
        BROKER,
      ],
    ];
    for (const [query, variables, claims] of asked) {
      expect({ query, codes: await refusals(query, variables, claims) }).toEqual({
        query,
        codes: ['BAD_USER_INPUT'],
      });
    }
  });

  test.each(BAD_MOMENTS)('the moment %s, in a variable, a literal and a cursor', async (moment) => {
    const log = (from: string) => `accessLog(district: "farsta", filter: { from: ${from} }) { nodes { id } }`;
    expect(await refusals(`query ($from: DateTime) { ${log('$from')} }`, { from: moment }, REVIEWER)).toEqual(
      ['BAD_USER_INPUT'],
    );
    expect(await refusals(`{ ${log(`"${moment}"`)} }`, {}, REVIEWER)).toEqual(['BAD_USER_INPUT']);
  });

  test('those that exist are taken: a leap day, the hour that comes twice', async () => {
    const query = 'query ($on: Date!) { candidates(filter: { availableBy: $on }) { totalCount } }';
    for (const on of ['2024-02-29', STARTS_ON]) expect(await refusals(query, { on }, BROKER)).toBeUndefined();
    const log =
      'query ($from: DateTime) { accessLog(district: "farsta", filter: { from: $from }) { nodes { id } } }';
    expect(await refusals(log, { from: '2026-10-25T02:30:00+01:00' }, REVIEWER)).toBeUndefined();
  });
});

describe('the gateway takes what the subgraph takes, and refuses what it refuses', () => {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  const within = (min: number, max: number) => fc.integer({ min, max });
  /** Days about the ends of months, of years with and without a leap day; and now and then another form. */
  const day = fc
    .tuple(fc.constantFrom(0, 1, 4, 1900, 2000, 2023, 2024, 9999), within(0, 13), within(0, 32))
    .map(([year, month, date]) => ({ year, month, date }));
  const textOf = ({ year, month, date }: { year: number; month: number; date: number }) =>
    `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`;
  const exists = ({ year, month, date }: { year: number; month: number; date: number }) => {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    return year >= 1 && date >= 1 && date <= (lengths[month - 1] ?? 0);
  };
  const odd = fc.constantFrom('', ' ', '2026-1-1', '20260101', '2026-01-01T', '+2026-01-01', '2026-01-01 ');
  const hour = fc
    .tuple(within(0, 24), fc.constantFrom(0, 59, 60), fc.constantFrom(0, 59, 60))
    .map(([hours, minutes, seconds]) => [hours, minutes, seconds].map((part) => digits(part, 2)).join(':'));
  const zone = fc.constantFrom('Z', '+01:00', '-23:59', '+24:00', '+01', '', 'z', '+14:60');

  const isRefused = async (url: string, post: GraphqlPost, claims: TestClaims, rule: string) => {
    const { data, errors } = await postGraphql(url, { ...post, headers: await authorization(claims) });
    if (errors === undefined) return false;
    expect({ post, data: data ?? null, extensions: errors[0]!.extensions }).toMatchObject({
      data: null,
      extensions: {
        code: 'BAD_USER_INPUT',
        rule,
        field: expect.stringMatching(/^filter\.(availableBy|from)$/),
      },
    });
    return true;
  };
  const asked = async (type: string, value: string, field: (value: string) => string, claims: TestClaims) => {
    const rule = type === 'Date' ? 'NOT_A_DATE' : 'NOT_A_DATE_TIME';
    const posts = [
      { query: `query ($v: ${type}) { ${field('$v')} }`, variables: { v: value } },
      { query: `{ ${field(JSON.stringify(value))} }` },
    ];
    const answers: boolean[] = [];
    for (const post of posts) {
      for (const url of [hub.url, hub.district('farsta').url])
        answers.push(await isRefused(url, post, claims, rule));
    }
    expect({ value, answers }).toEqual({ value, answers: answers.map(() => answers[0]) });
    return answers[0];
  };

  test('of days', async () => {
    const field = (on: string) => `candidates(filter: { availableBy: ${on} }) { totalCount }`;
    await fc.assert(
      fc.asyncProperty(day, async (given) => {
        expect(await asked('Date', textOf(given), field, BROKER)).toBe(!exists(given));
      }),
      cases(100),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(odd, fc.string()), async (text) => {
        expect(await asked('Date', text, field, BROKER)).toBe(true);
      }),
      cases(30),
    );
  });

  test('of moments', async () => {
    const field = (from: string) =>
      `accessLog(district: "farsta", filter: { from: ${from} }) { nodes { id } }`;
    await fc.assert(
      fc.asyncProperty(day, hour, zone, async (given, time, offset) => {
        const refused = await asked('DateTime', `${textOf(given)}T${time}${offset}`, field, REVIEWER);
        if (!exists(given)) expect(refused).toBe(true);
      }),
      cases(100),
    );
  });
});
