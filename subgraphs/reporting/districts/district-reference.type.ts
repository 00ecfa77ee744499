import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A district by its code; what the registry says of it is resolved from the registry (`DistrictReferenceResolver`). */
@Directive('@key(fields: "code", resolvable: false)')
@Directive('@authenticated')
@ObjectType('District', { simpleResolvers: true })
export class DistrictReference {
  @Field(() => ID)
  code!: string;
}
