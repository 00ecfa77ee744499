import { Arg, Args, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { CsvArgs } from '../../harness/csv/csv.args';
import { CsvLanguage } from '../../harness/csv/csv-language';
import { momentCell } from '../../harness/csv/moment-cell';
import { writeCsv } from '../../harness/csv/write-csv';
import { Quarter, Year } from '../../vocabulary/quarter.args';
import type { ReportingRequest } from '../context/reporting-request';
import { knownDistrictCell } from '../unexecuted-decisions/known-district-cell';
import type { ReportService } from '../unexecuted-decisions/report.service';
import { ReportVersion } from '../unexecuted-decisions/unexecuted-decision-report.type';
import type { ReportVersionEntity } from '../versions/report-version.entity';
import type { VersionService } from '../versions/version.service';
import { ReportDifference } from './report-difference.type';
import { differencesOf } from './report-differences';
import { differencesCsv, VERSION_HEADINGS } from './version-csv';

const READ = '@requiresScopes(scopes: [["reports:read"]])';

@Resolver(() => ReportVersion)
export class VersionResolver {
  constructor(
    private readonly versions: VersionService,
    private readonly reports: ReportService,
    private readonly registry: DistrictRegistry,
  ) {}

  @Directive(READ)
  @Directive('@cost(weight: 2)')
  @Query(() => [ReportVersion], {
    description: 'The versions of a quarter that have been published, oldest first.',
  })
  async reportVersions(@Year() year: number, @Quarter() quarter: number): Promise<ReportVersion[]> {
    return (await this.versions.list({ year, quarter })).map(toReportVersion);
  }

  @Directive(READ)
  @Directive('@cost(weight: 20)')
  @Query(() => String, { description: '`reportVersions` as text/csv.' })
  async reportVersionsCsv(
    @Year() year: number,
    @Quarter() quarter: number,
    @Args(() => CsvArgs) { language, bom }: CsvArgs,
  ): Promise<string> {
    const versions = await this.reportVersions(year, quarter);
    const between = language === CsvLanguage.SV ? ', ' : ' ';
    const listed = (codes: readonly string[]) =>
      codes.map((code) => knownDistrictCell(code, { language, registry: this.registry })).join(between);
    const rows = versions.map((version) => [
      version.year,
      version.quarter,
      version.version,
      momentCell(version.publishedAt, language),
      version.publishedBy,
      listed(version.districts),
      listed(version.missingDistricts),
      version.sha256,
    ]);
    return writeCsv(VERSION_HEADINGS[language], rows, { language, bom });
  }

  @Directive(READ)
  @Directive('@cost(weight: 20)')
  @Query(() => [ReportDifference], {
    description: 'The figures in which two versions of a quarter differ, as far as the caller may see both.',
  })
  async reportDifferences(
    @Year() year: number,
    @Quarter() quarter: number,
    @Arg('from', () => Int, { description: 'The version that is compared, from 1 on.' }) from: number,
    @Arg('to', () => Int, { description: 'The version that it is compared with.' }) to: number,
    @Ctx() { caller }: ReportingRequest,
  ): Promise<ReportDifference[]> {
    const rows = await Promise.all(
      [from, to].map((version) => this.versions.find({ year, quarter }, version)),
    );
    const [before, after] = rows.map((row) => this.reports.view(caller, row.content, row));
    return differencesOf(before!, after!);
  }

  @Directive(READ)
  @Directive('@cost(weight: 200)')
  @Query(() => String, { description: '`reportDifferences` as text/csv.' })
  async reportDifferencesCsv(
    @Year() year: number,
    @Quarter() quarter: number,
    @Arg('from', () => Int, { description: 'The version that is compared, from 1 on.' }) from: number,
    @Arg('to', () => Int, { description: 'The version that it is compared with.' }) to: number,
    @Args(() => CsvArgs) csv: CsvArgs,
    @Ctx() request: ReportingRequest,
  ): Promise<string> {
    const differences = await this.reportDifferences(year, quarter, from, to, request);
    return differencesCsv(differences, { ...csv, registry: this.registry });
  }
}

function toReportVersion({ content, ...row }: ReportVersionEntity): ReportVersion {
  const { year, quarter, version, publishedAt, publishedBy, sha256 } = row;
  const districts = content.districts.map(({ code }) => code);
  return {
    year,
    quarter,
    version,
    publishedAt,
    publishedBy,
    sha256,
    districts,
    missingDistricts: [...content.missing],
  };
}
