import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CsvArgs } from '../../harness/csv/csv.args';
import { After, First } from '../../harness/paging/page.args';
import { Quarter, Year } from '../../vocabulary/quarter.args';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { DistrictRequest } from '../context/district-request';
import type { DecisionLoaders } from '../decisions/care-decision.loader';
import { CareDecision } from '../decisions/care-decision.type';
import { IndividualReportFormat, IndividualReportState } from './individual-report.enums';
import type { IndividualReportExporter } from './individual-report.export';
import type { IndividualReportReader } from './individual-report.reader';
import type { IndividualReportService } from './individual-report.service';
import {
  IndividualReport,
  IndividualReportConnection,
  IndividualReportExport,
} from './individual-report.type';

export interface IndividualReportParts {
  readonly reader: IndividualReportReader;
  readonly service: IndividualReportService;
  readonly exporter: IndividualReportExporter;
}

@Resolver(() => IndividualReport)
export class IndividualReportResolver {
  constructor(private readonly parts: IndividualReportParts) {}

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["reports:individual"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => IndividualReportConnection, { description: 'By the decisions’ days, oldest first.' })
  individualReports(
    @Arg('district', () => ID, { description: SHARED_TEXTS.ownDistrict }) district: string,
    @Year() year: number,
    @Quarter() quarter: number,
    @Arg('state', () => IndividualReportState, {
      nullable: true,
      description: 'In this state. null: in any.',
    })
    state: IndividualReportState | null,
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<IndividualReportConnection> {
    return this.parts.reader.list(caller, { district, year, quarter, state, first, after });
  }

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["reports:individual"]])')
  @Directive('@cost(weight: 50)')
  @Query(() => IndividualReportExport, {
    description: 'All of them in one file. In JSON, names and values are those of the schema.',
  })
  individualReportsExport(
    @Arg('district', () => ID, { description: SHARED_TEXTS.ownDistrict }) district: string,
    @Year() year: number,
    @Quarter() quarter: number,
    @Arg('format', () => IndividualReportFormat, { description: '`language` and `bom` are for CSV alone.' })
    format: IndividualReportFormat,
    @Arg('state', () => IndividualReportState, {
      nullable: true,
      description: 'In this state. null: in any.',
    })
    state: IndividualReportState | null,
    @Args(() => CsvArgs) { language, bom }: CsvArgs,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<IndividualReportExport> {
    const form = { format, language, bom };
    return this.parts.exporter.export(caller, { district, year, quarter, state }, form);
  }

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["reports:individual"]])')
  @Directive('@listSize(assumedSize: 20)')
  @Mutation(() => [IndividualReport], {
    description:
      'All that is to be reported of these decisions in the quarter is sent; told again, nothing changes.',
  })
  markReportsSent(
    @Arg('district', () => ID, { description: SHARED_TEXTS.ownDistrict }) district: string,
    @Year() year: number,
    @Quarter() quarter: number,
    @Arg('decisionIds', () => [ID], {
      description:
        'Of decisions of which something is to be reported in the quarter, which has ended; one without refuses them all.',
    })
    decisionIds: string[],
    @Arg('contentVersions', () => [String], {
      nullable: true,
      description:
        'Of the reports that are sent, as they were read: one that says anything else by then is a CONFLICT, VERSION_CONFLICT, and none is sent. null: whatever they say.',
    })
    contentVersions: string[] | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<IndividualReport[]> {
    const toSend = { decisionIds, contentVersions };
    return this.parts.service.markSent(caller, { district, year, quarter }, toSend);
  }

  @FieldResolver(() => CareDecision, { nullable: true, description: 'As it is now.' })
  decision(
    @Root() { decisionId }: IndividualReport,
    @Ctx() { loaders }: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision | null> {
    return loaders.decisions.load(decisionId);
  }
}
