import type { SubgraphDefinition } from '../service/subgraph-schema';
import { UnexecutedDecisionResolver } from './unexecuted-decisions/unexecuted-decision.resolver';

export const REPORTING: SubgraphDefinition = {
  schemaExtension: `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])`,
  resolvers: [UnexecutedDecisionResolver],
};
