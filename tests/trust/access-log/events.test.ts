import { enterPool, open } from '../../subgraphs/district/candidates/candidate-life';
import {
  BROKER,
  STEWARD,
  startTestDistrict,
  type TestDistrict,
} from '../../subgraphs/district/test-district';
import { OpenedFeed } from '../../subgraphs/district/vacancies/opened-feed';
import { readsDuring } from './reads';

describe('an event of a person', () => {
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict();
  });
  afterAll(() => district.stop());

  const watched = (reads: Awaited<ReturnType<typeof readsDuring>>) =>
    reads.filter(({ purpose }) => purpose === 'WATCH');

  test('is recorded for each subscriber it is sent to, before it is sent', async () => {
    const feeds = [await OpenedFeed.open(district, BROKER), await OpenedFeed.open(district, STEWARD)];
    let candidate = '';
    const reads = await readsDuring(district, async () => {
      ({ candidate } = await enterPool(district, 'CITY'));
      await Promise.all(feeds.map((feed) => feed.next()));
    });
    expect(
      watched(reads)
        .map(({ actor }) => actor)
        .sort(),
    ).toEqual(['steward', 'test-resursteam']);
    expect(watched(reads)[0]).toMatchObject({
      action: 'READ_CANDIDATE',
      subjects: [candidate],
      fields: [
        'Vacancy.id',
        'Vacancy.status',
        'Candidate.id',
        'Candidate.languages',
        'Candidate.district.code',
      ],
    });
    await Promise.all(feeds.map((feed) => feed.close()));
  });

  test('that a subscriber may not see is recorded for nobody', async () => {
    const feed = await OpenedFeed.open(district, BROKER);
    const reads = await readsDuring(district, async () => {
      await enterPool(district, 'DISTRICT');
      await enterPool(district, 'CITY');
      await feed.next();
    });
    expect(watched(reads)).toHaveLength(1);
    await feed.close();
  });

  test('is not sent when it cannot be recorded, and comes after the cursor once it can', async () => {
    const { candidate } = await enterPool(district, 'CITY', { capacity: 2 });
    const feed = await OpenedFeed.open(district, BROKER);
    const { startCursor } = feed;
    await district.asOwner('ALTER FUNCTION append_access_log(jsonb) RENAME TO gone');
    await open(district, candidate);
    const message = await feed.socket.take(feed.id, ({ type }) => type === 'error');
    await district.asOwner('ALTER FUNCTION gone(jsonb) RENAME TO append_access_log');
    expect(message.payload).toMatchObject([{ extensions: { code: 'ACCESS_LOG_UNAVAILABLE' } }]);
    await feed.close();
    const again = await OpenedFeed.open(district, BROKER, { after: startCursor });
    expect((await again.next()).candidate).toBe(candidate);
    await again.close();
  });
});
