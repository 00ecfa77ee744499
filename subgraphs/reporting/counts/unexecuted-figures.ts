import type { IsoDate } from '../../../platform/time/calendar';
import { askEachDistrict } from '../../harness/districts-client/ask-each-district';
import type { DistrictClient } from '../../harness/districts-client/district-client';
import type { DelayReason, Gender } from '../../vocabulary/decision.enums';
import type { CategoryKey } from './category';

/** Decisions that count together; no decision is in two cells. */
export interface UnexecutedCell extends CategoryKey {
  readonly gender: Gender;
  readonly interrupted: boolean;
  /** The lower end of its band. */
  readonly waitedMonths: number;
  readonly count: number;
}

/** A decision is in as many as it has reasons. */
export interface CauseCell extends CategoryKey {
  readonly reason: DelayReason;
  readonly count: number;
}

export interface DayFigures {
  readonly on: IsoDate;
  readonly cells: readonly UnexecutedCell[];
  readonly causes: readonly CauseCell[];
}

/** By day, of one district. */
export type FiguresByDay = ReadonlyMap<IsoDate, DayFigures>;

const FIGURES = `query ($district: ID!, $days: [Date!]!) {
  unexecutedFigures(districts: [$district], days: $days) {
    on
    cells { law programArea intervention gender interrupted waitedMonths count }
    causes { law programArea intervention reason count }
  }
}`;

/** What the districts count on some days, by code; those that do not answer are not in it. */
export async function readUnexecutedFigures(
  client: DistrictClient,
  districts: readonly string[],
  { days, isFresh = false }: { readonly days: readonly IsoDate[]; readonly isFresh?: boolean },
): Promise<ReadonlyMap<string, FiguresByDay>> {
  const question = { query: FIGURES, variables: { days }, isFresh };
  const { answers } = await askEachDistrict<{ unexecutedFigures: DayFigures[] }>(client, districts, question);
  return new Map(
    [...answers].map(([code, { unexecutedFigures }]) => [
      code,
      new Map(unexecutedFigures.map((figures) => [figures.on, figures])),
    ]),
  );
}
