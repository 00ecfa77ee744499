import { Directive, Field, ObjectType } from 'type-graphql';
import { District } from '../districts/district.type';
import { MissingDistrict } from '../districts/missing-district.type';

@Directive('@requiresScopes(scopes: [["counts:read"]])')
@ObjectType({ simpleResolvers: true, description: 'A district whose service answers.' })
export class ServingDistrict {
  @Field(() => District)
  district!: District;

  @Field(() => String, {
    description: 'Of the schema that its service has: districts with the same have the same schema.',
  })
  schemaVersion!: string;
}

@Directive('@requiresScopes(scopes: [["counts:read"]])')
@ObjectType({ simpleResolvers: true, description: 'Which of the districts answer.' })
export class ServingDistricts {
  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [ServingDistrict])
  districts!: readonly ServingDistrict[];

  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [MissingDistrict], { description: 'Districts that did not answer, and why.' })
  missingDistricts!: readonly MissingDistrict[];
}
