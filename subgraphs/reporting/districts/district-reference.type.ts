import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';

/** A district by its code; what the registry says of it is resolved from the registry (`DistrictReferenceResolver`). */
@Directive('@key(fields: "code", resolvable: false)')
@Directive('@authenticated')
@ObjectType('District', { simpleResolvers: true, description: SHARED_TEXTS.district })
export class DistrictReference {
  @Field(() => ID, { description: SHARED_TEXTS.districtCode })
  code!: string;
}
