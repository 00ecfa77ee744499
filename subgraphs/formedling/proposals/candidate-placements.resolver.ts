import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FormedlingRequest } from '../context/formedling-request';
import { CandidateStub, PlacementStub } from '../districts/district-entities.type';
import type { ProposalLoaders } from './proposal.loaders';

@Resolver(() => CandidateStub)
export class CandidatePlacementsResolver {
  /** Those that were brokered, and those that only the candidate's district knows of. */
  @Directive('@requires(fields: "mergedIds ownPlacements { id startedOn }")')
  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [PlacementStub], {
    nullable: 'itemsAndList',
    description:
      'Those that began first before the others: for its own district all, for others those that they have a part in. An element is null while its district does not answer.',
  })
  async placements(
    @Root() { id, mergedIds = [], ownPlacements = [] }: CandidateStub,
    @Ctx() { loaders }: FormedlingRequest<ProposalLoaders>,
  ): Promise<PlacementStub[]> {
    const brokered = await Promise.all(
      [id, ...mergedIds].map((candidateId) => loaders.placementsOfCandidate.load(candidateId)),
    );
    const byId = new Map(
      [...ownPlacements, ...brokered.flat()].map((placement) => [placement.id, placement]),
    );
    return [...byId.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  }
}

function keyOf({ startedOn, id }: { readonly startedOn: string; readonly id: string }): string {
  return `${startedOn} ${id}`;
}
