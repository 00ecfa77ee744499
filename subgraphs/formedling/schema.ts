import type { SubgraphDefinition } from '../service/subgraph-schema';
import { ChargeResolver } from './charges/charge.resolver';
import { DistrictResolver } from './districts/district.resolver';
import { FiguresResolver } from './figures/figures.resolver';
import { ROW_POLICIES } from './policy/row-policies';
import { ProposalResolver } from './proposals/proposal.resolver';
import { RequestResolver } from './requests/request.resolver';

export const FORMEDLING: SubgraphDefinition = {
  schemaExtension: `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize"])`,
  resolvers: [DistrictResolver, RequestResolver, ProposalResolver, ChargeResolver, FiguresResolver],
  rowPolicies: ROW_POLICIES,
};
