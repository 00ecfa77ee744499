import { type Gap, withholdGaps } from '../../../subgraphs/formedling/figures/withhold-gaps';
import { DEFAULT_SMALL_NUMBERS } from '../../../subgraphs/harness/small-numbers/small-number-rule';
import { CandidateKind } from '../../../subgraphs/vocabulary/candidate-kind.enum';

const { KONTAKTPERSON, KONTAKTFAMILJ } = CandidateKind;

function gap(kind: CandidateKind, counts: Partial<Gap>): Gap {
  return {
    kind,
    language: null,
    ageFrom: null,
    ageTo: null,
    candidates: 50,
    openVacancies: 40,
    requests: 0,
    ...counts,
  };
}

const shown = (gaps: readonly Gap[]) => withholdGaps(gaps, DEFAULT_SMALL_NUMBERS);

test('large numbers are shown to the nearest five, and none as none', () => {
  const gaps = [gap(KONTAKTPERSON, { candidates: 52, openVacancies: 0, requests: 9 })];
  expect(shown(gaps)).toEqual([
    { ...gaps[0], candidates: 50, openVacancies: 0, requests: 10, suppressed: false },
  ]);
});

test('each number is withheld by itself', () => {
  const [places, requests] = shown([
    gap(KONTAKTPERSON, { candidates: 20, openVacancies: 3, requests: 7 }),
    gap(KONTAKTFAMILJ, { candidates: 20, openVacancies: 8, requests: 4 }),
  ]);
  expect(places).toMatchObject({ candidates: 20, openVacancies: null, requests: 5, suppressed: true });
  expect(requests).toMatchObject({ candidates: 20, openVacancies: 10, requests: null, suppressed: true });
});

test('a small number of candidates is withheld with their places', () => {
  const [row] = shown([gap(KONTAKTPERSON, { candidates: 2, requests: 7 })]);
  expect(row).toMatchObject({ candidates: null, openVacancies: null, requests: 5, suppressed: true });
});

test('whoever is in no visible age span would be in the withheld one: none is shown then', () => {
  const spans = (candidates: readonly number[]) =>
    shown([
      gap(KONTAKTPERSON, { candidates: 10 }),
      ...candidates.map((count, index) => gap(KONTAKTPERSON, { candidates: count, ageFrom: index * 7 })),
    ]).map((row) => row.candidates);
  expect(spans([6, 4, 0])).toEqual([10, null, null, null]);
  expect(spans([6, 7, 2])).toEqual([10, 5, 5, null]);
});
