import { PositionClock } from '../../../subgraphs/harness/subscriptions/position-clock';

describe('a position without an event', () => {
  beforeEach(() => jest.useFakeTimers({ now: 0 }));
  afterEach(() => jest.useRealTimers());

  test('is sent when the stream goes live, and again no sooner than half a minute after the last answer', () => {
    const clock = new PositionClock();
    const skipped = { kind: 'position', cursor: 'c', caughtUp: false } as const;
    expect(clock.isDue({ ...skipped, caughtUp: true })).toBe(true);
    clock.sent();
    jest.setSystemTime(29_999);
    expect(clock.isDue(skipped)).toBe(false);
    jest.setSystemTime(30_000);
    expect(clock.isDue(skipped)).toBe(true);
    clock.sent();
    expect(clock.isDue(skipped)).toBe(false);
  });
});
