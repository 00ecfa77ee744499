import { BadUserInputError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { unknownDistrict } from '../../harness/errors/unknown-district';
import type { SmallNumberRule } from '../../harness/small-numbers/small-number-rule';
import { assertQuarter, type Quarter } from '../../vocabulary/quarter';
import type { QuarterCounter } from '../counts/quarter-counter';
import type { ReportContent } from '../counts/report-content';
import type { ReportCut } from '../counts/unexecuted-decision.enums';
import { viewerOf } from '../policy/report-viewer';
import type { ReportVersionEntity } from '../versions/report-version.entity';
import type { VersionService } from '../versions/version.service';
import { ReportView } from './report-view';
import type { UnexecutedDecisionReport } from './unexecuted-decision-report.type';

export interface ReportParts {
  readonly registry: DistrictRegistry;
  readonly counter: QuarterCounter;
  readonly versions: VersionService;
  readonly rule: SmallNumberRule;
}

export interface ReportRequest extends Quarter {
  readonly districts?: readonly string[] | null;
  readonly by?: readonly ReportCut[];
  readonly version?: number | null;
}

/** A quarter's report: a published version, or counted now while there is none. */
export class ReportService {
  constructor(private readonly parts: ReportParts) {}

  /** @throws BadUserInputError, NotFoundError for a version that is not there */
  async report(caller: Caller, request: ReportRequest): Promise<UnexecutedDecisionReport> {
    assertQuarter(request);
    const { versions, counter } = this.parts;
    const { version } = request;
    const row = version == null ? await versions.latest(request) : await versions.find(request, version);
    const content = row?.content ?? (await counter.count([request]))[0]!;
    return this.toReport(caller, { request, row, content });
  }

  async publish(caller: Caller, quarter: Quarter, allowMissing: boolean): Promise<UnexecutedDecisionReport> {
    const row = await this.parts.versions.publish(caller, quarter, { allowMissing });
    return this.toReport(caller, { request: quarter, row, content: row.content });
  }

  view(
    caller: Caller,
    content: ReportContent,
    row: ReportVersionEntity | null,
    asked?: readonly string[] | null,
  ): ReportView {
    const { registry, rule } = this.parts;
    return new ReportView({
      content,
      pattern: row?.pattern ?? null,
      viewer: viewerOf(caller, registry),
      rule,
      districts: asked == null ? undefined : this.codesOf(asked, content),
    });
  }

  private toReport(
    caller: Caller,
    {
      request,
      row,
      content,
    }: { request: ReportRequest; row: ReportVersionEntity | null; content: ReportContent },
  ): UnexecutedDecisionReport {
    const { year, quarter, on } = content;
    return {
      view: this.view(caller, content, row, request.districts),
      row,
      by: request.by ?? [],
      id: formatReportId({ ...request, version: row?.version ?? null }),
      year,
      quarter,
      on,
      version: row?.version ?? null,
      publishedAt: row?.publishedAt ?? null,
      publishedBy: row?.publishedBy ?? null,
      sha256: row?.sha256 ?? null,
    };
  }

  /**
   * Codes of the report's own districts. Retired codes stand for their successors, and those for what they were at the time.
   * @throws BadUserInputError for one that is unknown, or has no part in the quarter: a sum without it would look like one
   */
  private codesOf(asked: readonly string[], content: ReportContent): ReadonlySet<string> {
    if (asked.length === 0)
      throw new BadUserInputError('districts', 'must name a district, or be left out', {
        rule: 'EMPTY_LIST',
      });
    const known = [...content.districts.map(({ code }) => code), ...content.missing];
    return new Set(asked.flatMap((code, index) => this.codesFor(code, `districts[${index}]`, known)));
  }

  private codesFor(code: string, field: string, known: readonly string[]): string[] {
    const { registry } = this.parts;
    const entry = registry.resolve(code);
    if (entry === undefined) throw unknownDistrict(field, code);
    const codes = known.filter((one) => registry.resolve(one)?.code === entry.code);
    if (known.length > 0 && codes.length === 0) {
      throw new BadUserInputError(field, `must be a district of the quarter, which ${entry.code} is not`, {
        rule: 'NOT_OF_QUARTER',
        value: entry.code,
      });
    }
    return codes;
  }
}

const ID = /^(\d{1,4})-Q([1-4])(?:-v(\d{1,6}))?(?::([a-z0-9,-]+))?$/;

/** `2011-Q3`, with `-v2` when published and `:farsta,bromma` when of those districts alone. */
export function formatReportId({ year, quarter, version, districts }: ReportRequest): string {
  const suffix = districts == null ? '' : `:${[...new Set(districts)].sort().join(',')}`;
  return `${year}-Q${quarter}${version == null ? '' : `-v${version}`}${suffix}`;
}

/** Undefined for what is no report's id. */
export function parseReportId(id: string): ReportRequest | undefined {
  const match = ID.exec(id);
  if (match === null) return undefined;
  const [, year, quarter, version, districts] = match;
  return {
    year: Number(year),
    quarter: Number(quarter),
    version: version === undefined ? null : Number(version),
    districts: districts?.split(',') ?? null,
  };
}
