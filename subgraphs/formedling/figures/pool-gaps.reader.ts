import type { Caller } from '../../../platform/tokens/token-verifier';
import { askEachDistrict } from '../../harness/districts-client/ask-each-district';
import { readRows } from '../../harness/rows/read-rows';
import { roundFigure } from '../../harness/small-numbers/round-figure';
import { isSmall, type SmallNumberRule } from '../../harness/small-numbers/small-number-rule';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import type { FormedlingContext } from '../context/formedling-context';
import type { Needs } from '../needs/needs.type';
import { countedRows, figureViewerOf } from '../policy/figure-access';
import type { PoolGaps, RequestMatches } from './pool-gaps.type';
import { type Gap, type GapKey, withholdGaps } from './withhold-gaps';

interface PoolCell {
  readonly kind: CandidateKind;
  readonly language: string | null;
  readonly ageFrom: number | null;
  readonly candidates: number;
  readonly openVacancies: number;
}

interface ExactGaps {
  readonly rows: (Gap & { readonly suppressed: boolean })[];
  readonly missingDistricts: string[];
}

/** As the law and the districts' units tell ages apart; the last has no end. */
const AGES_FROM = [0, 7, 13, 18, 25];
const AGES_TO = [6, 12, 17, 24, 120];
const MOST_REQUESTS = 200;
const ENOUGH = 2;

const LIVE_NEEDS = `SELECT needs FROM placement_request WHERE status IN ('OPEN', 'PROPOSED') ORDER BY requested_at, id LIMIT $1`;
const POOL = `query ($district: ID!, $agesFrom: [Int!]!, $agesTo: [Int!]!) {
  poolFigures(districts: [$district], agesFrom: $agesFrom, agesTo: $agesTo) { kind language ageFrom candidates openVacancies }
}`;
const MATCHES = `query ($district: ID!, $needs: [NeedsInput!]!) {
  matchFigures(districts: [$district], needs: $needs) { counts }
}`;

/** What the pools hold against what requests ask for: now to who sees the rows behind it, to others as frozen today. */
export class PoolGapsReader {
  constructor(private readonly context: FormedlingContext) {}

  gaps(caller: Caller): Promise<PoolGaps> {
    if (this.seesExactly(caller)) return this.exactGaps();
    return this.context.frozenFigures.ofToday('pool-gaps', async () => {
      const { rows, missingDistricts } = await this.exactGaps();
      const figures = { rows: withholdGaps(rows, this.context.smallNumbers), missingDistricts };
      return { figures, isComplete: missingDistricts.length === 0 };
    });
  }

  matches(caller: Caller): Promise<RequestMatches> {
    if (this.seesExactly(caller)) return this.exactMatches();
    return this.context.frozenFigures.ofToday('request-matches', async () => {
      const exact = await this.exactMatches();
      const figures = withholdMatches(exact, this.context.smallNumbers);
      return { figures, isComplete: exact.missingDistricts.length === 0 };
    });
  }

  private seesExactly(caller: Caller): boolean {
    return figureViewerOf(caller, this.context.registry).exact;
  }

  private async exactGaps(): Promise<ExactGaps> {
    const needs = await this.liveNeeds(Number.MAX_SAFE_INTEGER);
    const { answers, missing } = await this.ask<{ poolFigures: PoolCell[] }>(POOL, {
      agesFrom: AGES_FROM,
      agesTo: AGES_TO,
    });
    if (missing.length > 0) return { rows: [], missingDistricts: [...missing] };
    const cells = [...answers.values()].flatMap(({ poolFigures }) => poolFigures);
    const gaps = keysOf(cells, needs).map((key) => toGap(key, cells, needs));
    return { rows: gaps.map((gap) => ({ ...gap, suppressed: false })), missingDistricts: [] };
  }

