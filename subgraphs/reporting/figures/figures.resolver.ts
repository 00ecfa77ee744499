import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import { Quarter, Year } from '../../vocabulary/quarter.args';
import type { ReportingRequest } from '../context/reporting-request';
import { ExecutionTimes } from '../execution-times/execution-time.type';
import type { ExecutionTimesReader } from '../execution-times/execution-times.reader';
import type { VacancyFlowReader } from '../vacancy-flow/vacancy-flow.reader';
import { VacancyFlow } from '../vacancy-flow/vacancy-flow.type';

const READ = '@requiresScopes(scopes: [["reports:read"]])';

/** What the board and the resursteam ask for beside unexecuted decisions. */
@Resolver()
export class FiguresResolver {
  constructor(
    private readonly executions: ExecutionTimesReader,
    private readonly vacancies: VacancyFlowReader,
  ) {}

  @Directive(READ)
  @Directive('@cost(weight: 500)')
  @Query(() => ExecutionTimes, { description: 'The time from decision to execution, over all districts.' })
  executionTimes(
    @Year() year: number,
    @Quarter() quarter: number,
    @Ctx() { caller }: ReportingRequest,
  ): Promise<ExecutionTimes> {
    return this.executions.read(caller, { year, quarter });
  }

  @Directive(READ)
  @Directive('@cost(weight: 500)')
  @Query(() => VacancyFlow, { description: 'Vacancies and holds over a year, over all districts.' })
  vacancyFlow(@Year() year: number, @Ctx() { caller }: ReportingRequest): Promise<VacancyFlow> {
    return this.vacancies.read(caller, year);
  }
}
