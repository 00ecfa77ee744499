import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/date-scalar';

/**
 * What the registry says of a district. Every process has the registry, so every subgraph that shows a district answers
 * these fields itself: no list and no event waits for another subgraph to name the district of its rows.
 */
@Directive('@authenticated')
@ObjectType({ simpleResolvers: true })
export abstract class RegistryFacts {
  @Directive('@shareable')
  @Field(() => String)
  name!: string;

  @Directive('@shareable')
  @Field(() => String, { description: 'The districts of a region recruit together.' })
  region!: string;

  @Directive('@shareable')
  @Field(() => DateScalar)
  validFrom!: string;

  @Directive('@shareable')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it is no longer in force.',
  })
  validTo!: string | null;

  @Directive('@shareable')
  @Field(() => ID, { nullable: true, description: 'The district that took it over.' })
  successor!: string | null;
}
