import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { After, First } from '../../harness/paging/page.args';
import { ExpectedVersion } from '../../harness/versions/expected-version';
import { DelayReason } from '../../vocabulary/decision.enums';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { DistrictRequest } from '../context/district-request';
import { CaseSearch } from '../decision-rules/case-search';
import { ClosureReason } from '../entities/care-decision.enums';
import type { DecisionLoaders } from './care-decision.loader';
import type { CareDecisionReader } from './care-decision.reader';
import type { CareDecisionService } from './care-decision.service';
import { CareDecision, CareDecisionConnection } from './care-decision.type';
import { DecisionFilter } from './decision.filter';
import { Offer } from './offer.type';
import { RecordDecisionInput } from './record-decision.input';
import { reloadDecision } from './reload-decision';

@Resolver(() => CareDecision)
export class CareDecisionResolver {
  constructor(
    private readonly reader: CareDecisionReader,
    private readonly service: CareDecisionService,
  ) {}

  @CaseSearch
  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => CareDecisionConnection, { description: 'Oldest first.' })
  decisions(
    @Arg('district', () => ID, { description: SHARED_TEXTS.ownDistrict }) district: string,
    @Arg('filter', () => DecisionFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all.',
    })
    filter: DecisionFilter | null,
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<CareDecisionConnection> {
    return this.reader.list(caller, { district, filter, first, after });
  }

  @Directive('@route(by: "id")')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @Query(() => CareDecision, {
    nullable: true,
    description: 'null for one of another district, as for one that is not there.',
  })
  decision(
    @Arg('id', () => ID, { description: SHARED_TEXTS.decisionId }) id: string,
    @Ctx() { loaders }: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision | null> {
    return loaders.decisions.load(id);
  }

  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @FieldResolver(() => [DelayReason])
  delayReasons(
    @Root() { id }: CareDecision,
    @Ctx() { loaders }: DistrictRequest<DecisionLoaders>,
  ): Promise<DelayReason[]> {
    return loaders.delayReasons.load(id);
  }

  @Directive('@listSize(assumedSize: 5)')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @FieldResolver(() => [Offer])
  offers(
    @Root() { id }: CareDecision,
    @Ctx() { loaders }: DistrictRequest<DecisionLoaders>,
  ): Promise<Offer[]> {
    return loaders.offers.load(id);
  }

  @Directive('@route(by: "input.district")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => CareDecision, {
    description: 'Its clock runs from its day; three months later it counts as unexecuted.',
  })
  async recordDecision(
    @Arg('input', () => RecordDecisionInput, { description: 'As the board or its delegate has decided.' })
    input: RecordDecisionInput,
    @Ctx() request: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision> {
    return reloadDecision(request, await this.service.record(request.caller, input));
  }

  @Directive('@route(by: "decisionId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => CareDecision, {
    description:
      'Executed → interrupted (avbrott): it waits to be executed again, and its clock begins anew. A part that the district itself carries out ends; the decision has waited for the rest and goes on waiting, by the same clock.',
  })
  async interruptDecision(
    @Arg('decisionId', () => ID, {
      description: `${SHARED_TEXTS.decisionId} It must be executed, as a whole or in part. One with a placement that runs or is to begin is refused: \`endPlacement\` interrupts it.`,
    })
    decisionId: string,
    @Arg('on', () => DateScalar, { description: 'Not in the future, not before the execution.' }) on: IsoDate,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision> {
    return reloadDecision(request, await this.service.interrupt(request.caller, { decisionId, version }, on));
  }

  @Directive('@route(by: "decisionId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => CareDecision, { description: 'Why it waits, for the reports. It does not stop the clock.' })
  async recordDelay(
    @Arg('decisionId', () => ID, { description: `${SHARED_TEXTS.decisionId} It must be waiting.` })
    decisionId: string,
    @Arg('reason', () => DelayReason, { description: 'Added to those recorded before.' }) reason: DelayReason,
    @Arg('note', () => String, {
      nullable: true,
      description: 'Kept in the file, for the own district alone: at most 2 000 characters.',
    })
    note: string | null,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision> {
    const delay = { reason, note: note ?? null };
    return reloadDecision(
      request,
      await this.service.recordDelay(request.caller, { decisionId, version }, delay),
    );
  }

  @Directive('@route(by: "decisionId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => CareDecision, {
    description: 'It waits no longer and is executed no more; reports tell it once.',
  })
  async closeDecision(
    @Arg('decisionId', () => ID, {
      description: `${SHARED_TEXTS.decisionId} One with a running placement is refused: \`endPlacement\` closes it.`,
    })
    decisionId: string,
    @Arg('on', () => DateScalar, {
      description: 'Not in the future, and not before it was made, executed or interrupted.',
    })
    on: IsoDate,
    @Arg('reason', () => ClosureReason, { description: 'EXPIRED is refused: a decision lapses by itself.' })
    reason: ClosureReason,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision> {
    return reloadDecision(
      request,
      await this.service.close(request.caller, { decisionId, version }, { on, reason }),
    );
  }
}
