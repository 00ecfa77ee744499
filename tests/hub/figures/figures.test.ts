import {
  acceptAll,
  answer,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  openRequest,
  propose,
  recordDecision,
  requestPlacement,
  TODAY,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS } from '../../network/until';
import { executeOn, insertWaiting } from '../../network/waiting-decisions';

const EXACT: TestClaims = { role: 'reporting', scope: 'counts:read reports:read reports:exact' };
const REPORTING: TestClaims = { role: 'reporting' };
const YEAR = Number(TODAY.slice(0, 4));
const QUARTER = Math.ceil(Number(TODAY.slice(5, 7)) / 3);

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const read = (query: string, claims: TestClaims, variables = {}) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma', 'sodermalm'],
    formedling: { brokering: { sweepMs: SOON_MS } },
  });
}, 60_000);

afterAll(() => hub?.stop());

describe('the time from decision to execution', () => {
  const TIMES = `{ executionTimes(year: 2011, quarter: 3) { rows { law intervention executed medianDays ninetyPercentDays suppressed }
    missingDistricts { code } } }`;

  beforeAll(async () => {
    const days = ['2011-07-02', '2011-07-11', '2011-07-21', '2011-07-31', '2011-08-10', '2011-08-20'];
    for (const [index, on] of days.entries()) {
      const district = index % 2 === 0 ? 'farsta' : 'bromma';
      const [id] = await insertWaiting(hub.district(district), district, [{ decidedOn: '2011-07-01' }]);
      await executeOn(hub.district(district), id!, on);
    }
    await insertWaiting(hub.district('farsta'), 'farsta', [{ decidedOn: '2011-07-01' }]);
  });

  test('is the median and the ninetieth percent over all districts', async () => {
    const { executionTimes } = await read(TIMES, EXACT);
    expect(executionTimes).toEqual({
      rows: [
        {
          law: 'LSS',
          intervention: 'KONTAKTPERSON',
          executed: 6,
          medianDays: 20,
          ninetyPercentDays: 50,
          suppressed: false,
        },
      ],
      missingDistricts: [],
    });
  });

  test('is withheld where it would be few decisions’ own', async () => {
    const { executionTimes } = await read(TIMES, REPORTING);
    expect(executionTimes.rows[0]).toMatchObject({
      executed: 5,
      medianDays: null,
      ninetyPercentDays: null,
      suppressed: true,
    });
  });

  test('is withheld until the quarter is over, for it still grows', async () => {
    const days = Array.from({ length: 20 }, () => ({ decidedOn: '2019-12-01' }));
    for (const id of await insertWaiting(hub.district('bromma'), 'bromma', days)) {
      await executeOn(hub.district('bromma'), id, TODAY);
    }
    const now = TIMES.replace('2011, quarter: 3', `${YEAR}, quarter: ${QUARTER}`);
    const [row] = (await read(now, BROKER)).executionTimes.rows;
    expect(row).toMatchObject({ executed: null, medianDays: null, suppressed: true });
    expect((await read(now, REPORTING)).executionTimes.rows[0]).toMatchObject({ executed: 20 });
  });

  test('is unknown while a district is missing', async () => {
    await hub.district('bromma').stop();
    const { executionTimes } = await read(TIMES, EXACT);
    await hub.district('bromma').start();
    expect(executionTimes.missingDistricts).toEqual([{ code: 'bromma' }]);
    expect(executionTimes.rows[0]).toMatchObject({ executed: null, medianDays: null });
  });
});

