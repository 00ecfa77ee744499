import fc from 'fast-check';
import { addDays } from '../../../../platform/time/calendar';
import { close, decided, execute, interrupt } from '../brokering-life';
import type { TestDistrict } from '../test-district';
import type { PaperEvent } from './unexecuted-oracle';

const FIRST_DAY = '2015-01-01';

/** Often around three months, where the clock strikes, and around the ends of months. */
export const gap = fc.oneof(
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 88, max: 93 }),
  fc.constant(0),
);
const start = fc.oneof(
  fc.integer({ min: 0, max: 2_000 }).map((days) => addDays(FIRST_DAY, days)),
  fc.constantFrom('2015-11-30', '2015-11-29', '2016-02-29', '2017-11-30', '2018-08-31', '2019-01-31'),
);
export const history = fc.record({
  decidedOn: start,
  rounds: fc.array(fc.record({ waits: gap, runs: gap, inPart: fc.boolean() }), { maxLength: 3 }),
  lastWait: fc.option(gap),
  closing: fc.option(gap),
});
export type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

/** Decided; executed and interrupted so many times; executed again or not; closed or not. */
export function eventsOf({ decidedOn, rounds, lastWait, closing }: History): PaperEvent[] {
  const events: PaperEvent[] = [{ kind: 'DECIDED', on: decidedOn }];
  const add = (kind: PaperEvent['kind'], days: number) =>
    events.push({ kind, on: addDays(events.at(-1)!.on, days) });
  for (const { waits, runs, inPart } of rounds) {
    if (inPart) add('EXECUTED_IN_PART', Math.floor(waits / 2));
    add('EXECUTED', Math.ceil(waits / 2));
    add('INTERRUPTED', runs);
  }
  if (lastWait !== null) add('EXECUTED', lastWait);
  if (closing !== null) add('CLOSED', closing);
  return events;
}

/** Lets a district record it all; answers with the decision's id. */
export async function live(district: TestDistrict, events: readonly PaperEvent[]): Promise<string> {
  const id = await decided(district, {
    decidedOn: events[0]!.on,
    validUntil: '2100-01-01',
    birthYear: 2000,
  });
  for (const { kind, on } of events.slice(1)) {
    const answer = await COMMANDS[kind as keyof typeof COMMANDS](district, id, on);
    expect(answer.errors).toBeUndefined();
  }
  return id;
}

const COMMANDS = {
  EXECUTED: (district: TestDistrict, id: string, on: string) => execute(district, id, { on }),
  EXECUTED_IN_PART: (district: TestDistrict, id: string, on: string) =>
    execute(district, id, { on, percent: 50 }),
  INTERRUPTED: interrupt,
  CLOSED: close,
};
