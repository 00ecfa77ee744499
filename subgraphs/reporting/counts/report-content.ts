import { createHash } from 'node:crypto';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Quarter } from '../../vocabulary/quarter';
import { type Category, keyOf } from './category';
import type { CauseCell, UnexecutedCell } from './unexecuted-figures';

/** All that is counted of one quarter, exactly: what is published, and what every figure is a sum of. */
export interface ReportContent extends Quarter {
  readonly on: IsoDate;
  /** In the order they are printed. */
  readonly categories: readonly Category[];
  /** Those counted, by code. */
  readonly districts: readonly DistrictContent[];
  /** Codes of those that did not answer, in order. */
  readonly missing: readonly string[];
}

export interface DistrictContent {
  readonly code: string;
  readonly cells: readonly UnexecutedCell[];
  readonly causes: readonly CauseCell[];
}

/** One text for equal contents, whatever the order in which the districts answered or the database keeps it. */
export function canonicalText({ year, quarter, on, categories, districts, missing }: ReportContent): string {
  return JSON.stringify({
    year,
    quarter,
    on,
    categories: categories.map((category) => [keyOf(category), category.reported]),
    districts: districts
      .map(({ code, cells, causes }) => ({
        code,
        cells: cells.map(toCellRow).sort(byText),
        causes: causes.map((cell) => [keyOf(cell), cell.reason, cell.count]).sort(byText),
      }))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
    missing: [...missing].sort(),
  });
}

/** The salt keeps those who know all but a few small cells from trying what they could be. */
export function sealOf(content: ReportContent, salt: string): string {
  return createHash('sha256')
    .update(`${salt}\n${canonicalText(content)}`)
    .digest('hex');
}

function toCellRow(cell: UnexecutedCell): unknown[] {
  return [keyOf(cell), cell.gender, cell.interrupted, cell.waitedMonths, cell.count];
}

function byText(one: unknown, other: unknown): number {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
