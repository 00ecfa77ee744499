import fc from 'fast-check';
import { clock as waits } from '../../../../commands/check/invariants/clock';
import { decisions } from '../../../../commands/check/invariants/decisions';
import { addDays } from '../../../../platform/time/calendar';
import {
  cancel,
  close,
  correct,
  decided,
  end,
  execute,
  interrupt,
  newId,
  REPORTER,
  start,
} from '../brokering-life';
import { HANDLER, startTestDistrict, TestClock, type TestDistrict } from '../test-district';
import { threeMonthsAfter } from './unexecuted-oracle';

const FIRST = '2026-03-01';
const DECIDED = '2026-02-20';
const LAST = '2028-02-20';
/** The last day of a quarter, by which whatever waits has waited for three months. */
const REPORTED = { year: 2027, quarter: 2, on: '2027-06-30' };
const LONG_AFTER = '2028-02-01';

/** Another one each run; a failure prints it, and TEST_SEED repeats it. */
const SEED = Number(process.env.TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));

const past = fc.integer({ min: -9, max: 0 });
const which = fc.nat(3);
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('start' as const), days: fc.integer({ min: -9, max: 5 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('part' as const),
      days: past,
      percent: fc.integer({ min: 1, max: 99 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('end' as const, 'withdraw' as const, 'cancel' as const),
      days: past,
      which,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('whole' as const, 'interrupt' as const), days: past }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), days: past }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      day: fc.constantFrom('executedOn', 'interruptedOn', 'closedOn'),
      days: fc.option(past),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('goOn' as const), days: fc.integer({ min: 1, max: 9 }) }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

const WITHDRAW = 'mutation ($id: ID!) { withdrawPlacement(placementId: $id, reason: "ångrat") { status } }';
const READ = `query ($id: ID!) { decision(id: $id) {
  decidedOn interruptedOn executedOn closedOn reportableFrom executedPercent
  partialExecutions { executedOn percent endedOn } placements { id status startedOn endedOn }
} }`;
const UNEXECUTED = `query ($on: Date!) { decisions(district: "farsta", first: 100, filter: { unexecutedOn: $on }) { nodes { id } } }`;
const REPORTS = `query ($year: Int!, $quarter: Int!) { individualReports(district: "farsta", year: $year, quarter: $quarter, first: 100) {
  nodes { kind decision { id } interruptedOn executedPercent } } }`;
const REFUSALS = new Set(['CONFLICT', 'BAD_USER_INPUT', 'NOT_FOUND']);

let district: TestDistrict;
const clock = new TestClock(new Date());

beforeAll(async () => {
  district = await startTestDistrict({ clock: clock.read });
});
afterAll(() => district.stop());

const ask = async (query: string, variables: Record<string, unknown>, claims = HANDLER) => {
  const { data, errors } = await district.ask(claims, query, variables);
  expect(errors).toBeUndefined();
  return data;
};

class Case {
  today = FIRST;
  readonly placements: string[] = [];

  constructor(readonly decision: string) {}

  setDay(day: string): void {
    this.today = day;
    clock.now = new Date(`${day}T12:00:00Z`);
  }

  async play(one: Command) {
    const on = one.kind === 'correct' ? null : addDays(this.today, one.days);
    switch (one.kind) {
      case 'goOn':
        return this.setDay(on!);
      case 'start': {
        const placementId = newId();
        this.placements.push(placementId);
        return start(district, this.decision, { placementId, startsOn: on, endsOn: addDays(LAST, -1) });
      }
      case 'part':
        return execute(district, this.decision, { on, percent: one.percent });
      case 'whole':
        return execute(district, this.decision, { on });
      case 'interrupt':
        return interrupt(district, this.decision, on!);
      case 'close':
        return close(district, this.decision, on!);
      case 'correct': {
        const corrected = one.days === null ? null : addDays(this.today, one.days);
        return correct(district, this.decision, { [one.day]: corrected });
      }
      default:
        return this.finish(one.kind, this.placements[one.which], on!);
    }
  }

