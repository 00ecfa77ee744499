import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Needs } from '../needs/needs.type';

/** The brokering's; here it gains its matches. */
@Directive('@key(fields: "id")')
@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@ObjectType({ simpleResolvers: true })
export class PlacementRequest {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => Needs)
  needs!: Needs;
}
