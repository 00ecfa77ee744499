import { FrozenFigures } from '../../../subgraphs/harness/small-numbers/frozen-figures';
import { startTestDistrict, TestClock, type TestDistrict } from '../district/test-district';

describe('figures of a day', () => {
  const clock = new TestClock(new Date('2026-03-28T10:00:00Z'));
  let district: TestDistrict;
  const replica = () => new FrozenFigures(district.dataSource, clock.read);
  const counting = (isComplete = true) => {
    let calls = 0;
    return async () => ({ figures: { count: ++calls }, isComplete });
  };

  beforeAll(async () => {
    district = await startTestDistrict({ clock: clock.read });
  });
  afterAll(() => district.stop());

  test('are those first read, also after a restart and by another replica', async () => {
    const compute = counting();
    expect(await replica().ofToday('first', compute)).toEqual({ count: 1 });
    expect(await replica().ofToday('first', compute)).toEqual({ count: 1 });
  });

  test('are new from midnight in Stockholm', async () => {
    const compute = counting();
    const figures = replica();
    clock.now = new Date('2026-03-28T22:59:00Z');
    expect(await figures.ofToday('midnight', compute)).toEqual({ count: 1 });
    clock.now = new Date('2026-03-28T23:01:00Z');
    expect(await figures.ofToday('midnight', compute)).toEqual({ count: 2 });
  });

  test('are one and the same to all who ask at once, of whichever replica', async () => {
    const compute = counting();
    const one = replica();
    const answers = await Promise.all(
      [one, one, replica(), replica()].map((of) => of.ofToday('race', compute)),
    );
    expect(new Set(answers.map(({ count }) => count)).size).toBe(1);
  });

  test('are not kept while they are not whole', async () => {
    const compute = counting(false);
    expect(await replica().ofToday('partial', compute)).toEqual({ count: 1 });
    expect(await replica().ofToday('partial', compute)).toEqual({ count: 2 });
  });
});
