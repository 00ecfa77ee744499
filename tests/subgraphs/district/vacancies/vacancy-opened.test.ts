import { addDays } from '../../../../platform/time/calendar';
import { lockCandidate } from '../../../../subgraphs/district/candidates/lock-candidate';
import { Territory } from '../../../../subgraphs/district/districts/territory';
import { VacancyStatus } from '../../../../subgraphs/district/entities/vacancy-status';
import { reopenVacancy } from '../../../../subgraphs/district/vacancies/reopen-vacancy';
import { enterPool, open, share, TODAY } from '../candidates/candidate-life';
import {
  BROKER,
  HANDLER,
  OTHER_REGION,
  SAME_REGION,
  STEWARD,
  startTestDistrict,
  TestClock,
  type TestDistrict,
  testRegistry,
} from '../test-district';
import { OpenedFeed } from './opened-feed';

describe('openings of vacancies', () => {
  const clock = new TestClock(new Date());
  let district: TestDistrict;
  let feeds: OpenedFeed[] = [];

  beforeAll(async () => {
    district = await startTestDistrict({ clock: clock.read });
  });
  afterEach(async () => {
    await Promise.all(feeds.map((feed) => feed.close()));
    feeds = [];
  });
  afterAll(() => district.stop());

  async function follow(
    ...args: Parameters<typeof OpenedFeed.open> extends [unknown, ...infer R] ? R : never
  ) {
    const feed = await OpenedFeed.open(district, ...args);
    feeds.push(feed);
    return feed;
  }

  /** Each feed's next event is of this new vacancy: whatever was to come before it was not sent. */
  async function expectNextIsNew(...asked: readonly OpenedFeed[]): Promise<void> {
    const { vacancy } = await enterPool(district, 'CITY');
    for (const feed of asked) expect((await feed.next()).vacancy).toBe(vacancy);
  }

  test('come with the vacancy and its candidate, and a cursor', async () => {
    const feed = await follow(BROKER);
    const { vacancy, candidate } = await enterPool(district, 'CITY');
    expect(await feed.next()).toEqual({ cursor: expect.any(String), vacancy, candidate, status: 'OPEN' });
  });

  test('that are refused leave no event', async () => {
    const feed = await follow(STEWARD);
    const { candidate } = await enterPool(district, 'CITY');
    await feed.next();
    expect((await open(district, candidate)).errors).toBeDefined();
    await expectNextIsNew(feed);
  });

  test('reach each subscriber by the rules of sharing', async () => {
    const [own, handler, region, other, broker] = [
      await follow(STEWARD),
      await follow(HANDLER),
      await follow(SAME_REGION),
      await follow(OTHER_REGION),
      await follow(BROKER),
    ];
    const kept = await enterPool(district, 'CITY', {}, {});
    for (const feed of [own, handler, region, other, broker]) await feed.next();
    await share(district, kept.candidate, 'DISTRICT');
    // Approved under CITY, opened while shared as told.
    const shared: Record<string, string> = {};
    for (const scope of ['DISTRICT', 'REGION', 'CITY'])
      shared[scope] = (await enterPool(district, scope)).vacancy;
    const vacanciesOf = async (feed: OpenedFeed, count: number) =>
      (await feed.take(count)).map(({ vacancy }) => vacancy);
    const all = [shared.DISTRICT, shared.REGION, shared.CITY];
    expect(await vacanciesOf(own, 3)).toEqual(all);
    expect(await vacanciesOf(handler, 3)).toEqual(all);
    expect(await vacanciesOf(region, 2)).toEqual(all.slice(1));
    expect(await vacanciesOf(other, 1)).toEqual(all.slice(2));
    expect(await vacanciesOf(broker, 1)).toEqual(all.slice(2));
    await expectNextIsNew(own, handler, region, other, broker);
  });

  test('of a protected identity reach nobody', async () => {
    const [own, broker] = [await follow(STEWARD), await follow(BROKER)];
    await enterPool(district, 'CITY', { protectedIdentity: true });
    await expectNextIsNew(own, broker);
  });

  test('are not sent once the consent is withdrawn, and again when it is given', async () => {
    const start = (await follow(BROKER)).startCursor;
    const { candidate, vacancy } = await enterPool(district, 'CITY');
    await share(district, candidate, 'DISTRICT');
    const later = await enterPool(district, 'CITY');
    const resumed = await follow(BROKER, { after: start });
    expect((await resumed.next()).vacancy).toBe(later.vacancy);
    expect((await (await follow(STEWARD, { after: start })).next()).vacancy).toBe(vacancy);
    await share(district, candidate, 'CITY');
    expect((await (await follow(BROKER, { after: start })).next()).vacancy).toBe(vacancy);
  });

  test('are not sent once a check has expired', async () => {
    const start = (await follow(BROKER)).startCursor;
    await enterPool(district, 'CITY', {}, { validUntil: TODAY });
    clock.now = new Date(`${addDays(TODAY, 1)}T12:00:00Z`);
    const resumed = await follow(BROKER, { after: start });
    await expectNextIsNew(resumed);
    clock.now = new Date();
  });

  test('show what the vacancy has become: held to all, filled or withdrawn to the own district alone', async () => {
    const start = (await follow(BROKER)).startCursor;
    const ids: Record<string, string> = {};
    for (const status of ['HELD', 'FILLED', 'WITHDRAWN']) {
      ids[status] = (await enterPool(district, 'CITY')).vacancy;
      await setStatus(ids[status], status);
    }
    const broker = await follow(BROKER, { after: start });
    expect(await broker.next()).toMatchObject({ vacancy: ids.HELD, status: 'HELD' });
    const own = await (await follow(STEWARD, { after: start })).take(3);
    expect(own.map(({ status }) => status)).toEqual(['HELD', 'FILLED', 'WITHDRAWN']);
    await expectNextIsNew(broker);
  });

  test('are filtered, by the facts of the moment', async () => {
    const start = (await follow(BROKER)).startCursor;
    const finnish = await enterPool(district, 'CITY');
    const arabic = await enterPool(district, 'CITY', {
      languages: ['arabiska'],
      acceptsAgeFrom: 0,
      acceptsAgeTo: 3,
    });
    const first = async (filter: Record<string, unknown>) =>
      (await (await follow(BROKER, { after: start, filter })).next()).vacancy;
    expect(await first({ languages: ['arabiska'] })).toBe(arabic.vacancy);
    expect(await first({ languages: ['finska'] })).toBe(finnish.vacancy);
    expect(await first({ acceptsAge: 2 })).toBe(arabic.vacancy);
    const elsewhere = await follow(BROKER, { after: start, filter: { districts: ['bromma'] } });
    const live = await follow(BROKER, { filter: { languages: ['arabiska'], districts: ['farsta'] } });
    await enterPool(district, 'CITY');
    const another = await enterPool(district, 'CITY', { languages: ['arabiska'] });
    expect((await live.next()).vacancy).toBe(another.vacancy);
    await expect(elsewhere.close()).resolves.toBeUndefined();
  });

  test('come again by the end of a hold and of a placement, one event each', async () => {
    const feed = await follow(BROKER);
    const { vacancy, candidate } = await enterPool(district, 'CITY');
    await feed.next();
    for (const from of [VacancyStatus.HELD, VacancyStatus.FILLED] as const) {
      await setStatus(vacancy, from);
      const ended = await Promise.all([reopen(vacancy, candidate, from), reopen(vacancy, candidate, from)]);
      expect(ended.sort()).toEqual([false, true]);
      expect(await feed.next()).toMatchObject({ vacancy, status: 'OPEN' });
    }
    await expectNextIsNew(feed);
  });

  test('are resumed exactly, from any of them, with another filter too', async () => {
    const feed = await follow(BROKER);
    const opened = await Promise.all(Array.from({ length: 12 }, () => enterPool(district, 'CITY')));
    const order = await feed.take(12);
    expect(new Set(order.map(({ vacancy }) => vacancy))).toEqual(
      new Set(opened.map(({ vacancy }) => vacancy)),
    );
    for (const at of [0, 5, 10]) {
      const resumed = await follow(BROKER, { after: order[at]!.cursor, filter: { languages: ['finska'] } });
      expect(await resumed.take(11 - at)).toEqual(order.slice(at + 1));
    }
  });

  async function setStatus(vacancy: string, status: string): Promise<void> {
    await district.dataSource.query(
      `UPDATE vacancy SET status = $1, held_until = CASE WHEN $1 = 'HELD' THEN now() END,
        hold_id = CASE WHEN $1 = 'HELD' THEN 'h' END, placement_id = CASE WHEN $1 = 'FILLED' THEN 'p' END WHERE id = $2`,
      [status, uuidOf(vacancy)],
    );
  }

  function reopen(vacancy: string, candidate: string, from: VacancyStatus.HELD | VacancyStatus.FILLED) {
    const territory = new Territory(testRegistry(), ['farsta']);
    const key = { id: uuidOf(vacancy), candidateId: uuidOf(candidate), district: 'farsta' };
    return district.dataSource.transaction(async (manager) => {
      await lockCandidate(manager, { district: 'farsta', uuid: key.candidateId }, territory);
      return reopenVacancy(manager, key, { from, at: new Date() });
    });
  }
});

