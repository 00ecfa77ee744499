import { atExpiry } from '../../../platform/tokens/at-expiry';

const DAY_MS = 86_400_000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const expiringIn = (days: number) => ({ expiresAt: new Date(Date.now() + days * DAY_MS) });

test('a token that expires later than a timer can wait ends its connection on its day, and once', () => {
  const end = jest.fn();
  atExpiry(expiringIn(60), end);
  jest.advanceTimersByTime(59 * DAY_MS);
  expect(end).not.toHaveBeenCalled();
  jest.advanceTimersByTime(DAY_MS);
  expect(end).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(60 * DAY_MS);
  expect(end).toHaveBeenCalledTimes(1);
});

test('one that has expired ends it', () => {
  const end = jest.fn();
  atExpiry(expiringIn(-1), end);
  jest.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledTimes(1);
});

test('it can be called off, also after the first wait', () => {
  const end = jest.fn();
  const callOff = atExpiry(expiringIn(60), end);
  jest.advanceTimersByTime(40 * DAY_MS);
  callOff();
  jest.advanceTimersByTime(60 * DAY_MS);
  expect(end).not.toHaveBeenCalled();
});

test('without a token nothing ends', () => {
  atExpiry(null, jest.fn());
  expect(jest.getTimerCount()).toBe(0);
});
