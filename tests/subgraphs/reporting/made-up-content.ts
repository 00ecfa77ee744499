import fc from 'fast-check';
import type { CategoryKey } from '../../../subgraphs/reporting/counts/category';
import type { ReportContent } from '../../../subgraphs/reporting/counts/report-content';
import { GENDERS, WAIT_BANDS } from '../../../subgraphs/reporting/counts/unexecuted-decision.enums';
import type { UnexecutedCell } from '../../../subgraphs/reporting/counts/unexecuted-figures';
import { DelayReason, Intervention, Law, ProgramArea } from '../../../subgraphs/vocabulary/decision.enums';

export const CATEGORIES: readonly CategoryKey[] = [
  { law: Law.LSS, programArea: ProgramArea.LSS, intervention: Intervention.KONTAKTPERSON },
  { law: Law.SOL, programArea: ProgramArea.IOF, intervention: Intervention.KONTAKTFAMILJ },
];
const CODES = ['bromma', 'farsta', 'kungsholmen', 'norrmalm', 'skarpnack', 'sodermalm'];

/** Mostly nothing or little, as in the city; now and then enough to be published. */
const count = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 30 }) },
);

/** A quarter of three to six districts; each district's decisions of a category lie in one or two cells. */
export const contents: fc.Arbitrary<ReportContent> = fc.integer({ min: 3, max: CODES.length }).chain((size) =>
  fc.record({
    year: fc.constant(2011),
    quarter: fc.constant(3),
    on: fc.constant('2011-09-30'),
    categories: fc.constant(CATEGORIES.map((category) => ({ ...category, reported: true }))),
    missing: fc.constant([]),
    districts: fc.tuple(...CODES.slice(0, size).map((code) => districtOf(code))),
  }),
);

function districtOf(code: string) {
  return fc.record({
    code: fc.constant(code),
    cells: fc
      .tuple(...CATEGORIES.map((category) => cellsOf(category)))
      .map((cells) => cells.flat().filter((cell) => cell.count > 0)),
    causes: fc
      .tuple(
        ...CATEGORIES.map((category) =>
          count.map((value) => ({ ...category, reason: DelayReason.OTHER, count: value })),
        ),
      )
      .map((causes) => causes.filter((cause) => cause.count > 0)),
  });
}

function cellsOf(category: CategoryKey): fc.Arbitrary<UnexecutedCell[]> {
  return fc.uniqueArray(
    fc.record({
      ...(Object.fromEntries(
        Object.entries(category).map(([name, value]) => [name, fc.constant(value)]),
      ) as unknown as { [Key in keyof CategoryKey]: fc.Arbitrary<CategoryKey[Key]> }),
      gender: fc.constantFrom(...GENDERS),
      interrupted: fc.boolean(),
      waitedMonths: fc.constantFrom(...WAIT_BANDS),
      count,
    }),
    {
      maxLength: 2,
      selector: ({ gender, interrupted, waitedMonths }) => `${gender}${interrupted}${waitedMonths}`,
    },
  );
}
