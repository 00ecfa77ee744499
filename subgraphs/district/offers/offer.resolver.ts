import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import type { DistrictRequest } from '../context/district-request';
import { EndedDecision } from './ended-decision.type';
import type { EndedDecisions } from './ended-decisions';
import type { OfferService } from './offer.service';

@Resolver()
export class OfferResolver {
  constructor(
    private readonly offers: OfferService,
    private readonly ended: EndedDecisions,
  ) {}

  @Directive('@inaccessible')
  @Directive('@route(by: "decisionId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Boolean)
  recordOffer(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('offerId', () => ID) offerId: string,
    @Arg('offeredOn', () => DateScalar) offeredOn: IsoDate,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<boolean> {
    return this.offers.record(caller, decisionId, { id: offerId, on: offeredOn });
  }

  @Directive('@inaccessible')
  @Directive('@route(by: "decisionId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Boolean)
  answerOffer(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('offerId', () => ID) offerId: string,
    @Arg('answer', () => String) answer: string,
    @Arg('answeredOn', () => DateScalar) answeredOn: IsoDate,
    @Arg('reason', () => String, { nullable: true }) reason: string | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<boolean> {
    return this.offers.answer(caller, decisionId, {
      id: offerId,
      answer,
      answeredOn,
      reason: reason ?? null,
    });
  }

  @Directive('@inaccessible')
  @Directive('@scatter(merge: "LIST", among: "districts")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Directive('@listSize(assumedSize: 5)')
  @Query(() => [EndedDecision])
  endedDecisions(
    @Arg('ids', () => [ID]) ids: string[],
    @Arg('districts', () => [ID], { nullable: true, description: 'Those that are asked; null: all.' })
    _districts: string[] | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<EndedDecision[]> {
    return this.ended.list(caller, ids);
  }
}
