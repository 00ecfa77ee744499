import { Backoff, backoffMs } from '../../../platform/concurrency/backoff';

const BOUNDS = { firstMs: 100, mostMs: 1_000, recoveredMs: 5_000 };

function expectBetween(value: number, least: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
}

test('pauses double up to the longest, each less a random part', () => {
  const pauses = new Backoff(BOUNDS);
  for (const due of [100, 200, 400, 800, 1_000, 1_000]) expectBetween(pauses.next(), due / 2, due);
});

test('of what worked for long the next failure is a new trouble; of what worked shortly it is not', () => {
  const pauses = new Backoff(BOUNDS);
  for (let failure = 0; failure < 5; failure++) pauses.next();
  expectBetween(pauses.next(5_000), 500, 1_000);
  expectBetween(pauses.next(5_001), 50, 100);
});

test('attempts that are counted elsewhere have the same pauses, however many', () => {
  expectBetween(backoffMs(BOUNDS, 2), 200, 400);
  expectBetween(backoffMs(BOUNDS, 5_000), 500, 1_000);
});
