import { CareDecisionReader } from './decisions/care-decision.reader';
import { CareDecisionResolver } from './decisions/care-decision.resolver';
import { CareDecisionService } from './decisions/care-decision.service';
import { UnexecutedResolver } from './decisions/unexecuted.resolver';
import type { DistrictContext } from './district-context';
import { HeldVacancyReader } from './holds/held-vacancy.reader';
import { HoldResolver } from './holds/hold.resolver';
import { HoldService } from './holds/hold.service';
import { IdentityGrantResolver } from './identity-grants/identity-grant.resolver';
import { IdentityGrantService } from './identity-grants/identity-grant.service';
import { MatchReader } from './matching/match.reader';
import { MatchResolver, PlacementRequestResolver } from './matching/match.resolver';
import { OfferResolver } from './offers/offer.resolver';
import { OfferService } from './offers/offer.service';
import { EndPlacementService } from './placements/end-placement.service';
import { EndedPlacements } from './placements/ended-placements';
import { PlacementResolver } from './placements/placement.resolver';
import { PlacementService } from './placements/placement.service';

/** Decisions, placements and what the brokering asks of a district. */
export const BROKERING_RESOLVERS = [
  CareDecisionResolver,
  UnexecutedResolver,
  PlacementResolver,
  HoldResolver,
  OfferResolver,
  IdentityGrantResolver,
  MatchResolver,
  PlacementRequestResolver,
] as const;

export function createBrokeringResolvers(context: DistrictContext): [unknown, unknown][] {
  const decisions = new CareDecisionReader(context);
  const matches = new MatchReader(context);
  const placements = {
    territory: context.territory,
    starts: new PlacementService(context),
    ends: new EndPlacementService(context),
    ended: new EndedPlacements(context),
  };
  return [
    [CareDecisionResolver, new CareDecisionResolver(decisions, new CareDecisionService(context))],
    [UnexecutedResolver, new UnexecutedResolver(decisions)],
    [PlacementResolver, new PlacementResolver(placements)],
    [HoldResolver, new HoldResolver(new HoldService(context), new HeldVacancyReader(context))],
    [OfferResolver, new OfferResolver(new OfferService(context))],
    [MatchResolver, new MatchResolver(matches)],
    [PlacementRequestResolver, new PlacementRequestResolver(matches)],
    [IdentityGrantResolver, new IdentityGrantResolver(new IdentityGrantService(context))],
  ];
}