  private finish(kind: 'end' | 'withdraw' | 'cancel', placement: string | undefined, on: string) {
    if (placement === undefined) return undefined;
    if (kind === 'cancel') return cancel(district, placement);
    return kind === 'end' ? end(district, placement, on) : district.ask(HANDLER, WITHDRAW, { id: placement });
  }

  async read() {
    return (await ask(READ, { id: this.decision })).decision;
  }
}

interface Part {
  readonly executedOn: string;
  readonly percent: number;
  readonly endedOn: string | null;
}

/** What must be so of a decision, whatever has been done with it. */
async function expectWhole(one: Case): Promise<void> {
  const found = await one.read();
  const { decidedOn, interruptedOn, executedOn, closedOn, executedPercent, partialExecutions } = found;
  const ends = closedOn ?? executedOn;
  if (ends === null) expect(found.reportableFrom).toBe(threeMonthsAfter(interruptedOn ?? decidedOn));
  if (closedOn !== null)
    expect(found.placements.filter(({ status }: { status: string }) => status === 'RUNNING')).toEqual([]);
  const { nodes } = (await ask(UNEXECUTED, { on: REPORTED.on })).decisions;
  expect(nodes.some(({ id }: { id: string }) => id === one.decision)).toBe(ends === null);
  const isWaiting = closedOn === null && (executedOn === null || executedOn > one.today);
  expectPercent(executedPercent, isWaiting ? partialExecutions : [], one.today);
  for (const { rows } of [...decisions, ...waits]) expect(await district.dataSource.query(rows)).toEqual([]);
}

/** By what the records themselves say, whose they are left aside. */
function expectPercent(percent: number | null, parts: readonly Part[], today: string): void {
  const begun = parts.filter(({ executedOn }) => executedOn <= today);
  const isGoingOn = ({ endedOn }: Part) => endedOn === null || endedOn > today;
  expect(percent === null).toBe(!begun.some(isGoingOn));
  if (percent === null) return;
  expect(percent).toBeGreaterThan(0);
  expect(percent).toBeLessThan(100);
  const last = begun
    .toSorted((a, b) => (a.executedOn < b.executedOn ? -1 : a.executedOn > b.executedOn ? 1 : 0))
    .at(-1)!;
  const hasEnded = begun.some(
    (part) => !isGoingOn(part) && (part === last || part.endedOn! > last.executedOn),
  );
  if (hasEnded) expect(percent).toBeLessThanOrEqual(Math.max(...begun.map((part) => part.percent)));
  else expect(percent).toBe(last.percent);
}

/** The report of a quarter tells what the decision tells on its last day. */
async function expectReported(one: Case): Promise<void> {
  one.setDay(REPORTED.on);
  const { interruptedOn, executedOn, closedOn, executedPercent } = await one.read();
  one.setDay(LONG_AFTER);
  const { nodes } = (await ask(REPORTS, { year: REPORTED.year, quarter: REPORTED.quarter }, REPORTER))
    .individualReports;
  const rows = nodes.filter(({ kind, decision }: { kind: string; decision: { id: string } }) => {
    return kind === 'UNEXECUTED' && decision.id === one.decision;
  });
  const waiting = { kind: 'UNEXECUTED', decision: { id: one.decision }, interruptedOn, executedPercent };
  expect(rows).toEqual(closedOn === null && executedOn === null ? [waiting] : []);
}

test('whatever is recorded of parts, placements and corrections, the decision says what its records say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 14 }), async (commands) => {
      clock.now = new Date(`${FIRST}T12:00:00Z`);
      const one = new Case(await decided(district, { decidedOn: DECIDED, validUntil: LAST }));
      for (const next of commands) {
        const before = await one.read();
        const answered = await one.play(next);
        const refusal = answered?.errors?.[0]?.extensions?.['code'];
        if (refusal !== undefined) {
          expect(REFUSALS).toContain(refusal);
          expect(await one.read()).toEqual(before);
        }
        await expectWhole(one);
      }
      await expectReported(one);
      await district.asOwner('TRUNCATE care_decision, placement CASCADE');
    }),
    { numRuns: Number(process.env.TEST_RUNS ?? 30), seed: SEED, endOnFailure: false },
  );
}, 180_000);
