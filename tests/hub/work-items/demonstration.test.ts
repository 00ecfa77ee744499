import { addDays, type IsoDate, startOfDay } from '../../../platform/time/calendar';
import { handler, steward, TODAY } from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { type Listed, listWork } from './work-items';

jest.setTimeout(180_000);

const DISTRICTS = ['farsta', 'bromma'];
/** Days from today: the demonstration lies around it. */
const DAYS = [-400, -200, -45, 0, 1, 14, 30, 75, 200, 400];

let hub: TestHub;
let now: Date | undefined;

beforeAll(async () => {
  hub = await startTestHub({ districts: DISTRICTS, demonstration: true, clock: () => now ?? new Date() });
});
afterAll(() => hub?.stop());

interface Fact {
  readonly id: string;
  readonly dueOn: IsoDate;
}

/** Every item of a role, page by page. */
async function listAll(claims: TestClaims): Promise<{ items: Fact[]; first: Listed }> {
  const first = await listWork(hub, claims);
  const items: Fact[] = [...first.nodes];
  for (let page = first; page.pageInfo.hasNextPage; ) {
    page = await listWork(hub, claims, { after: page.pageInfo.endCursor! });
    items.push(...page.nodes);
  }
  return { items: items.map(({ id, dueOn }) => ({ id, dueOn })), first };
}

const rows = <Row>(district: string, text: string): Promise<Row[]> =>
  hub.district(district).dataSource.query(text);

interface Decision {
  readonly id: string;
  readonly valid_until: IsoDate;
  readonly closed_on: IsoDate | null;
}
interface Wait {
  readonly decision_id: string;
  readonly reportable_from: IsoDate;
  readonly until_on: IsoDate;
}

/** What a handlaggare has to do on a day, found in the rows one by one. */
async function handlersWork(district: string, today: IsoDate): Promise<Fact[]> {
  const decisions = await rows<Decision>(
    district,
    `SELECT district || ':' || id AS id, valid_until, closed_on FROM care_decision`,
  );
  const waits = await rows<Wait>(
    district,
    `SELECT d.district || ':' || d.id AS decision_id, w.reportable_from, w.until_on::text
      FROM decision_wait w JOIN care_decision d ON d.id = w.decision_id`,
  );
  const found: Fact[] = [];
  for (const decision of decisions) {
    const { id, valid_until: end, closed_on: closed } = decision;
    if (closed === null && end >= today && end <= addDays(today, 90))
      found.push({ id: `DECISION_ENDS:${id}`, dueOn: end });
    for (const { reportable_from: passes, until_on } of waits.filter((wait) => wait.decision_id === id)) {
      const until = until_on === 'infinity' ? '9999-12-31' : until_on;
      const day = passes > today ? passes : today;
      if (passes <= addDays(today, 30) && until > day && end >= day)
        found.push({ id: `CLOCK_PASSES:${id}`, dueOn: passes });
    }
  }
  return found;
}

interface Candidate {
  readonly id: string;
  readonly status: string;
  readonly until: string;
  readonly noted: IsoDate;
}
interface Placement {
  readonly id: string;
  readonly status: string;
  readonly ends_on: IsoDate;
  readonly planned_end_on: IsoDate | null;
  readonly valid_until: IsoDate;
  readonly closed_on: IsoDate | null;
}

/** What a kontaktsekreterare has to do, in the same way. */
async function stewardsWork(district: string, today: IsoDate): Promise<Fact[]> {
  const candidates = await rows<Candidate>(
    district,
    `SELECT district || ':' || id AS id, status, checks_valid_until::text AS until,
      (noted_at AT TIME ZONE 'Europe/Stockholm')::date AS noted FROM candidate`,
  );
  const placements = await rows<Placement>(
    district,
    `SELECT p.district || ':' || p.id AS id, p.status, p.ends_on, p.planned_end_on, d.valid_until, d.closed_on
      FROM placement p JOIN care_decision d ON d.id = p.decision_id`,
  );
  const found: Fact[] = [];
  for (const { id, status, until, noted } of candidates) {
    if (status !== 'APPROVED' && status !== 'PAUSED') continue;
    if (until === '-infinity') found.push({ id: `CHECK_FAILED:${id}`, dueOn: noted });
    else if (until !== 'infinity' && until <= addDays(today, 30))
      found.push({ id: `CHECKS_EXPIRE:${id}`, dueOn: until });
  }
  for (const placement of placements.filter(({ status }) => status === 'RUNNING')) {
    const { id, ends_on, planned_end_on: planned, valid_until, closed_on } = placement;
    const last = [ends_on, valid_until, closed_on ?? ends_on].sort()[0]!;
    const end = planned ?? ends_on;
    const isOver = planned === null && last < today;
    if (isOver) found.push({ id: `PLACEMENT_PROBABLY_ENDED:${id}`, dueOn: last });
    else if (end >= today && end <= addDays(today, 90))
      found.push({ id: `PLACEMENT_ENDS:${id}`, dueOn: end });
  }
  return found;
}

const inOrder = (facts: readonly Fact[]) =>
  [...facts].sort((one, other) => (`${one.dueOn}${one.id}` < `${other.dueOn}${other.id}` ? -1 : 1));

describe.each(DISTRICTS)('in the demonstration of %s, whatever the day, what there is to do', (district) => {
  test.each([
    ['handlaggare', handler(district), handlersWork],
    ['kontaktsekreterare', steward(district), stewardsWork],
  ] as const)('for a %s is what the facts say, and is counted so', async (_role, claims, workOf) => {
    let seen = 0;
    for (const days of DAYS) {
      const today = addDays(TODAY, days);
      now = new Date(startOfDay(today).getTime() + 1);
      const facts = await workOf(district, today);
      const { items, first } = await listAll(claims);
      expect(items).toEqual(inOrder(facts));
      const sunday = addDays(today, (7 - new Date(`${today}T12:00:00Z`).getUTCDay()) % 7);
      const due = (isDue: (day: IsoDate) => boolean) => facts.filter(({ dueOn }) => isDue(dueOn)).length;
      expect({ total: first.totalCount, ...first.counts }).toEqual({
        total: facts.length,
        overdue: due((day) => day < today),
        today: due((day) => day === today),
        thisWeek: due((day) => day > today && day <= sunday),
        later: due((day) => day > today && day > sunday),
        parked: 0,
      });
      seen += facts.length;
    }
    expect(seen).toBeGreaterThan(0);
  });
});
