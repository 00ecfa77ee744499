import { isSmall, type SmallNumberRule } from '../../service/small-numbers/small-number-rule';
import { suppressGroup } from '../../service/small-numbers/suppress-group';
import type { PoolGap } from './pool-gaps.type';

export type GapKey = Pick<PoolGap, 'kind' | 'language' | 'ageFrom'>;

/** A row of the gaps, exactly. */
export interface Gap extends GapKey {
  readonly ageTo: number | null;
  readonly candidates: number;
  readonly openVacancies: number;
  readonly requests: number;
}

type Counted = 'candidates' | 'requests';

export function showGap(gap: Gap): PoolGap {
  return { ...gap, suppressed: false };
}

/**
 * The rows for those whose work they do not count: small numbers are withheld, and with them those that would give them
 * away. Every request is of one kind, and `requestMatches` tells how many there are. Everybody is in some age span, and every
 * candidate has some language: whoever is in no visible one must be in a withheld one. A kind's parts bound it.
 */
export function withholdGaps(gaps: readonly Gap[], rule: SmallNumberRule): PoolGap[] {
  const kinds = gaps.filter(isKind);
  const candidates = withheldOf(gaps, 'candidates', rule);
  const requests = withheldOf(gaps, 'requests', rule);
  if (kinds.some((kind) => requests.has(kind))) {
    const counts = kinds.map((kind) => kind.requests);
    for (const index of suppressGroup({ counts }, rule)) requests.add(kinds[index]!);
  }
  for (const kind of kinds) {
    const ofKind = gaps.filter((gap) => gap.kind === kind.kind);
    const spans = ofKind.filter(({ ageFrom }) => ageFrom !== null);
    const languages = ofKind.filter(({ language }) => language !== null);
    withholdCover(kind, { parts: spans, name: 'candidates', withheld: candidates });
    withholdCover(kind, { parts: languages, name: 'candidates', withheld: candidates });
    withholdCover(kind, { parts: spans, name: 'requests', withheld: requests });
    if (requests.has(kind)) for (const part of ofKind) requests.add(part);
  }
  return gaps.map((gap) => toRow(gap, { candidates: candidates.has(gap), requests: requests.has(gap) }));
}

function withheldOf(gaps: readonly Gap[], name: Counted, rule: SmallNumberRule): Set<Gap> {
  return new Set(gaps.filter((gap) => isSmall(gap[name], rule)));
}

/** Parts that may overlap, and hold everybody of the kind: all or none are shown when the visible ones do not. */
function withholdCover(
  kind: Gap,
  {
    parts,
    name,
    withheld,
  }: { readonly parts: readonly Gap[]; readonly name: Counted; readonly withheld: Set<Gap> },
): void {
  const visible = parts.filter((part) => !withheld.has(part));
  const covered = visible.reduce((sum, part) => sum + part[name], 0);
  if (visible.length < parts.length && covered < kind[name]) for (const part of parts) withheld.add(part);
}

function isKind({ language, ageFrom }: Gap): boolean {
  return language === null && ageFrom === null;
}

function toRow(gap: Gap, hides: Readonly<Record<Counted, boolean>>): PoolGap {
  return {
    ...gap,
    candidates: hides.candidates ? null : gap.candidates,
    openVacancies: hides.candidates ? null : gap.openVacancies,
    requests: hides.requests ? null : gap.requests,
    suppressed: hides.candidates || hides.requests,
  };
}
