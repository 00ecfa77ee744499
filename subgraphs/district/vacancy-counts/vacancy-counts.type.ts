import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Personal } from '../../harness/access-log/personal/personal';
import { District } from '../districts/district.type';
import { MissingDistrict } from '../districts/missing-district.type';

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@Personal({ action: 'READ_COUNT', subjectsOf: ({ counted }) => counted ?? [] })
@ObjectType({ simpleResolvers: true, description: 'How many open vacancies a district has.' })
export class VacancyCount {
  /** Global ids of the candidates, where they are few: for the access log. */
  counted!: readonly string[] | null;

  @Field(() => District)
  district!: District;

  @Field(() => Int)
  count!: number;
}

@Directive('@requiresScopes(scopes: [["pool:read"]])')
@ObjectType({
  simpleResolvers: true,
  description: 'The rows of `vacancies` under the same filter, counted district by district.',
})
export class VacancyCounts {
  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [VacancyCount], { description: 'Of each district that is asked, with 0 where it has none.' })
  districts!: readonly VacancyCount[];

  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [MissingDistrict], {
    description: 'Districts that did not answer: their counts are not here.',
  })
  missingDistricts!: readonly MissingDistrict[];
}