describe('the brokering', () => {
  const FIGURES = `query ($year: Int!, $quarter: Int!) { brokeringFigures(year: $year, quarter: $quarter) {
    total { requests proposals placements charged suppressed }
    districts { district { code } requests proposals placements charged suppressed }
    proposalsPerPlacement declines { party count suppressed } } }`;
  const period = { year: YEAR, quarter: QUARTER };

  beforeAll(async () => {
    const first = await enterPool(ask, 'bromma');
    const second = await enterPool(ask, 'bromma', { languages: ['arabiska', 'svenska'] });
    const { request } = await openRequest(ask, 'farsta');
    const declined = await expectData(propose(ask, { requestId: request, vacancyId: second.vacancy }));
    const decline = { party: 'CLIENT', answer: 'DECLINE', reason: 'Nej' };
    const { id } = declined.proposeCandidate;
    await expectData(answer(ask, { proposalId: id, ...decline }, handler('farsta')));
    const proposed = await expectData(propose(ask, { requestId: request, vacancyId: first.vacancy }));
    await acceptAll(ask, proposed.proposeCandidate.id, { asking: 'farsta', giving: 'bromma' });
    await expectData(confirm(ask, proposed.proposeCandidate.id));
    const decision = await recordDecision(ask, 'farsta');
    await expectData(requestPlacement(ask, 'farsta', decision, { languages: ['arabiska'] }));
  });

  test('is counted for the resursteam, whose work it is', async () => {
    const { brokeringFigures } = await read(FIGURES, BROKER, period);
    expect(brokeringFigures.total).toMatchObject({
      requests: 2,
      proposals: 2,
      placements: 1,
      suppressed: false,
    });
    expect(Number(brokeringFigures.total.charged)).toBeGreaterThan(1000);
    expect(brokeringFigures.proposalsPerPlacement).toBe(2);
    expect(brokeringFigures.declines).toContainEqual({ party: 'CLIENT', count: 1, suppressed: false });
    const farsta = brokeringFigures.districts.find(
      (row: { district: { code: string } }) => row.district.code === 'farsta',
    );
    expect(farsta).toMatchObject({ requests: 2, proposals: 2, placements: 1 });
  });

  test('is shown to a district its own, to others nothing small', async () => {
    const { brokeringFigures: own } = await read(FIGURES, handler('farsta'), period);
    expect(own.districts.map((row: { requests: number | null }) => row.requests).filter(Boolean)).toEqual([
      2,
    ]);
    expect(own.total.suppressed).toBe(true);
    const { brokeringFigures } = await read(FIGURES, REPORTING, period);
    expect(brokeringFigures.districts.every(({ suppressed }: { suppressed: boolean }) => suppressed)).toBe(
      true,
    );
    expect(brokeringFigures.proposalsPerPlacement).toBeNull();
  });

  test('knows where candidates are missing', async () => {
    const query =
      '{ poolGaps { missingDistricts rows { kind language ageFrom ageTo candidates openVacancies requests suppressed } } }';
    const { poolGaps } = await read(query, BROKER);
    const row = (language: string | null, ageFrom: number | null) =>
      poolGaps.rows.find(
        (gap: { kind: string; language: string | null; ageFrom: number | null }) =>
          gap.kind === 'KONTAKTPERSON' && gap.language === language && gap.ageFrom === ageFrom,
      );
    expect(row(null, null)).toMatchObject({ candidates: 2, openVacancies: 1, requests: 1 });
    expect(row('arabiska', null)).toMatchObject({ candidates: 1, openVacancies: 1, requests: 1 });
    expect(row('finska', null)).toMatchObject({ candidates: 1, openVacancies: 0, requests: 0 });
    expect(row(null, 7)).toMatchObject({ ageTo: 12, candidates: 2, requests: 1 });
    const { poolGaps: outside } = await read(query, REPORTING);
    expect(
      outside.rows.find((gap: { language: string | null }) => gap.language === 'arabiska'),
    ).toMatchObject({ candidates: null, suppressed: true });
  });

  test('knows how many requests can choose between two or more', async () => {
    const query = '{ requestMatches { requests withTwoOrMore share suppressed missingDistricts } }';
    expect((await read(query, BROKER)).requestMatches).toEqual({
      requests: 1,
      withTwoOrMore: 0,
      share: 0,
      suppressed: false,
      missingDistricts: [],
    });
    await enterPool(ask, 'sodermalm', { languages: ['arabiska'] });
    expect((await read(query, BROKER)).requestMatches).toMatchObject({ withTwoOrMore: 1, share: 1 });
    expect((await read(query, REPORTING)).requestMatches).toMatchObject({ requests: null, suppressed: true });
    await hub.district('bromma').stop();
    const { requestMatches } = await read(query, BROKER);
    await hub.district('bromma').start();
    expect(requestMatches).toMatchObject({ requests: null, missingDistricts: ['bromma'] });
  });

  describe('knows what happened to vacancies, month by month,', () => {
    const query = `query ($year: Int!) { vacancyFlow(year: $year) {
      months { month opened held filled expired released suppressed } missingDistricts { code } } }`;
    const months = async (claims: TestClaims, year = YEAR) =>
      (await read(query, claims, { year })).vacancyFlow.months as Record<string, unknown>[];

    test('for the resursteam, whose work it is', async () => {
      const month = (await months(BROKER)).at(-1)!;
      expect(month).toMatchObject({ month: `${TODAY.slice(0, 7)}-01`, held: 2, filled: 1, released: 1 });
      expect(month).toMatchObject({ expired: 0, suppressed: false });
      expect(month.opened).toBeGreaterThanOrEqual(3);
    });

    test('and for others of quarters that are over, without small numbers', async () => {
      const withheld = { opened: null, held: null, filled: null, suppressed: true };
      expect((await months(REPORTING)).at(-1)).toMatchObject(withheld);
      const past = await months(REPORTING, YEAR - 1);
      expect(past).toHaveLength(12);
      expect(past[0]).toMatchObject({ opened: 0, held: 0, filled: 0, suppressed: false });
      expect(await months(REPORTING, YEAR + 1)).toEqual([]);
    });
  });

  test('is for those alone who may read reports or brokering', async () => {
    await recordDecision(ask, 'farsta');
    const { errors } = await ask(
      { query: FIGURES, variables: period },
      { role: 'admin', scope: 'counts:read' },
    );
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });
});
