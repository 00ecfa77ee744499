import { type Gap, withholdGaps } from '../../../subgraphs/formedling/figures/withhold-gaps';
import { DEFAULT_SMALL_NUMBERS } from '../../../subgraphs/service/small-numbers/small-number-rule';
import { CandidateKind } from '../../../subgraphs/service/vocabulary/candidate-kind.enum';

const { KONTAKTPERSON, KONTAKTFAMILJ, KORTTIDSFAMILJ } = CandidateKind;

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

const requestsOf = (gaps: readonly Gap[]) =>
  withholdGaps(gaps, DEFAULT_SMALL_NUMBERS).map(({ requests }) => requests);

test('large numbers are shown, and none', () => {
  const gaps = [gap(KONTAKTPERSON, { requests: 9 }), gap(KONTAKTFAMILJ, { requests: 0 })];
  expect(withholdGaps(gaps, DEFAULT_SMALL_NUMBERS)).toEqual(
    gaps.map((row) => ({ ...row, suppressed: false })),
  );
});

test('a small number of candidates is withheld with their places, and the requests are not', () => {
  const [row] = withholdGaps([gap(KONTAKTPERSON, { candidates: 2, requests: 7 })], DEFAULT_SMALL_NUMBERS);
  expect(row).toMatchObject({ candidates: null, openVacancies: null, requests: 7, suppressed: true });
});

test('the number of all requests does not give away a kind’s', () => {
  const kinds = [KONTAKTPERSON, KONTAKTFAMILJ, KORTTIDSFAMILJ];
  expect(requestsOf(kinds.map((kind, index) => gap(kind, { requests: [20, 8, 3][index]! })))).toEqual([
    20,
    null,
    null,
  ]);
});

test('nor do a kind’s own parts', () => {
  const gaps = [
    gap(KONTAKTPERSON, { requests: 20 }),
    gap(KONTAKTFAMILJ, { requests: 8 }),
    gap(KONTAKTFAMILJ, { requests: 8, language: 'svenska' }),
    gap(KORTTIDSFAMILJ, { requests: 1 }),
  ];
  expect(requestsOf(gaps)).toEqual([20, null, null, null]);
});

test('whoever is in no visible age span would be in the withheld one: none is shown then', () => {
  const spans = (requests: readonly number[]) => [
    gap(KONTAKTPERSON, { requests: 10 }),
    ...requests.map((count, index) => gap(KONTAKTPERSON, { requests: count, ageFrom: index * 7 })),
  ];
  expect(requestsOf(spans([6, 4, 0]))).toEqual([10, null, null, null]);
  expect(requestsOf(spans([6, 7, 2]))).toEqual([10, 6, 7, null]);
});
