import { Ctx, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Candidate } from '../candidates/candidate.type';
import type { DistrictRequest } from '../context/district-request';
import { OwnPlacement } from './own-placement.type';
import type { PlacementLoaders } from './placement.loader';

/** What the brokering finds `Candidate.placements` by. */
@Resolver(() => Candidate)
export class CandidatePlacementsResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [ID])
  async mergedIds(
    @Root() { id }: Candidate,
    @Ctx() { loaders }: DistrictRequest<PlacementLoaders>,
  ): Promise<readonly string[]> {
    return (await loaders.candidatePlacements.load(id)).mergedIds;
  }

  @Directive('@inaccessible')
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [OwnPlacement])
  async ownPlacements(
    @Root() { id }: Candidate,
    @Ctx() { loaders }: DistrictRequest<PlacementLoaders>,
  ): Promise<readonly OwnPlacement[]> {
    return (await loaders.candidatePlacements.load(id)).ownPlacements;
  }
}
