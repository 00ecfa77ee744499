import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { DistrictRequest } from '../context/district-request';
import { VacancyFilter } from '../vacancies/vacancy.filter';
import type { VacancyCountsReader } from './vacancy-counts.reader';
import { VacancyCounts } from './vacancy-counts.type';

@Resolver()
export class VacancyCountsResolver {
  constructor(private readonly reader: VacancyCountsReader) {}

  @Directive('@scatter(merge: "SUM", among: "filter.districts")')
  @Directive('@requiresScopes(scopes: [["pool:read"]])')
  @Directive('@cost(weight: 10)')
  @Query(() => VacancyCounts, {
    nullable: true,
    description: 'How many open vacancies are shared with the caller, district by district.',
  })
  vacancyCounts(
    @Arg('filter', () => VacancyFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all that the caller may see.',
    })
    filter: VacancyFilter | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<VacancyCounts> {
    return this.reader.read(caller, filter ?? {});
  }
}
