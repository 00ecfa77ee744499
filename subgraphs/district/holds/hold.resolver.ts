import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import type { DistrictRequest } from '../district-request';
import { Vacancy } from '../vacancies/vacancy.type';
import { EndedHold } from './ended-hold.type';
import type { EndedHolds } from './ended-holds';
import type { HeldVacancyReader } from './held-vacancy.reader';
import type { HoldService } from './hold.service';

/** What the brokering does to a vacancy; clients of the gateway never see it. */
@Resolver(() => Vacancy)
export class HoldResolver {
  constructor(
    private readonly holds: HoldService,
    private readonly reader: HeldVacancyReader,
    private readonly ended: EndedHolds,
  ) {}

  @Directive('@inaccessible')
  @Directive('@route(by: "vacancyId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Vacancy)
  async holdVacancy(
    @Arg('vacancyId', () => ID) vacancyId: string,
    @Arg('holdId', () => ID) holdId: string,
    @Arg('district', () => ID, { description: 'The district that the candidate is proposed to.' })
    district: string,
    @Arg('until', () => DateTimeScalar) until: Date,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<Vacancy> {
    return this.reader.read(caller, await this.holds.hold(caller, { vacancyId, holdId, district, until }));
  }

  @Directive('@inaccessible')
  @Directive('@route(by: "vacancyId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Vacancy)
  async releaseHold(
    @Arg('vacancyId', () => ID) vacancyId: string,
    @Arg('holdId', () => ID) holdId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<Vacancy> {
    return this.reader.read(caller, await this.holds.release(caller, { vacancyId, holdId, reason }));
  }

  @Directive('@inaccessible')
  @Directive('@route(by: "vacancyId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Vacancy)
  async fillVacancy(
    @Arg('vacancyId', () => ID) vacancyId: string,
    @Arg('holdId', () => ID) holdId: string,
    @Arg('placementId', () => ID) placementId: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<Vacancy> {
    return this.reader.read(caller, await this.holds.fill(caller, { vacancyId, holdId, placementId }));
  }

  @Directive('@inaccessible')
  @Directive('@route(by: "vacancyId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Vacancy)
  async unfillVacancy(
    @Arg('vacancyId', () => ID) vacancyId: string,
    @Arg('placementId', () => ID) placementId: string,
    @Arg('reason', () => String) _reason: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<Vacancy> {
    return this.reader.read(caller, await this.holds.unfill(caller, { vacancyId, placementId }));
  }

  @Directive('@inaccessible')
  @Directive('@scatter(merge: "LIST", among: "districts")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Directive('@listSize(assumedSize: 5)')
  @Query(() => [EndedHold])
  endedHolds(
    @Arg('ids', () => [ID]) ids: string[],
    @Arg('districts', () => [ID], { nullable: true, description: 'Those that are asked; null: all.' })
    _districts: string[] | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<EndedHold[]> {
    return this.ended.list(caller, ids);
  }
}
