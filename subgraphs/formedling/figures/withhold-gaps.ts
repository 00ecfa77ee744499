import { roundFigure } from '../../harness/small-numbers/round-figure';
import { isSmall, type SmallNumberRule } from '../../harness/small-numbers/small-number-rule';
import type { PoolGap } from './pool-gaps.type';

export type GapKey = Pick<PoolGap, 'kind' | 'language' | 'ageFrom'>;

/** A row of the gaps, exactly. */
export interface Gap extends GapKey {
  readonly ageTo: number | null;
  readonly candidates: number;
  readonly openVacancies: number;
  readonly requests: number;
}

type Measure = 'candidates' | 'openVacancies';

/**
 * The rows for those whose work they do not count: each number by itself, small ones withheld and all others rounded.
 *
 * Everybody is in some age span, and every candidate has some language: whoever is in no visible one must be in a withheld
 * one, so a kind's parts bound it. That is safe for candidates, of whom everybody who knows single ones sees them all. A
 * district knows its own requests and not the others': of them the kinds alone are told, which have none in common.
 */
export function withholdGaps(gaps: readonly Gap[], rule: SmallNumberRule): PoolGap[] {
  const candidates = withheldOf(gaps, 'candidates', rule);
  const openVacancies = withheldOf(gaps, 'openVacancies', rule);
  return gaps.map((gap) => {
    const fewCandidates = candidates.has(gap);
    const shown = {
      candidates: fewCandidates ? null : roundFigure(gap.candidates, rule),
      openVacancies: fewCandidates || openVacancies.has(gap) ? null : roundFigure(gap.openVacancies, rule),
      requests: isKind(gap) && !isSmall(gap.requests, rule) ? roundFigure(gap.requests, rule) : null,
    };
    return { ...gap, ...shown, suppressed: Object.values(shown).includes(null) };
  });
}

function withheldOf(gaps: readonly Gap[], measure: Measure, rule: SmallNumberRule): ReadonlySet<Gap> {
  const withheld = new Set(gaps.filter((gap) => isSmall(gap[measure], rule)));
  for (const kind of gaps.filter(isKind)) {
    const ofKind = gaps.filter((gap) => gap.kind === kind.kind);
    const spans = ofKind.filter(({ ageFrom }) => ageFrom !== null);
    const languages = ofKind.filter(({ language }) => language !== null);
    for (const parts of [spans, languages]) {
      if (!isCovered(kind, { parts, measure, withheld })) for (const part of parts) withheld.add(part);
    }
  }
  return withheld;
}

/** Whether parts that may overlap, and together hold all of the kind, hold them all in those of them that are shown. */
function isCovered(
  kind: Gap,
  {
    parts,
    measure,
    withheld,
  }: { readonly parts: readonly Gap[]; readonly measure: Measure; readonly withheld: ReadonlySet<Gap> },
): boolean {
  const visible = parts.filter((part) => !withheld.has(part));
  if (visible.length === parts.length) return true;
  return visible.reduce((sum, part) => sum + part[measure], 0) >= kind[measure];
}

function isKind({ language, ageFrom }: Gap): boolean {
  return language === null && ageFrom === null;
}
