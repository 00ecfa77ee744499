import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DistrictRequest } from '../context/district-request';
import { CareDecision } from '../decisions/care-decision.type';
import type { PlacementLoaders } from './placement.loader';
import { Placement } from './placement.type';

@Resolver(() => CareDecision)
export class DecisionPlacementsResolver {
  @Directive('@listSize(assumedSize: 2)')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @FieldResolver(() => [Placement], { description: 'Those that began first before the others.' })
  placements(
    @Root() { id }: CareDecision,
    @Ctx() { loaders }: DistrictRequest<PlacementLoaders>,
  ): Promise<Placement[]> {
    return loaders.decisionPlacements.load(id);
  }
}
