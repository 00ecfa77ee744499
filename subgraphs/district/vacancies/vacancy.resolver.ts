import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asksKeysOnly } from '../../harness/access-log/record/sealed-keys';
import { After, At, First } from '../../harness/paging/page.args';
import { ExpectedVersion } from '../../harness/versions/expected-version';
import { Candidate } from '../candidates/candidate.type';
import { candidateReference } from '../candidates/candidate-reference';
import type { DistrictRequest } from '../context/district-request';
import type { Territory } from '../districts/territory';
import { isService } from '../policy/service-access';
import { OpenVacancyInput } from './open-vacancy.input';
import { VacancyFilter } from './vacancy.filter';
import type { VacancyLoaders } from './vacancy.loader';
import type { VacancyReader } from './vacancy.reader';
import type { VacancyService } from './vacancy.service';
import { Vacancy, VacancyConnection } from './vacancy.type';

@Resolver(() => Vacancy)
export class VacancyResolver {
  constructor(
    private readonly reader: VacancyReader,
    private readonly service: VacancyService,
    private readonly territory: Territory,
  ) {}

  @Directive('@scatter(merge: "CONNECTION", among: "filter.districts", keys: "keys", at: "at")')
  @Directive('@requiresScopes(scopes: [["pool:read"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => VacancyConnection, { description: 'Open vacancies shared with the caller, soonest first.' })
  vacancies(
    @Arg('filter', () => VacancyFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all that the caller may see.',
    })
    filter: VacancyFilter | null,
    @First(20) first: number,
    @After() after: string | null,
    @At() at: string[] | null,
    @Ctx() { caller }: DistrictRequest,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VacancyConnection> {
    return this.reader.list(caller, { filter, first, after, at, keysOnly: asksKeysOnly(info) });
  }

  @Directive('@route(by: "id")')
  @Directive('@requiresScopes(scopes: [["pool:read"]])')
  @Query(() => Vacancy, {
    nullable: true,
    description: 'null for one that the caller may not see, as for one that is not there.',
  })
  vacancy(
    @Arg('id', () => ID, { description: 'Of a vacancy whose candidate is shared with the caller.' })
    id: string,
    @Ctx() { loaders }: DistrictRequest<VacancyLoaders>,
  ): Promise<Vacancy | null> {
    return loaders.vacancies.load(id);
  }

  /** Whoever sees a vacancy sees its candidate; the brokering, which only changes it, is told the candidate's id. */
  @FieldResolver(() => Candidate)
  async candidate(
    @Root() vacancy: Vacancy,
    @Ctx() { caller, loaders }: DistrictRequest<VacancyLoaders>,
  ): Promise<Candidate | null> {
    if (isService(caller)) return candidateReference(vacancy.candidateId, this.territory);
    return loaders.candidates.load(vacancy.candidateId);
  }

  @Directive('@route(by: "input.candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Vacancy, {
    description: 'Opens a place, and tells those who may see it (`vacancyOpened`).',
  })
  async openVacancy(
    @Arg('input', () => OpenVacancyInput, { description: 'Whose place, and from when.' })
    input: OpenVacancyInput,
    @Ctx() request: DistrictRequest<VacancyLoaders>,
  ): Promise<Vacancy> {
    return reload(request, await this.service.open(request.caller, input));
  }

  @Directive('@route(by: "vacancyId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Vacancy, { description: 'OPEN or HELD → WITHDRAWN, which is final.' })
  async withdrawVacancy(
    @Arg('vacancyId', () => ID, {
      description: 'Of a vacancy of the own district that is OPEN or HELD; with its hold the proposal ends.',
    })
    vacancyId: string,
    @Arg('reason', () => String, {
      description: 'Kept in the file, for the own district alone: 1 to 2 000 characters.',
    })
    reason: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<VacancyLoaders>,
  ): Promise<Vacancy> {
    return reload(request, await this.service.withdraw(request.caller, { vacancyId, version }, reason));
  }
}

/** The vacancy as it is after a change; its candidate has changed with it. */
async function reload({ loaders }: DistrictRequest<VacancyLoaders>, id: string): Promise<Vacancy> {
  loaders.vacancies.clear(id);
  loaders.candidates.clearAll();
  loaders.candidateVacancies.clearAll();
  return (await loaders.vacancies.load(id))!;
}
