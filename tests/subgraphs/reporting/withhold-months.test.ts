import fc from 'fast-check';
import { DEFAULT_SMALL_NUMBERS, isSmall } from '../../../subgraphs/harness/small-numbers/small-number-rule';
import type { MonthFlow } from '../../../subgraphs/reporting/vacancy-flow/month-flow';
import { withholdMonths } from '../../../subgraphs/reporting/vacancy-flow/withhold-months';

const RULE = DEFAULT_SMALL_NUMBERS;
const NOTHING = { opened: 0, held: 0, filled: 0, expired: 0, released: 0 };

function yearOf(filled: readonly number[]): MonthFlow[] {
  return filled.map((count, index) => ({
    ...NOTHING,
    month: `2026-${String(index + 1).padStart(2, '0')}-01`,
    filled: count,
  }));
}

const shown = (filled: readonly number[], today: string) =>
  withholdMonths(yearOf(filled), { today, rule: RULE }).map((month) => month.filled);

test('a quarter that is not over shows nothing: its numbers still grow', () => {
  const filled = [10, 11, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0];
  expect(shown(filled, '2026-06-30').slice(0, 6)).toEqual([10, 10, 10, null, null, null]);
  expect(shown(filled, '2026-07-01').slice(0, 6)).toEqual([10, 10, 10, 15, 15, 15]);
});

test('a small month takes another with it, so that the quarter’s sum does not give it away', () => {
  expect(shown([20, 9, 3, 6, 7, 8, 0, 0, 0, 0, 0, 0], '2027-01-01')).toEqual([
    20,
    null,
    null,
    5,
    5,
    10,
    ...Array.from({ length: 6 }, () => 0),
  ]);
});

test('who knows the quarter’s sum computes no small month', () => {
  const year = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(year, (filled) => {
      const months = shown(filled, '2027-01-01');
      for (let first = 0; first < 12; first += 3) {
        const hidden = [0, 1, 2].filter((index) => months[first + index] === null);
        const small = filled.slice(first, first + 3).filter((count) => isSmall(count, RULE));
        expect(small.length === 0 || hidden.length >= 2).toBe(true);
        for (const index of [0, 1, 2]) {
          const count = months[first + index];
          expect(count === null || !isSmall(count!, RULE)).toBe(true);
        }
      }
    }),
  );
});
