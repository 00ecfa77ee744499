import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FormedlingRequest } from '../context/formedling-request';
import { PlacementRequest } from '../requests/request.type';
import type { ProposalLoaders } from './proposal.loaders';
import { Proposal } from './proposal.type';

@Resolver(() => PlacementRequest)
export class RequestProposalsResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Proposal])
  proposals(
    @Root() { id }: PlacementRequest,
    @Ctx() { loaders }: FormedlingRequest<ProposalLoaders>,
  ): Promise<Proposal[]> {
    return loaders.proposalsOfRequest.load(id);
  }
}
