import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PlacementStub, VacancyStub } from './district-entities.type';

@Resolver(() => VacancyStub)
export class VacancyPlacementResolver {
  @Directive('@requires(fields: "placementId")')
  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @FieldResolver(() => PlacementStub, {
    nullable: true,
    description:
      "What fills it; null for one that is not FILLED. For the vacancy's own district and the placement's parties.",
  })
  placement(@Root() { placementId }: VacancyStub): PlacementStub | null {
    return placementId === null || placementId === undefined ? null : { id: placementId };
  }
}
