import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { DelayReason } from '../../vocabulary/decision.enums';
import type { DistrictRequest } from '../context/district-request';
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

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => CareDecisionConnection, { description: 'Oldest first.' })
  decisions(
    @Arg('district', () => ID) district: string,
    @Arg('filter', () => DecisionFilter, { nullable: true, validate: false }) filter: DecisionFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<CareDecisionConnection> {
    return this.reader.list(caller, { district, filter, first, after });
  }

  @Directive('@route(by: "id")')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @Query(() => CareDecision, { nullable: true })
  decision(
    @Arg('id', () => ID) id: string,
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
  @Mutation(() => CareDecision)
  async recordDecision(
    @Arg('input', () => RecordDecisionInput) input: RecordDecisionInput,
    @Ctx() request: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision> {
    return reloadDecision(request, await this.service.record(request.caller, input));
  }

  @Directive('@route(by: "decisionId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => CareDecision)
  async interruptDecision(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('on', () => DateScalar) on: IsoDate,
    @Ctx() request: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision> {
    return reloadDecision(request, await this.service.interrupt(request.caller, decisionId, on));
  }

  @Directive('@route(by: "decisionId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => CareDecision)
  async recordDelay(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('reason', () => DelayReason) reason: DelayReason,
    @Arg('note', () => String, { nullable: true }) note: string | null,
    @Ctx() request: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision> {
    const delay = { reason, note: note ?? null };
    return reloadDecision(request, await this.service.recordDelay(request.caller, decisionId, delay));
  }

  @Directive('@route(by: "decisionId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => CareDecision)
  async closeDecision(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('on', () => DateScalar) on: IsoDate,
    @Arg('reason', () => ClosureReason) reason: ClosureReason,
    @Ctx() request: DistrictRequest<DecisionLoaders>,
  ): Promise<CareDecision> {
    return reloadDecision(request, await this.service.close(request.caller, decisionId, { on, reason }));
  }
}
