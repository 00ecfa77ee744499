import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { First } from '../../harness/paging/page.args';
import { ExpectedVersion } from '../../harness/versions/expected-version';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { DistrictRequest } from '../context/district-request';
import { ClosureReason } from '../entities/care-decision.enums';
import { DecisionAfterPlacement } from '../entities/placement-outcome';
import type { PlacementLoaders } from '../placements/placement.loader';
import { Placement } from '../placements/placement.type';
import { reloadPlacement } from '../placements/reload-placement';
import type { EndPlacementService } from './end-placement.service';
import { EndedPlacement } from './ended-placement.type';
import type { EndedPlacements } from './ended-placements';
import type { WithdrawPlacementService } from './withdraw-placement.service';

export interface PlacementEndParts {
  readonly ends: EndPlacementService;
  readonly withdrawals: WithdrawPlacementService;
  readonly ended: EndedPlacements;
}

@Resolver(() => Placement)
export class PlacementEndResolver {
  constructor(private readonly parts: PlacementEndParts) {}

  @Directive('@route(by: "placementId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => Placement, {
    description:
      'On a day that has come it ends at once: its vacancy opens and its decision is interrupted or closed in the same step. On a day to come its end is planned, in place of an earlier plan, and all of this happens on that day. While it is planned to close the decision, it is for a handlaggare.',
  })
  async endPlacement(
    @Arg('placementId', () => ID, { description: SHARED_TEXTS.placementId }) placementId: string,
    @Arg('on', () => DateScalar, {
      description:
        'Its last day, not before its first, nor before the day since when its decision is executed. In the future it is a plan, at most to the later of its agreed end and the decision’s last day.',
    })
    on: IsoDate,
    @Arg('reason', () => String, { description: SHARED_TEXTS.reasonOnFile }) reason: string,
    @Arg('decision', () => DecisionAfterPlacement, {
      defaultValue: DecisionAfterPlacement.INTERRUPTED,
      description:
        'What becomes of the decision that it executes: it is INTERRUPTED unless another placement executes it as a whole. Of one that it executes in part, that part ends, and the decision goes on waiting. CLOSED is for a handlaggare, and refused while another placement executes it.',
    })
    decision: DecisionAfterPlacement,
    @Arg('closureReason', () => ClosureReason, {
      nullable: true,
      description: 'Must be given when the decision is CLOSED, and not otherwise.',
    })
    closureReason: ClosureReason | null,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<PlacementLoaders>,
  ): Promise<Placement> {
    const end = { on, reason, outcome: { decision, closureReason: closureReason ?? null } };
    return reloadPlacement(request, await this.parts.ends.end(request.caller, { placementId, version }, end));
  }

  @Directive('@route(by: "placementId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => Placement, {
    description:
      'The placement goes on as if no end had been planned; a plan to close the decision is withdrawn by a handlaggare.',
  })
  async withdrawPlannedEnd(
    @Arg('placementId', () => ID, { description: SHARED_TEXTS.placementId }) placementId: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<PlacementLoaders>,
  ): Promise<Placement> {
    const read = { placementId, version };
    return reloadPlacement(request, await this.parts.ends.withdrawPlan(request.caller, read));
  }

  @Directive('@route(by: "placementId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => Placement, {
    description:
      'Before its first day: its vacancy opens and its decision waits again as if it had not been made, for the rest where another placement carries out a part.',
  })
  async withdrawPlacement(
    @Arg('placementId', () => ID, { description: SHARED_TEXTS.placementId }) placementId: string,
    @Arg('reason', () => String, { description: SHARED_TEXTS.reasonOnFile }) reason: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<PlacementLoaders>,
  ): Promise<Placement> {
    const read = { placementId, version };
    return reloadPlacement(request, await this.parts.withdrawals.withdraw(request.caller, read, reason));
  }

  @Directive('@inaccessible')
  @Directive('@scatter(merge: "LIST", among: "districts")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Directive('@listSize(slicingArguments: ["first"])')
  @Query(() => [EndedPlacement])
  endedPlacements(
    @First(100) first: number,
    @Arg('districts', () => [ID], { nullable: true, description: 'Those that are asked; null: all.' })
    _districts: string[] | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<EndedPlacement[]> {
    return this.parts.ended.list(caller, first);
  }

  @Directive('@inaccessible')
  @Directive('@route(by: "placementId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Boolean)
  acknowledgeEndedPlacement(
    @Arg('placementId', () => ID) placementId: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<boolean> {
    return this.parts.ended.acknowledge(caller, placementId);
  }
}
