import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { NeedsInput } from '../../vocabulary/needs.input';
import type { DistrictRequest } from '../context/district-request';
import type { FurtherFiguresReader } from './further-figures.reader';
import { ExecutionFigure, MatchFigure, PoolFigure, VacancyMonth } from './further-figures.type';
import type { UnexecutedFiguresReader } from './unexecuted-figures.reader';
import { UnexecutedFigures } from './unexecuted-figures.type';

const SERVICE = '@requiresScopes(scopes: [["service:internal"]])';
const EACH = '@scatter(merge: "LIST", among: "districts")';

/** What reporting and the brokering count with; clients of the gateway never see it. */
@Resolver()
export class FiguresResolver {
  constructor(
    private readonly unexecuted: UnexecutedFiguresReader,
    private readonly further: FurtherFiguresReader,
  ) {}

  @Directive('@inaccessible')
  @Directive(SERVICE)
  @Directive(EACH)
  @Directive('@cost(weight: 10)')
  @Query(() => [UnexecutedFigures])
  unexecutedFigures(
    @Arg('districts', () => [ID]) districts: string[],
    @Arg('days', () => [DateScalar]) days: IsoDate[],
    @Ctx() { caller }: DistrictRequest,
  ): Promise<UnexecutedFigures[]> {
    return this.unexecuted.read(caller, districts, days);
  }

  @Directive('@inaccessible')
  @Directive(SERVICE)
  @Directive(EACH)
  @Directive('@cost(weight: 10)')
  @Query(() => [ExecutionFigure])
  executionFigures(
    @Arg('districts', () => [ID]) districts: string[],
    @Arg('from', () => DateScalar) from: IsoDate,
    @Arg('until', () => DateScalar) until: IsoDate,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<ExecutionFigure[]> {
    return this.further.executions(caller, districts, { from, until });
  }

  @Directive('@inaccessible')
  @Directive(SERVICE)
  @Directive(EACH)
  @Directive('@cost(weight: 10)')
  @Query(() => [VacancyMonth])
  vacancyFigures(
    @Arg('districts', () => [ID]) districts: string[],
    @Arg('from', () => DateScalar) from: IsoDate,
    @Arg('until', () => DateScalar) until: IsoDate,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<VacancyMonth[]> {
    return this.further.vacancies(caller, districts, { from, until });
  }

  @Directive('@inaccessible')
  @Directive(SERVICE)
  @Directive(EACH)
  @Directive('@cost(weight: 10)')
  @Query(() => [PoolFigure])
  poolFigures(
    @Arg('districts', () => [ID]) districts: string[],
    @Arg('agesFrom', () => [Int]) agesFrom: number[],
    @Arg('agesTo', () => [Int]) agesTo: number[],
    @Ctx() { caller }: DistrictRequest,
  ): Promise<PoolFigure[]> {
    return this.further.pool(caller, districts, { first: agesFrom, last: agesTo });
  }

  @Directive('@inaccessible')
  @Directive(SERVICE)
  @Directive(EACH)
  @Directive('@cost(weight: 10)')
  @Query(() => [MatchFigure])
  matchFigures(
    @Arg('districts', () => [ID]) _districts: string[],
    @Arg('needs', () => [NeedsInput], { validate: false }) needs: NeedsInput[],
    @Ctx() { caller }: DistrictRequest,
  ): Promise<MatchFigure[]> {
    return this.further.matches(caller, needs);
  }
}
