import fc from 'fast-check';
import { addDays } from '../../../../platform/time/calendar';
import { correct, SERVICE } from '../brokering-life';
import { startTestDistrict, TestClock, type TestDistrict } from '../test-district';
import { eventsOf, gap, history, live } from './paper-history';
import { corrected, isUnexecutedOn, type PaperCorrection, type PaperEvent } from './unexecuted-oracle';

const COUNTS = `query ($r: [_Any!]!, $on: Date!) {
  _entities(representations: $r) { ... on District { unexecutedDecisions(on: $on) { count } } }
}`;
const shift = fc.option(fc.integer({ min: -200, max: 200 }), { freq: 4 });
const shifts = fc.record(
  { decidedOn: shift, interruptedOn: shift, executedOn: shift, closedOn: shift },
  { requiredKeys: [] },
);

/** Shifts of recorded days, as dates; null where a day is taken back. */
function correctionOf(
  events: readonly PaperEvent[],
  shifted: Record<string, number | null>,
): PaperCorrection {
  const kinds = {
    decidedOn: 'DECIDED',
    interruptedOn: 'INTERRUPTED',
    executedOn: 'EXECUTED',
    closedOn: 'CLOSED',
  };
  return Object.fromEntries(
    Object.entries(shifted).map(([field, days]) => {
      const kind = kinds[field as keyof typeof kinds];
      const known = events.findLast((event) => event.kind === kind) ?? events[0]!;
      return [field, days === null ? null : addDays(known.on, days)];
    }),
  );
}

describe('decisions of any past', () => {
  const clock = new TestClock(new Date('2030-01-01T12:00:00Z'));
  let district: TestDistrict;
  const all: (readonly PaperEvent[])[] = [];

  beforeAll(async () => {
    district = await startTestDistrict({ clock: clock.read });
  });
  afterAll(() => district.stop());

  const counted = async (on: string) => {
    const { data, errors } = await district.ask(SERVICE, COUNTS, {
      r: [{ __typename: 'District', code: 'farsta' }],
      on,
    });
    expect(errors).toBeUndefined();
    const rows: { count: number }[] = data._entities[0].unexecutedDecisions;
    return rows.reduce((sum, { count }) => sum + count, 0);
  };
  const expectAllCounted = async (days: readonly string[]) => {
    for (const day of days) {
      const expected = all.filter((events) => isUnexecutedOn(events, day)).length;
      expect({ day, count: await counted(day) }).toEqual({ day, count: expected });
    }
  };
  test('are counted on every day as the oracle counts them', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.array(gap, { minLength: 1, maxLength: 4 }), async (past, gaps) => {
        const events = eventsOf(past);
        await live(district, events);
        all.push(events);
        const strikes = events.flatMap(({ on }) => [addDays(on, 89), addDays(on, 90), addDays(on, 92), on]);
        await expectAllCounted([...strikes, ...gaps.map((days) => addDays(events[0]!.on, days * 3))]);
      }),
      { numRuns: 50, endOnFailure: true },
    );
  }, 120_000);

  test('are counted as if their corrected days had been recorded from the first', async () => {
    await fc.assert(
      fc.asyncProperty(history, shifts, async (past, shifted) => {
        // An execution that began and ended on the day of an interruption leaves no trace to be corrected.
        const rounds = past.rounds.map((round) => ({
          ...round,
          runs: Math.max(1, round.runs),
          inPart: false,
        }));
        const events = eventsOf({ ...past, rounds });
        const id = await live(district, events);
        const correction = correctionOf(events, shifted as Record<string, number | null>);
        const { decidedOn, ...others } = correction;
        const expected = corrected(events, decidedOn ? correction : others);
        const isChanged = JSON.stringify(expected) !== JSON.stringify(events);
        const answer = await correct(district, id, correction);
        const code = answer.errors?.[0]?.extensions?.code;
        expect({ correction, code }).toEqual({
          correction,
          code: expected !== undefined && isChanged ? undefined : 'BAD_USER_INPUT',
        });
        all.push(code === undefined ? expected! : events);
        await expectAllCounted(all.at(-1)!.flatMap(({ on }) => [on, addDays(on, 91), addDays(on, 200)]));
      }),
      { numRuns: 50, endOnFailure: true },
    );
  }, 120_000);
});
