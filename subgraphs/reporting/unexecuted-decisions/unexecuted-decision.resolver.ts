import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { CsvArgs } from '../../harness/csv/csv.args';
import { Quarter, Year } from '../../vocabulary/quarter.args';
import type { ReportingRequest } from '../context/reporting-request';
import { ReportCut } from '../counts/unexecuted-decision.enums';
import { DistrictReference } from '../districts/district-reference.type';
import type { ReportService } from './report.service';
import { causesCsv, reportCsv, tablesCsv } from './report-csv';
import { causesOf, rowsOf } from './report-rows';
import type { TableService } from './table.service';
import { CauseFigure, UnexecutedDecisionFigure } from './unexecuted-decision-figure.type';
import { UnexecutedDecisionReport } from './unexecuted-decision-report.type';
import { UnexecutedDecisionRow } from './unexecuted-decision-table.type';

const READ = '@requiresScopes(scopes: [["reports:read"]])';

export interface UnexecutedDecisionParts {
  readonly reports: ReportService;
  readonly tables: TableService;
  readonly registry: DistrictRegistry;
}

@Resolver(() => UnexecutedDecisionReport)
export class UnexecutedDecisionResolver {
  constructor(private readonly parts: UnexecutedDecisionParts) {}

  @Directive(READ)
  @Directive('@cost(weight: 300)')
  @Query(() => UnexecutedDecisionReport, {
    description: `Unexecuted decisions of one quarter: as published if published, else counted now. \`by\`: rows of each cut follow
those over all districts, and rows of both cuts crossed. Outside the district cuts are shown of published quarters only,
without small numbers and what would give them away.`,
  })
  unexecutedDecisionReport(
    @Year() year: number,
    @Quarter() quarter: number,
    @Arg('districts', () => [ID], {
      nullable: true,
      description:
        'Codes of districts that the report has; a retired one stands for its successor, an empty list is refused. null: all.',
    })
    districts: string[] | null,
    @Arg('by', () => [ReportCut], {
      defaultValue: [ReportCut.DISTRICT],
      description: 'Further rows, beside those over all of the districts asked for.',
    })
    by: ReportCut[],
    @Arg('version', () => Int, {
      nullable: true,
      description: 'Of the published report, from 1 on. null: the newest.',
    })
    version: number | null,
    @Ctx() { caller }: ReportingRequest,
  ): Promise<UnexecutedDecisionReport> {
    return this.parts.reports.report(caller, { year, quarter, districts, by, version });
  }

  @Directive(READ)
  @Directive('@cost(weight: 100)')
  @Query(() => [UnexecutedDecisionRow], {
    description:
      "The year's tables as the board prints them: one row per law, area and intervention, one cell per quarter.",
  })
  unexecutedDecisionTables(
    @Year() year: number,
    @Ctx() { caller }: ReportingRequest,
  ): Promise<UnexecutedDecisionRow[]> {
    return this.parts.tables.tables(caller, year);
  }

  @Directive(READ)
  @Directive('@cost(weight: 1000)')
  @Query(() => String, { description: '`unexecutedDecisionTables` as text/csv.' })
  async unexecutedDecisionTablesCsv(
    @Year() year: number,
    @Args(() => CsvArgs) csv: CsvArgs,
    @Ctx() { caller }: ReportingRequest,
  ): Promise<string> {
    return tablesCsv(year, await this.parts.tables.tables(caller, year), csv);
  }

  @Directive('@requiresScopes(scopes: [["reports:publish"]])')
  @Directive('@cost(weight: 300)')
  @Mutation(() => UnexecutedDecisionReport, {
    description: `Freezes a quarter's figures; later corrections make a new version, the old one stays. What equals the newest version
is that version. Refused (\`DISTRICTS_MISSING\`) while districts do not answer, unless \`allowMissing\`.`,
  })
  publishReport(
    @Year() year: number,
    @Quarter() quarter: number,
    @Arg('allowMissing', () => Boolean, {
      defaultValue: false,
      description: 'true: publish without the districts that do not answer; the report names them.',
    })
    allowMissing: boolean,
    @Ctx() { caller }: ReportingRequest,
  ): Promise<UnexecutedDecisionReport> {
    return this.parts.reports.publish(caller, { year, quarter }, allowMissing);
  }

  @FieldResolver(() => [UnexecutedDecisionFigure])
  rows(@Root() { view, by }: UnexecutedDecisionReport): UnexecutedDecisionFigure[] {
    return rowsOf(view, by);
  }

  @FieldResolver(() => [CauseFigure])
  causes(@Root() { view }: UnexecutedDecisionReport): CauseFigure[] {
    return causesOf(view);
  }

  @FieldResolver(() => [DistrictReference], {
    description: 'Those asked for that were counted.',
  })
  districts(@Root() { view }: UnexecutedDecisionReport): DistrictReference[] {
    return view.districts.map((code) => ({ code }));
  }

  @FieldResolver(() => [DistrictReference], {
    description: 'Districts whose figures are missing, because they could not be reached.',
  })
  missingDistricts(@Root() { view }: UnexecutedDecisionReport): DistrictReference[] {
    return view.missing.map((code) => ({ code }));
  }

  @FieldResolver(() => String, { description: 'The rows as text/csv, UTF-8, one header line.' })
  csv(@Root() report: UnexecutedDecisionReport, @Args(() => CsvArgs) csv: CsvArgs): string {
    const { registry } = this.parts;
    return reportCsv(report, rowsOf(report.view, report.by), { ...csv, registry });
  }

  @FieldResolver(() => String, { description: '`causes` as text/csv.' })
  causesCsv(@Root() { view }: UnexecutedDecisionReport, @Args(() => CsvArgs) csv: CsvArgs): string {
    return causesCsv(causesOf(view), csv);
  }
}