describe('openings of two districts', () => {
  test('in one database stay with whom they are for', async () => {
    const union = await startTestDistrict({ districts: ['farsta', 'bromma'] });
    const ofBromma: TestDistrict = {
      ...union,
      ask: (claims, ...rest) => union.ask(claims === STEWARD ? OTHER_REGION : claims, ...rest),
    };
    const feeds = [
      await OpenedFeed.open(union, STEWARD),
      await OpenedFeed.open(union, OTHER_REGION),
      await OpenedFeed.open(union, BROKER, { filter: { districts: ['bromma'] } }),
    ];
    const farsta = [await enterPool(union, 'DISTRICT'), await enterPool(union, 'CITY')];
    const bromma = [
      await enterPool(ofBromma, 'DISTRICT', { district: 'bromma' }),
      await enterPool(ofBromma, 'CITY', { district: 'bromma' }),
    ];
    const expected = [[...farsta, bromma[1]!], [farsta[1]!, ...bromma], [bromma[1]!]];
    for (const [index, feed] of feeds.entries()) {
      const seen = (await feed.take(expected[index]!.length)).map(({ vacancy }) => vacancy);
      expect(seen).toEqual(expected[index]!.map(({ vacancy }) => vacancy));
      await feed.close();
    }
    await union.stop();
  });

  test('have cursors of their own', async () => {
    const [one, other] = [await startTestDistrict(), await startTestDistrict()];
    const feed = await OpenedFeed.open(one, BROKER);
    const refused = OpenedFeed.open(other, BROKER, { after: feed.startCursor });
    await expect(refused).rejects.toMatchObject({
      message: 'error',
      cause: [{ extensions: { code: 'CURSOR_EXPIRED', reason: 'EPOCH' } }],
    });
    await feed.close();
    await Promise.all([one.stop(), other.stop()]);
  });
});

function uuidOf(id: string): string {
  return id.split(':')[1]!;
}
