import { PERSONAL_DIRECTIVE, PERSONAL_LINK } from '../harness/access-log/personal/personal';
import type { SubgraphDefinition } from '../harness/schema/subgraph-schema';
import { VersionResolver } from './comparison/version.resolver';
import { DistrictReferenceResolver } from './districts/district-reference.resolver';
import { FiguresResolver } from './figures/figures.resolver';
import { ROW_POLICIES } from './policy/row-policies';
import { UnexecutedDecisionResolver } from './unexecuted-decisions/unexecuted-decision.resolver';
import { WorkItemCommands, WorkItemQueries } from './work-items/work-item.resolvers';

export const REPORTING: SubgraphDefinition = {
  schemaExtension: `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective", "@inaccessible", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize"])${PERSONAL_LINK}`,
  directives: [PERSONAL_DIRECTIVE],
  rowPolicies: ROW_POLICIES,
  references: ['UnexecutedDecisionReport'],
  resolvers: [
    UnexecutedDecisionResolver,
    VersionResolver,
    FiguresResolver,
    DistrictReferenceResolver,
    WorkItemQueries,
    WorkItemCommands,
  ],
};
