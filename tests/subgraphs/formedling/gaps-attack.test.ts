import { type Gap, withholdGaps } from '../../../subgraphs/formedling/figures/withhold-gaps';
import { DEFAULT_SMALL_NUMBERS, isSmall } from '../../../subgraphs/harness/small-numbers/small-number-rule';
import { CandidateKind } from '../../../subgraphs/vocabulary/candidate-kind.enum';

const RULE = DEFAULT_SMALL_NUMBERS;
const { KONTAKTPERSON, KONTAKTFAMILJ, KORTTIDSFAMILJ } = CandidateKind;
const MOST = 13;
const COUNTS = Array.from({ length: MOST + 1 }, (_, count) => count);

/** Three numbers that the rows are made of. */
type World = readonly [number, number, number];

const WORLDS: readonly World[] = COUNTS.flatMap((one) =>
  COUNTS.flatMap((other) => COUNTS.map((third): World => [one, other, third])),
).filter((world) => sumOf(world) <= MOST);

interface Question {
  /** The numbers of the rows in a world. */
  readonly numbersOf: (world: World) => readonly number[];
  readonly show: (numbers: readonly number[]) => readonly unknown[];
}

/** What those who know the rule learn: the worlds that look alike. Those that larger worlds could look like are left out. */
function alike({ numbersOf, show }: Question): readonly (readonly World[])[] {
  const groups = new Map<string, World[]>();
  for (const world of WORLDS) {
    const key = JSON.stringify(show(numbersOf(world)));
    groups.set(key, [...(groups.get(key) ?? []), world]);
  }
  return [...groups.values()].filter((worlds) => worlds.every((world) => sumOf(world) < MOST - 2));
}

/** Small numbers that somebody knows for certain who knows how many of each world are their own. */
function pinned({ numbersOf }: Question, worlds: readonly World[], own: World): number[] {
  const others = worlds
    .map((world) => world.map((count, index) => count - own[index]!) as unknown as World)
    .filter((rest) => rest.every((count) => count >= 0))
    .map(numbersOf);
  const rows = (others[0] ?? []).map((_, row) => new Set(others.map((numbers) => numbers[row]!)));
  return rows
    .flatMap((values) => (values.size === 1 ? [...values] : []))
    .filter((count) => isSmall(count, RULE));
}

function sumOf(world: readonly number[]): number {
  return world.reduce((sum, count) => sum + count, 0);
}

const row = (kind: CandidateKind, counts: Partial<Gap>): Gap => ({
  kind,
  language: null,
  ageFrom: null,
  ageTo: null,
  candidates: 50,
  openVacancies: 50,
  requests: 50,
  ...counts,
});

describe.each(['candidates', 'openVacancies'] as const)('%s by kind and age span', (measure) => {
  /** Of those who accept the first of two spans, the second, and both. */
  const question: Question = {
    numbersOf: ([first, second, both]) => [first + second + both, first + both, second + both],
    show: (numbers) =>
      withholdGaps(
        numbers.map((count, index) =>
          row(KONTAKTFAMILJ, { ageFrom: [null, 0, 7][index]!, [measure]: count }),
        ),
        RULE,
      ).map((gap) => gap[measure]),
  };

  test('tell no small number', () => {
    for (const worlds of alike(question)) expect(pinned(question, worlds, [0, 0, 0])).toEqual([]);
  });
});

test('requests by kind tell a district, which knows its own, no small number of the others', () => {
  const question: Question = {
    numbersOf: (world) => [...world, sumOf(world)],
    show: ([one, other, third]) =>
      withholdGaps(
        [
          row(KONTAKTPERSON, { requests: one! }),
          row(KONTAKTFAMILJ, { requests: other! }),
          row(KORTTIDSFAMILJ, { requests: third! }),
          row(KORTTIDSFAMILJ, { requests: third!, language: 'svenska' }),
          row(KORTTIDSFAMILJ, { requests: third!, ageFrom: 7 }),
        ],
        RULE,
      ).map(({ requests }) => requests),
  };
  for (const worlds of alike(question)) {
    for (const own of WORLDS.filter((world) => sumOf(world) <= 6))
      expect(pinned(question, worlds, own)).toEqual([]);
  }
});
