import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@requiresScopes(scopes: [["identity:read"]])')
@ObjectType({ simpleResolvers: true })
export class CandidateIdentity {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;
}
