import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@Directive('@requiresScopes(scopes: [["pool:read"]])')
@ObjectType('Candidate', { simpleResolvers: true, description: 'Owned by the districts; known here by id.' })
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
