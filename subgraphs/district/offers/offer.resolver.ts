import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';
import type { DistrictRequest } from '../district-request';
import type { OfferService } from './offer.service';

@Resolver()
export class OfferResolver {
  constructor(private readonly offers: OfferService) {}

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
}
