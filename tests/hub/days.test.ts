import { BROKER, handler, STARTS_ON, steward } from '../network/brokering-life';
import { startTestHub, type TestHub } from '../network/test-hub';
import type { TestClaims } from '../network/tokens';

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
