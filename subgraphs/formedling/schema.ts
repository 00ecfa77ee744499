import type { SubgraphDefinition } from '../service/subgraph-schema';
import { ChargeResolver } from './charges/charge.resolver';
import { DistrictResolver } from './districts/district.resolver';
import { ProposalResolver } from './proposals/proposal.resolver';
import { RequestResolver } from './requests/request.resolver';

export const FORMEDLING: SubgraphDefinition = {
  schemaExtension: `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@inaccessible"])`,
  resolvers: [DistrictResolver, RequestResolver, ProposalResolver, ChargeResolver],
};
