import { migrate } from '../service/migrate';
import { buildSubgraph } from '../service/subgraph-schema';
import { createSubgraphService, type Service } from '../service/subgraph-service';
import type { ReportingConfig } from './config';
import { createReportingDataSource } from './data-source';
import { REPORTING } from './schema';
import { UnexecutedDecisionResolver } from './unexecuted-decisions/unexecuted-decision.resolver';
import { UnexecutedDecisionService } from './unexecuted-decisions/unexecuted-decision.service';

/** The reporting subgraph: read models only, run once for the city. */
export function createReporting(config: ReportingConfig): Promise<Service> {
  const dataSource = createReportingDataSource(config.databaseUrl, config.poolSize);
  const resolver = new UnexecutedDecisionResolver(new UnexecutedDecisionService(dataSource));
  return createSubgraphService(config, {
    name: 'reporting',
    dataSource,
    prepare: migrate,
    buildSchema: () =>
      buildSubgraph(REPORTING, {
        container: new Map([[UnexecutedDecisionResolver, resolver]]) as never,
        references: {},
      }),
    createLoaders: () => ({}),
  });
}
