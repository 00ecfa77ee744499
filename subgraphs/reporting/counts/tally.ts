import type { DelayReason, Gender } from '../../vocabulary/decision.enums';
import { keyOf } from './category';
import type { ReportContent } from './report-content';

/** Which decisions of a category are counted; what is not given does not tell them apart. */
export interface Selection {
  readonly category: string;
  /** Codes; undefined: all. */
  readonly districts?: ReadonlySet<string>;
  readonly gender?: Gender;
  readonly interrupted?: boolean;
  readonly waitedMonths?: number;
}

/** The sums of one quarter's content, by category. */
export class Tally {
  private readonly cells: ReadonlyMap<string, readonly TallyCell[]>;

  constructor(readonly content: ReportContent) {
    const cells = new Map<string, TallyCell[]>(content.categories.map((category) => [keyOf(category), []]));
    for (const { code, cells: counted } of content.districts) {
      for (const cell of counted) cells.get(keyOf(cell))?.push({ ...cell, district: code });
    }
    this.cells = cells;
  }

  count({ category, districts, gender, interrupted, waitedMonths }: Selection): number {
    let count = 0;
    for (const cell of this.cells.get(category) ?? []) {
      if (districts !== undefined && !districts.has(cell.district)) continue;
      if (gender !== undefined && cell.gender !== gender) continue;
      if (interrupted !== undefined && cell.interrupted !== interrupted) continue;
      if (waitedMonths !== undefined && cell.waitedMonths !== waitedMonths) continue;
      count += cell.count;
    }
    return count;
  }

  causes(reason: DelayReason, districts?: ReadonlySet<string>): number {
    let count = 0;
    for (const { code, causes } of this.content.districts) {
      if (districts !== undefined && !districts.has(code)) continue;
      for (const cause of causes) if (cause.reason === reason) count += cause.count;
    }
    return count;
  }
}

interface TallyCell {
  readonly district: string;
  readonly gender: Gender;
  readonly interrupted: boolean;
  readonly waitedMonths: number;
  readonly count: number;
}
