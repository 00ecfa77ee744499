import fc from 'fast-check';
import { DEFAULT_SMALL_NUMBERS, isSmall } from '../../../subgraphs/harness/small-numbers/small-number-rule';
import type { ReportContent } from '../../../subgraphs/reporting/counts/report-content';
import { neighboursOf, type PublishedPattern } from '../../../subgraphs/reporting/suppression/neighbours';
import {
  decidePattern,
  type SuppressionPattern,
} from '../../../subgraphs/reporting/suppression/suppression-pattern';
import { Gender } from '../../../subgraphs/vocabulary/decision.enums';
import { expectOpen } from './expect-open';
import {
  CATEGORY_KEY,
  contentsOf,
  countOf,
  type Flow,
  flows,
  TwoQuarterAttacker,
  targetsOf,
} from './two-quarters';

const RULE = DEFAULT_SMALL_NUMBERS;
const RUNS = { numRuns: 150 };

/** Publishes the contents in the order given, each in the knowledge of those before. */
function publish(
  contents: readonly ReportContent[],
  order: readonly number[],
): ReadonlyMap<number, SuppressionPattern> {
  const published: PublishedPattern[] = [];
  const patterns = new Map<number, SuppressionPattern>();
  for (const index of order) {
    const { year, quarter } = contents[index]!;
    const pattern = decidePattern(contents[index]!, RULE, [], neighboursOf({ year, quarter }, published));
    published.push({ year, quarter, pattern });
    patterns.set(index, pattern);
  }
  return patterns;
}

const order = fc.constantFrom([0, 1], [1, 0]);

test('bands of a quarter tell no small number of a district or gender, neither of it nor of the one before', () => {
  fc.assert(
    fc.property(flows, order, (given, inOrder) => {
      const contents = contentsOf(given);
      const patterns = publish(contents, inOrder);
      const attacker = new TwoQuarterAttacker(contents, [patterns.get(0)!, patterns.get(1)!]);
      for (const target of [...targetsOf(0), ...targetsOf(1)]) {
        if (!isSmall(countOf(given, target), RULE)) continue;
        expectOpen(attacker, target);
      }
    }),
    RUNS,
  );
});

test('shown beside cuts they would', () => {
  const counts: [string, Gender, Flow['fate'], number][] = [
    ['bromma', Gender.MAN, 'gone', 4],
    ['bromma', Gender.MAN, 'stays', 1],
    ['norrmalm', Gender.WOMAN, 'gone', 3],
    ['norrmalm', Gender.WOMAN, 'stays', 1],
    ['norrmalm', Gender.MAN, 'gone', 3],
    ['sodermalm', Gender.WOMAN, 'stays', 4],
    ['sodermalm', Gender.MAN, 'stays', 3],
  ];
  const given = counts.map(([district, gender, fate, count]) => ({ district, gender, fate, count }));
  const contents = contentsOf(given);
  const patterns = contents.map((content) => decidePattern(content, RULE));
  const careless = patterns.map(({ categories, causes }) => ({
    categories: { [CATEGORY_KEY]: { ...categories[CATEGORY_KEY]!, showsBands: true } },
    causes,
  }));
  const men = { quarter: 1, gender: Gender.MAN } as const;
  expect(new TwoQuarterAttacker(contents, careless).range(men)).toEqual({ least: 4, most: 4 });
  const published = publish(contents, [0, 1]);
  const { least, most } = new TwoQuarterAttacker(contents, [published.get(0)!, published.get(1)!]).range(men);
  expect(most).toBeGreaterThan(least);
});

test('no band is shown of a quarter up to which a cut is, in whatever order they are published', () => {
  fc.assert(
    fc.property(flows, order, (given, inOrder) => {
      const patterns = publish(contentsOf(given), inOrder);
      const [first, second] = [0, 1].map((index) => patterns.get(index)!.categories[CATEGORY_KEY]!);
      expect(first!.showsCuts && first!.showsBands).toBe(false);
      expect((first!.showsCuts || second!.showsCuts) && second!.showsBands).toBe(false);
    }),
    RUNS,
  );
});

test('they are shown where all cuts are withheld', () => {
  const given: Flow[] = [
    { district: 'bromma', gender: Gender.WOMAN, fate: 'stays', count: 3 },
    { district: 'farsta', gender: Gender.MAN, fate: 'comes', count: 4 },
  ];
  const patterns = publish(contentsOf(given), [0, 1]);
  expect(patterns.get(1)!.categories[CATEGORY_KEY]).toMatchObject({ showsCuts: false, showsBands: true });
});
