import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { RegistryFacts } from '../../vocabulary/registry-facts.type';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';

@Directive('@authenticated')
@ObjectType('District', { simpleResolvers: true, description: SHARED_TEXTS.district })
@Directive('@key(fields: "code")')
export class DistrictType extends RegistryFacts {
  @Field(() => ID, { description: SHARED_TEXTS.districtCode })
  code!: string;

  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [ID], {
    nullable: true,
    description:
      'Codes of the districts in force that border on it by land or a bridge, of a retired one on its successor. Matching ranks what is in them before the rest of the region.',
  })
  neighbours!: () => readonly string[];
}
