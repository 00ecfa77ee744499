import { setTimeout as delay } from 'node:timers/promises';

/** Of what the brokering looks for by itself, in tests that wait for it: more often costs processor time and finds nothing. */
export const SOON_MS = 100;

const EVERY_MS = 50;
const WITHIN_MS = 20_000;

/** Reads again and again until the value is as wanted; fails with the last one when it never is. */
export async function until<T>(read: () => Promise<T>, isWanted: (value: T) => boolean): Promise<T> {
  for (let waitedMs = 0; ; waitedMs += EVERY_MS) {
    const value = await read();
    if (isWanted(value)) return value;
    if (waitedMs >= WITHIN_MS) throw new Error(`still ${JSON.stringify(value)}`);
    await delay(EVERY_MS);
  }
}
