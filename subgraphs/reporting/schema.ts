import type { SubgraphDefinition } from '../harness/schema/subgraph-schema';
import { FiguresResolver } from './figures/figures.resolver';
import { ROW_POLICIES } from './policy/row-policies';
import { DistrictReferenceResolver } from './unexecuted-decisions/district-reference.resolver';
import { UnexecutedDecisionResolver } from './unexecuted-decisions/unexecuted-decision.resolver';
import { VersionResolver } from './versions/version.resolver';

export const REPORTING: SubgraphDefinition = {
  schemaExtension: `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize"])`,
  rowPolicies: ROW_POLICIES,
  resolvers: [UnexecutedDecisionResolver, VersionResolver, FiguresResolver, DistrictReferenceResolver],
};
