import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import { NeedsInput } from '../../vocabulary/needs.input';
import type { DistrictRequest } from '../context/district-request';
import { Vacancy } from '../vacancies/vacancy.type';
import { EndedHold } from './ended-hold.type';
import type { EndedHolds } from './ended-holds';
import type { HeldVacancyReader } from './held-vacancy.reader';
import type { HoldService } from './hold.service';

const NEEDS = 'What the vacancy must meet by the absolute rules of matching.';

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
    @Arg('needs', () => NeedsInput, { nullable: true, validate: false, description: NEEDS })
    needs: NeedsInput | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<Vacancy> {
    const hold = { vacancyId, holdId, district, until, needs };
    return this.reader.read(caller, await this.holds.hold(caller, hold));
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
    @Arg('needs', () => NeedsInput, { nullable: true, validate: false, description: NEEDS })
    needs: NeedsInput | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<Vacancy> {
    const filling = { vacancyId, holdId, placementId, needs };
    return this.reader.read(caller, await this.holds.fill(caller, filling));
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
  @Directive('@route(by: "vacancyId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Query(() => Boolean, { description: 'True; what does not fit is an error that tells why.' })
  heldVacancyFits(
    @Arg('vacancyId', () => ID) vacancyId: string,
    @Arg('needs', () => NeedsInput, { validate: false }) needs: NeedsInput,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<boolean> {
    return this.holds.judge(caller, vacancyId, needs);
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
