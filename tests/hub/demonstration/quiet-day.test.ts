import { playQuietDay } from '../../../hub/made-up-work/alive/quiet-day';
import { SocketClient } from '../../network/socket-client';
import type { TestHub } from '../../network/test-hub';
import { authorization } from '../../network/tokens';
import { DISTRICTS, frontDoorOf, makeUp, startMadeUpHub } from './made-up-hub';

jest.setTimeout(120_000);

let hub: TestHub;

beforeAll(async () => {
  hub = await startMadeUpHub();
  await makeUp(hub);
});
afterAll(() => hub?.stop());

interface PlayedDay {
  readonly lines: readonly string[];
  readonly pauses: readonly number[];
}

/** So many happenings, without a pause. */
async function playFor(happenings: number, name: string): Promise<PlayedDay> {
  const ending = new AbortController();
  const lines: string[] = [];
  const pauses: number[] = [];
  await playQuietDay({
    frontDoor: frontDoorOf(hub),
    districts: DISTRICTS,
    seconds: 40,
    name,
    report: (line) => {
      lines.push(line);
      if (lines.length === happenings) ending.abort();
    },
    pause: async (ms) => void pauses.push(ms),
    signal: ending.signal,
  });
  return { lines, pauses };
}

test('a quiet day is seen by those who watch, goes through every kind of thing, and ends when it is told to', async () => {
  const client = await SocketClient.connect(hub.url, await authorization({ role: 'resursteam' }));
  const query = 'subscription { vacancyOpened { vacancy { id } } }';
  client.send({ id: 'watch', type: 'subscribe', payload: { query } });
  const requests = async () =>
    (await hub.ask({ query: '{ requests: placementRequests(first: 1) { totalCount } }' })).data;
  const before = await requests();
  const { lines, pauses } = await playFor(31, 'one');
  expect(lines).toHaveLength(31);
  for (const happened of [
    /a vacancy opens/,
    /a request comes in/,
    /is held/,
    /accepts/,
    /is confirmed/,
    /consent is withdrawn/,
  ])
    expect(lines).toContainEqual(expect.stringMatching(happened));
  expect(lines.filter((line) => line.includes('nothing happens'))).toEqual([]);
  await client.until(() => client.find('watch', 'next') !== undefined);
  const [, district] = /^([\w-]+): a vacancy opens/.exec(lines[0]!)!;
  const seen = client.received.filter(({ type }) => type === 'next');
  const [first] = seen.map(({ payload }) => payload.data.vacancyOpened.vacancy.id);
  expect(first).toMatch(new RegExp(`^${district}:`));
  client.close();
  expect((await requests()).requests.totalCount).toBeGreaterThan(before.requests.totalCount);
  expect(Math.min(...pauses)).toBe(20_000);
  expect(Math.max(...pauses)).toBe(60_000);
});
