import { isSmall, type SmallNumberRule } from '../../harness/small-numbers/small-number-rule';
import type { DelayReason, Gender } from '../../vocabulary/decision.enums';
import { type Category, keyOf } from '../counts/category';
import type { ReportContent } from '../counts/report-content';
import { type Selection, Tally } from '../counts/tally';
import type { ReportViewer } from '../policy/report-viewer';
import type { SuppressionPattern, WithheldCells } from '../suppression/suppression-pattern';

/** A number as it is shown: null when it was not collected, cannot be known, or is withheld. */
export interface Figure {
  readonly count: number | null;
  readonly suppressed: boolean;
}

/** Which decisions a row counts. */
export interface RowKey {
  readonly category: Category;
  /** A code; undefined: all that are asked for. */
  readonly district?: string;
  readonly gender?: Gender;
}

export interface ViewParts {
  readonly content: ReportContent;
  /** Of a published version; null while the quarter is not published: then no cut is shown outside the district. */
  readonly pattern: SuppressionPattern | null;
  readonly viewer: ReportViewer;
  readonly rule: SmallNumberRule;
  /** Codes of the districts that are asked for; undefined: all. */
  readonly districts?: ReadonlySet<string>;
}

const UNKNOWN: Figure = { count: null, suppressed: false };
const WITHHELD: Figure = { count: null, suppressed: true };

/** One quarter as one caller may see it (`policy/report-viewer.ts`, `suppression/suppression-pattern.ts`). */
export class ReportView {
  readonly content: ReportContent;
  /** Of those asked for. */
  readonly missing: readonly string[];
  /** Counted, of those asked for. */
  readonly districts: readonly string[];
  private readonly tally: Tally;
  private readonly isWhole: boolean;

  constructor(private readonly parts: ViewParts) {
    const { content, districts } = parts;
    this.content = content;
    this.tally = new Tally(content);
    const codes = content.districts.map(({ code }) => code);
    this.districts = codes.filter((code) => districts?.has(code) ?? true);
    this.missing = content.missing.filter((code) => districts?.has(code) ?? true);
    this.isWhole = this.districts.length === codes.length && this.missing.length === content.missing.length;
  }

  /** Without a code and a gender: over all districts asked for. */
  count(key: RowKey): Figure {
    const { category, district, gender } = key;
    return this.sum(key, {}, (name) => {
      if (this.seesAllOf(this.districtsOf(key))) return true;
      const cells = this.published(name);
      if (district !== undefined && gender !== undefined) return false;
      if (district !== undefined) return this.seesDistrict(name, district);
      if (gender !== undefined) return this.isWhole && cells !== undefined && !cells.genders.includes(gender);
      return this.isWhole
        ? this.seesTotal(category)
        : this.districts.every((code) => this.seesDistrict(name, code));
    });
  }

  /** Those that wait to be executed again. */
  interrupted(key: RowKey): Figure {
    return this.sum(key, { interrupted: true }, (name) => {
      if (this.seesAllOf(this.districtsOf(key))) return true;
      if (key.district !== undefined || key.gender !== undefined || !this.isWhole) return false;
      if (this.parts.viewer.official) return true;
      return this.published(name)?.interrupted.includes(true) === false;
    });
  }

  /** By bands of waiting time; over all districts only, for those who do not see every decision behind them. */
  waited(key: RowKey, waitedMonths: number): Figure {
    return this.sum(key, { waitedMonths }, (name) => {
      if (this.seesAllOf(this.districtsOf(key))) return true;
      if (key.district !== undefined || key.gender !== undefined || !this.isWhole) return false;
      return this.parts.viewer.official && this.seesBands(name);
    });
  }

  cause(reason: DelayReason): Figure {
    if (this.missing.length > 0 || !this.content.categories.some(({ reported }) => reported)) return UNKNOWN;
    const count = this.tally.causes(reason, new Set(this.districts));
    return this.seesCause(reason) ? { count, suppressed: false } : WITHHELD;
  }

  private sum(
    { category, district, gender }: RowKey,
    selection: Partial<Selection>,
    sees: (category: string) => boolean,
  ): Figure {
    const lacks = district === undefined ? this.missing.length > 0 : this.missing.includes(district);
    if (!category.reported || lacks) return UNKNOWN;
    const name = keyOf(category);
    if (!sees(name)) return WITHHELD;
    const districts = new Set(this.districtsOf({ district }));
    return {
      count: this.tally.count({ ...selection, category: name, districts, gender }),
      suppressed: false,
    };
  }

  private districtsOf({ district }: Pick<RowKey, 'district'>): readonly string[] {
    return district === undefined ? this.districts : [district];
  }

  private seesTotal(category: Category): boolean {
    const { viewer, rule } = this.parts;
    return viewer.official || !isSmall(this.tally.count({ category: keyOf(category) }), rule);
  }

  private seesDistrict(category: string, code: string): boolean {
    if (this.seesAllOf([code])) return true;
    const cells = this.published(category);
    return cells !== undefined && !cells.districts.includes(code);
  }

  private seesBands(category: string): boolean {
    const cells = this.published(category);
    return cells !== undefined && (cells.showsBands || this.tally.count({ category }) === 0);
  }

  private seesCause(reason: DelayReason): boolean {
    const { viewer, pattern } = this.parts;
    if (this.seesAllOf(this.districts)) return true;
    if (!this.isWhole) return false;
    if (viewer.official) return true;
    return pattern !== null && !pattern.causes.includes(reason);
  }

  /** Undefined while nothing is published, or what is published lacks districts: its totals are not known yet. */
  private published(category: string): WithheldCells | undefined {
    const { pattern, content } = this.parts;
    return content.missing.length > 0 ? undefined : pattern?.categories[category];
  }

  private seesAllOf(codes: readonly string[]): boolean {
    const { exact, own } = this.parts.viewer;
    return exact || codes.every((code) => code === own);
  }
}
