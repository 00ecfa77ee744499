import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';

@Directive('@external')
@Directive('@inaccessible')
@Directive('@requiresScopes(scopes: [["pool:read"]])')
@ObjectType('OwnPlacement', { simpleResolvers: true })
export class OwnPlacementFacts {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  startedOn!: IsoDate;
}

/** Owned by the districts, which describe it; known here by id, as the others below. It gains its placements. */
@Directive('@key(fields: "id")')
@Directive('@requiresScopes(scopes: [["pool:read"]])')
@ObjectType('Candidate', { simpleResolvers: true })
export class CandidateStub {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => [ID])
  mergedIds?: readonly string[];

  @Directive('@external')
  @Field(() => [OwnPlacementFacts])
  ownPlacements?: readonly OwnPlacementFacts[];
}

/** It gains the placement that fills it. */
@Directive('@key(fields: "id")')
@Directive('@requiresScopes(scopes: [["pool:read"]])')
@ObjectType('Vacancy', { simpleResolvers: true })
export class VacancyStub {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => ID, { nullable: true })
  placementId?: string | null;
}

@Directive('@key(fields: "id", resolvable: false)')
@Directive('@requiresScopes(scopes: [["decisions:read"], ["brokering:read"]])')
@ObjectType('Placement', { simpleResolvers: true })
export class PlacementStub {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@Directive('@authenticated')
@ObjectType('CareDecision', { simpleResolvers: true })
export class CareDecisionStub {
  @Field(() => ID)
  id!: string;
}
