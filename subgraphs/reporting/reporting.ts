import type { DataSource } from 'typeorm';
import { createLogger } from '../../platform/logging/logger';
import { Lifecycle } from '../../platform/process/lifecycle';
import type { Service } from '../../platform/process/service';
import { serviceOf } from '../../platform/process/service-of';
import { readServiceKey } from '../../platform/tokens/service-key';
import { applicationUrl, prepareDatabase } from '../harness/database/prepare-database';
import { DistrictClient } from '../harness/districts-client/district-client';
import { IdempotencyStore } from '../harness/idempotency/idempotency-store';
import type { SubgraphInstances } from '../harness/request/subgraph-instances';
import { buildSubgraph } from '../harness/schema/subgraph-schema';
import { createSubgraphService, type SubgraphServiceParts } from '../harness/server/subgraph-service';
import { FrozenFigures } from '../harness/small-numbers/frozen-figures';
import { DEFAULT_SMALL_NUMBERS } from '../harness/small-numbers/small-number-rule';
import { VersionResolver } from './comparison/version.resolver';
import type { ReportingConfig } from './config';
import type { ReportingRequest } from './context/reporting-request';
import { CategoryReader } from './counts/category.reader';
import { QuarterCounter } from './counts/quarter-counter';
import { createReportingDataSource } from './data-source';
import { DistrictReferenceResolver } from './districts/district-reference.resolver';
import { ExecutionTimesReader } from './execution-times/execution-times.reader';
import { FiguresResolver } from './figures/figures.resolver';
import { REPORTING } from './schema';
import { parseReportId, ReportService } from './unexecuted-decisions/report.service';
import { TableService } from './unexecuted-decisions/table.service';
import { UnexecutedDecisionResolver } from './unexecuted-decisions/unexecuted-decision.resolver';
import { VacancyFlowReader } from './vacancy-flow/vacancy-flow.reader';
import { VersionService } from './versions/version.service';
import { createWorkItems } from './work-items/create-work-items';

/** The reporting subgraph, run once for the city: counts over the districts, and keeps what has been published. */
export async function createReporting(config: ReportingConfig): Promise<Service> {
  await readServiceKey(config.districtLink);
  await prepareDatabase(config, (url) => createReportingDataSource(url, 2));
  const dataSource = createReportingDataSource(applicationUrl(config), config.poolSize);
  const client = new DistrictClient(config.districtLink, createLogger('reporting', config.logLevel));
  const parts: SubgraphServiceParts<object> = {
    name: 'reporting',
    dataSource,
    idempotency: new IdempotencyStore(dataSource),
    buildSchema: () => buildSubgraph(REPORTING),
    instances: createInstances(config, dataSource, client),
    createLoaders: () => ({}),
  };
  return serviceOf(new Lifecycle(), () => createSubgraphService(config, parts), [() => client.close()]);
}

function createInstances(
  config: ReportingConfig,
  dataSource: DataSource,
  client: DistrictClient,
): SubgraphInstances {
  const { districts: registry, smallNumbers: rule = DEFAULT_SMALL_NUMBERS } = config;
  const clock = config.clock ?? (() => new Date());
  const categories = new CategoryReader(dataSource);
  const counter = new QuarterCounter({ registry, client, categories, clock });
  const versions = new VersionService({ dataSource, counter, clock, rule });
  const reports = new ReportService({ registry, counter, versions, rule });
  const tables = new TableService({ reports, counter, versions });
  const figures = { registry, client, rule, clock, frozen: new FrozenFigures(dataSource, clock) };
  return {
    container: new Map<unknown, unknown>([
      [UnexecutedDecisionResolver, new UnexecutedDecisionResolver({ reports, tables, registry })],
      [VersionResolver, new VersionResolver(versions, reports, registry)],
      [DistrictReferenceResolver, new DistrictReferenceResolver(registry)],
      ...createWorkItems(dataSource, clock),
      [
        FiguresResolver,
        new FiguresResolver(new ExecutionTimesReader(figures), new VacancyFlowReader(figures)),
      ],
    ]) as never,
    references: {
      UnexecutedDecisionReport: ({ id }: { id: string }, { caller }: ReportingRequest) => {
        const request = parseReportId(id);
        return request === undefined ? null : reports.report(caller, request);
      },
    },
  };
}
