import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import { type Clock, type IsoDate, todayOf } from '../../../platform/time/calendar';
import { ExpectedVersion } from '../../harness/versions/expected-version';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { DistrictRequest } from '../context/district-request';
import { waitsOn } from '../decision-rules/decision-state';
import { executedPercent } from '../decision-rules/executed-percent';
import type { DecisionLoaders } from '../decisions/care-decision.loader';
import { CareDecision } from '../decisions/care-decision.type';
import { DecisionCorrection, InterimMeasure, PartialExecution } from '../decisions/decision-history.type';
import { reloadDecision } from '../decisions/reload-decision';
import type { Territory } from '../districts/territory';
import { parseGlobalId } from '../ids/global-id';
import { readsCaseReferences } from '../policy/decision-access';
import { CorrectDecisionInput } from './correct-decision.input';
import type { CorrectionService } from './correction.service';
import type { ExecutionService } from './execution.service';
import type { InterimMeasureService } from './interim-measure.service';

export interface DecisionHistoryServices {
  readonly territory: Territory;
  readonly clock: Clock;
  readonly executions: ExecutionService;
  readonly measures: InterimMeasureService;
  readonly corrections: CorrectionService;
}

@Resolver(() => CareDecision)
export class DecisionHistoryResolver {
  constructor(private readonly services: DecisionHistoryServices) {}

  @Directive('@listSize(assumedSize: 2)')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @FieldResolver(() => [PartialExecution], {
    description: 'In the order of recording; they neither stop nor move the clock.',
  })
  partialExecutions(
    @Root() { id }: CareDecision,
    @Ctx() { loaders }: DistrictRequest<DecisionLoaders>,
  ): Promise<PartialExecution[]> {
    return loaders.partialExecutions.load(id);
  }

  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How much of it is carried out today while it waits for the rest, in percent of what was granted: each record of a part tells the sum, and when one of several ends what it added is gone. null for nothing, and when it is executed as a whole or closed.',
  })
  async executedPercent(
    @Root() decision: CareDecision,
    @Ctx() { loaders }: DistrictRequest<DecisionLoaders>,
  ): Promise<number | null> {
    const today = todayOf(this.services.clock);
    if (!waitsOn(decision, today)) return null;
    return executedPercent(await loaders.partialExecutions.load(decision.id), today);
  }

  @Directive('@listSize(assumedSize: 2)')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @FieldResolver(() => [InterimMeasure])
  interimMeasures(
    @Root() { id }: CareDecision,
    @Ctx() { loaders }: DistrictRequest<DecisionLoaders>,
  ): Promise<InterimMeasure[]> {
    return loaders.interimMeasures.load(id);
  }

  @Directive('@listSize(assumedSize: 2)')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @FieldResolver(() => [DecisionCorrection], { description: 'Oldest first.' })
  async corrections(
    @Root() { id }: CareDecision,
    @Ctx() { caller, loaders }: DistrictRequest<DecisionLoaders>,
  ): Promise<DecisionCorrection[]> {
    const corrections = await loaders.corrections.load(id);
    if (readsCaseReferences(caller, this.services.territory, parseGlobalId(id)!.district)) return corrections;
    const untold = { caseReferenceBefore: null, caseReferenceAfter: null };
    return corrections.map((correction) => ({ ...correction, ...untold }));
  }

  @Directive('@route(by: "decisionId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => CareDecision, {
    description:
      'The district carries it out, as a whole or in part. Of one that was recorded as a whole, a part says that it was no more than that: a placement goes on and the decision waits for the rest. One whose placement is to begin stays executed from that day on.',
  })
  async recordExecution(
    @Arg('decisionId', () => ID, { description: SHARED_TEXTS.decisionId }) decisionId: string,
    @Arg('on', () => DateScalar, {
      description:
        'Not in the future, not before the decision or its latest interruption, not after its last day.',
    })
    on: IsoDate,
    @Arg('percent', () => Int, {
      defaultValue: 100,
      description: '1 to 100, of what was granted. Less than 100: it waits for the rest.',
    })
    percent: number,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision> {
    const execution = { on, percent };
    return reloadDecision(
      request,
      await this.services.executions.record(request.caller, { decisionId, version }, execution),
    );
  }

  @Directive('@route(by: "decisionId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => CareDecision, {
    description: 'What the client is given while the decision waits; it does not stop the clock.',
  })
  async recordInterimMeasure(
    @Arg('decisionId', () => ID, { description: `${SHARED_TEXTS.decisionId} It must be waiting.` })
    decisionId: string,
    @Arg('from', () => DateScalar, { description: 'Not before the decision.' }) from: IsoDate,
    @Arg('until', () => DateScalar, {
      nullable: true,
      description: 'The last day, not before `from`. null: until it is executed.',
    })
    until: IsoDate | null,
    @Arg('description', () => String, {
      description:
        'Told in the individual reports, so without names or a personnummer: 1 to 2 000 characters.',
    })
    description: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision> {
    const measure = { from, until: until ?? null, description };
    return reloadDecision(
      request,
      await this.services.measures.record(request.caller, { decisionId, version }, measure),
    );
  }

  @Directive('@route(by: "input.decisionId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => CareDecision, {
    description:
      'Days that were recorded wrongly, or the name of the case. Figures for past days follow; what was sent or published stays as it was.',
  })
  async correctDecision(
    @Arg('input', () => CorrectDecisionInput, { description: 'What was wrong, and how it was.' })
    input: CorrectDecisionInput,
    @Ctx() request: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision> {
    return reloadDecision(request, await this.services.corrections.correct(request.caller, input));
  }
}
