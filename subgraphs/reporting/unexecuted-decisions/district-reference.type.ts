import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by formedling; known here by its code. */
@Directive('@key(fields: "code", resolvable: false)')
@Directive('@authenticated')
@ObjectType('District', { simpleResolvers: true })
export class DistrictReference {
  @Field(() => ID)
  code!: string;
}
