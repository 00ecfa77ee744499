import fc from 'fast-check';
import { REPORTER } from '../brokering-life';
import { startTestDistrict, TestClock, type TestDistrict } from '../test-district';
import { eventsOf, history, live } from './paper-history';
import { isUnexecutedOn, type PaperEvent, waitsSince } from './unexecuted-oracle';

const LIST = `query ($year: Int!, $quarter: Int!) {
  individualReports(district: "farsta", year: $year, quarter: $quarter, first: 100) { nodes { kind state decision { id } } }
}`;
const MARK = `mutation ($year: Int!, $quarter: Int!, $ids: [ID!]!) {
  markReportsSent(district: "farsta", year: $year, quarter: $quarter, decisionIds: $ids) { kind decision { id } }
}`;
const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];
const QUARTERS = YEARS.flatMap((year) =>
  LAST_DAYS.map((day, index) => ({ year, quarter: index + 1, on: `${year}-${day}` })),
);

/** Another one each run; a failure prints it, and TEST_SEED repeats it. */
const SEED = Number(process.env.TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** A rapportor with paper and pencil: what was reported is remembered until its end has been told. */
class PaperRapportor {
  private reported: string | null = null;

  constructor(private readonly events: readonly PaperEvent[]) {}

  reportsOn(day: string): string[] {
    const since = waitsSince(this.events, day);
    const isEnded = this.reported !== null && this.reported !== since;
    const isDue = isUnexecutedOn(this.events, day);
    if (isEnded) this.reported = null;
    if (isDue) this.reported = since;
    return [...(isEnded ? ['EXECUTION'] : []), ...(isDue ? ['UNEXECUTED'] : [])];
  }
}

describe('a rapportor who sends each quarter all that is to be sent', () => {
  let district: TestDistrict;

  beforeEach(async () => {
    district = await startTestDistrict({ clock: new TestClock(new Date('2030-01-01T12:00:00Z')).read });
  });
  afterEach(() => district.stop());

  const ask = async (query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await district.ask(REPORTER, query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  test('has reported what the law asks for, each once', async () => {
    const pasts = fc.sample(history, { numRuns: 25, seed: SEED }).map(eventsOf);
    const ids = await Promise.all(pasts.map((events) => live(district, events)));
    const rapportors = new Map(ids.map((id, index) => [id, new PaperRapportor(pasts[index]!)]));
    let sent = 0;
    for (const { year, quarter, on } of QUARTERS) {
      const expected = [...rapportors].flatMap(([id, rapportor]) =>
        rapportor.reportsOn(on).map((kind) => `${id} ${kind}`),
      );
      const { individualReports } = await ask(LIST, { year, quarter });
      const found: { kind: string; state: string; decision: { id: string } }[] = individualReports.nodes;
      const listed = found.map(({ kind, decision }) => `${decision.id} ${kind}`);
      expect({ SEED, on, listed: listed.sort() }).toEqual({ SEED, on, listed: expected.sort() });
      expect(found.filter(({ state }) => state === 'SENT')).toEqual([]);
      if (found.length === 0) continue;
      const marked = await ask(MARK, { year, quarter, ids: found.map(({ decision }) => decision.id) });
      expect(marked.markReportsSent).toHaveLength(found.length);
      sent += found.length;
    }
    expect(sent).toBeGreaterThan(0);
  }, 120_000);
});