  private async exactMatches(): Promise<RequestMatches> {
    const needs = await this.liveNeeds(MOST_REQUESTS);
    const { answers, missing } = await this.ask<{ matchFigures: { counts: number[] }[] }>(MATCHES, { needs });
    const missingDistricts = [...missing];
    const nothing = { requests: null, withTwoOrMore: null, share: null, missingDistricts };
    if (missing.length > 0) return { ...nothing, suppressed: false };
    const counts = [...answers.values()].flatMap(({ matchFigures }) =>
      matchFigures.map((figure) => figure.counts),
    );
    const sums = needs.map((_, index) => counts.reduce((sum, of) => sum + of[index]!, 0));
    const withTwoOrMore = sums.filter((sum) => sum >= ENOUGH).length;
    const requests = needs.length;
    return {
      requests,
      withTwoOrMore,
      share: shareOf(withTwoOrMore, requests),
      suppressed: false,
      missingDistricts,
    };
  }

  private async liveNeeds(most: number): Promise<Needs[]> {
    const { values } = countedRows(most);
    const rows = await readRows<{ needs: Needs }>(this.context.dataSource, { text: LIVE_NEEDS, values });
    return rows.map(({ needs }) => needs);
  }

  private ask<Data>(query: string, variables: Readonly<Record<string, unknown>>) {
    const { registry, districtClient } = this.context;
    const codes = registry.inForce.map(({ code }) => code);
    return askEachDistrict<Data>(districtClient, codes, { query, variables });
  }
}

/**
 * Requests with two or more matches and those with fewer have none in common: each is rounded, and what they are of is
 * their sum. To round the whole by itself would narrow what a district can work out that knows its own.
 */
function withholdMatches(exact: RequestMatches, rule: SmallNumberRule): RequestMatches {
  if (exact.requests === null || exact.withTwoOrMore === null) return exact;
  const withFewer = exact.requests - exact.withTwoOrMore;
  if ([exact.withTwoOrMore, withFewer].some((count) => isSmall(count, rule))) {
    return { ...exact, requests: null, withTwoOrMore: null, share: null, suppressed: true };
  }
  const withTwoOrMore = roundFigure(exact.withTwoOrMore, rule);
  const requests = withTwoOrMore + roundFigure(withFewer, rule);
  return { ...exact, requests, withTwoOrMore, share: shareOf(withTwoOrMore, requests) };
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function keysOf(cells: readonly PoolCell[], needs: readonly Needs[]): GapKey[] {
  const languages = [
    ...new Set([...cells.flatMap(({ language }) => language ?? []), ...needs.flatMap(languagesOf)]),
  ].sort();
  return Object.values(CandidateKind).flatMap((kind) => [
    { kind, language: null, ageFrom: null },
    ...languages.map((language) => ({ kind, language, ageFrom: null })),
    ...AGES_FROM.map((ageFrom) => ({ kind, language: null, ageFrom })),
  ]);
}

function toGap(key: GapKey, cells: readonly PoolCell[], needs: readonly Needs[]): Gap {
  const ageTo = key.ageFrom === null ? null : AGES_TO[AGES_FROM.indexOf(key.ageFrom)]!;
  const pool = cells.filter(
    (cell) => cell.kind === key.kind && cell.language === key.language && cell.ageFrom === key.ageFrom,
  );
  return {
    ...key,
    ageTo,
    candidates: pool.reduce((sum, cell) => sum + cell.candidates, 0),
    openVacancies: pool.reduce((sum, cell) => sum + cell.openVacancies, 0),
    requests: needs.filter((need) => asksFor(need, key, ageTo)).length,
  };
}

function asksFor(need: Needs, { kind, language, ageFrom }: GapKey, ageTo: number | null): boolean {
  if (need.kind !== kind) return false;
  if (language !== null) return languagesOf(need).includes(language);
  return ageFrom === null || (need.ageFrom <= ageTo! && need.ageTo >= ageFrom);
}

function languagesOf({ languages, requiredLanguages }: Needs): readonly string[] {
  return [...languages, ...requiredLanguages];
}
