import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FormedlingRequest } from '../context/formedling-request';
import { PlacementStub } from '../districts/district-entities.type';
import { PlacementRequest } from '../requests/request.type';
import { placementsOf } from './placements-of';
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

  @FieldResolver(() => PlacementStub, {
    nullable: true,
    description:
      'What it has led to last; read in the district that asked for it, which alone is told the case.',
  })
  async placement(
    @Root() { id }: PlacementRequest,
    @Ctx() { loaders }: FormedlingRequest<ProposalLoaders>,
  ): Promise<PlacementStub | null> {
    return placementsOf(await loaders.proposalsOfRequest.load(id)).at(-1) ?? null;
  }
}
