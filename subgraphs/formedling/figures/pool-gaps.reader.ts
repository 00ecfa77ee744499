import { askEachDistrict } from '../../service/districts-client/ask-each-district';
import { readRows } from '../../service/read-rows';
import { isSmall } from '../../service/small-numbers/small-number-rule';
import type { Caller } from '../../service/token-verifier';
import { CandidateKind } from '../../service/vocabulary/candidate-kind.enum';
import type { FormedlingContext } from '../formedling-context';
import { countedRows, figureViewerOf } from '../policy/figure-access';
import type { Needs } from '../requests/needs.type';
import type { PoolGaps, RequestMatches } from './pool-gaps.type';
import { type Gap, type GapKey, showGap, withholdGaps } from './withhold-gaps';

interface PoolCell {
  readonly kind: CandidateKind;
  readonly language: string | null;
  readonly ageFrom: number | null;
  readonly candidates: number;
  readonly openVacancies: number;
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

/** What the pools hold against what requests ask for, now. */
export class PoolGapsReader {
  constructor(private readonly context: FormedlingContext) {}

  async gaps(caller: Caller): Promise<PoolGaps> {
    const needs = await this.liveNeeds(Number.MAX_SAFE_INTEGER);
    const { answers, missing } = await this.ask<{ poolFigures: PoolCell[] }>(POOL, {
      agesFrom: AGES_FROM,
      agesTo: AGES_TO,
    });
    if (missing.length > 0) return { rows: [], missingDistricts: [...missing] };
    const cells = [...answers.values()].flatMap(({ poolFigures }) => poolFigures);
    const gaps = keysOf(cells, needs).map((key) => toGap(key, cells, needs));
    const { exact } = figureViewerOf(caller, this.context.registry);
    const rows = exact ? gaps.map(showGap) : withholdGaps(gaps, this.context.smallNumbers);
    return { rows, missingDistricts: [] };
  }

  async matches(caller: Caller): Promise<RequestMatches> {
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
    const { exact } = figureViewerOf(caller, this.context.registry);
    const few = [requests, withTwoOrMore, requests - withTwoOrMore].some((count) =>
      isSmall(count, this.context.smallNumbers),
    );
    if (few && !exact) return { ...nothing, suppressed: true };
    const share = requests === 0 ? null : withTwoOrMore / requests;
    return { requests, withTwoOrMore, share, suppressed: false, missingDistricts };
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

function keysOf(cells: readonly PoolCell[], needs: readonly Needs[]): GapKey[] {
  const languages = [
    ...new Set([
      ...cells.flatMap(({ language }) => language ?? []),
      ...needs.flatMap((need) => need.languages),
    ]),
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
  if (language !== null) return need.languages.includes(language);
  return ageFrom === null || (need.ageFrom <= ageTo! && need.ageTo >= ageFrom);
}
