import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the districts, which describe it; known here by id, as the others below. */
@Directive('@key(fields: "id", resolvable: false)')
@Directive('@requiresScopes(scopes: [["pool:read"]])')
@ObjectType('Candidate', { simpleResolvers: true })
export class CandidateStub {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@Directive('@requiresScopes(scopes: [["pool:read"]])')
@ObjectType('Vacancy', { simpleResolvers: true })
export class VacancyStub {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@Directive('@requiresScopes(scopes: [["decisions:read"]])')
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
