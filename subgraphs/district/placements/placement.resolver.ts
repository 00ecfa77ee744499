import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { After, First } from '../../harness/paging/page.args';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { Candidate } from '../candidates/candidate.type';
import { candidateReference } from '../candidates/candidate-reference';
import type { DistrictRequest } from '../context/district-request';
import { CaseSearch } from '../decision-rules/case-search';
import { CareDecision } from '../decisions/care-decision.type';
import { District } from '../districts/district.type';
import type { Territory } from '../districts/territory';
import { storedDistrictOf } from '../ids/global-id';
import { decisionRefusal } from '../policy/decision-access';
import { PlacementFilter } from './placement.filter';
import type { PlacementLoaders } from './placement.loader';
import type { PlacementReader } from './placement.reader';
import type { PlacementService } from './placement.service';
import { Placement, PlacementConnection } from './placement.type';
import { reloadPlacement } from './reload-placement';
import { StartPlacementInput } from './start-placement.input';

export interface PlacementParts {
  readonly territory: Territory;
  readonly starts: PlacementService;
  readonly reader: PlacementReader;
}

@Resolver(() => Placement)
export class PlacementResolver {
  constructor(private readonly parts: PlacementParts) {}

  @FieldResolver(() => District, { description: 'The decision’s.' })
  district(@Root() { id }: Placement): District {
    return this.parts.territory.districtOf(storedDistrictOf(id));
  }

  /** @throws ForbiddenError for the other parties, which are told of the placement and not of the case */
  @FieldResolver(() => CareDecision, { nullable: true, description: 'For its own district.' })
  async decision(
    @Root() placement: Placement,
    @Ctx() { loaders }: DistrictRequest<PlacementLoaders>,
  ): Promise<CareDecision> {
    const decision = await loaders.decisions.load(placement.decisionId);
    if (decision === null) throw decisionRefusal();
    return decision;
  }

  /** A candidate of another district, or one that the caller may not see, is its id here and nothing more. */
  @FieldResolver(() => Candidate, {
    nullable: true,
    description:
      'Of a candidate of another district no more than `id` and `district`; each other field is refused with `NOT_FOUND` and is asked for with `candidate(id)`, or through the placement’s proposal.',
  })
  async candidate(
    @Root() { candidateId }: Placement,
    @Ctx() { loaders }: DistrictRequest<PlacementLoaders>,
  ): Promise<Candidate> {
    const candidate = await loaders.candidates.load(candidateId);
    return candidate ?? candidateReference(candidateId, this.parts.territory);
  }

  @CaseSearch
  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => PlacementConnection, { description: 'Made by this district, the earliest first.' })
  placements(
    @Arg('district', () => ID, { description: SHARED_TEXTS.ownDistrict }) district: string,
    @Arg('filter', () => PlacementFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all.',
    })
    filter: PlacementFilter | null,
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<PlacementConnection> {
    return this.parts.reader.list(caller, { district, filter, first, after });
  }

  @Directive('@route(by: "id")')
  @Directive('@requiresScopes(scopes: [["decisions:read"], ["brokering:read"]])')
  @Query(() => Placement, {
    nullable: true,
    description:
      'null for one that the caller has no part in, as for one that is not there: of a decision or a candidate of the own district, or any for the resursteam.',
  })
  placement(
    @Arg('id', () => ID, { description: 'Of a placement that the caller has a part in.' }) id: string,
    @Ctx() { loaders }: DistrictRequest<PlacementLoaders>,
  ): Promise<Placement | null> {
    return loaders.placements.load(id);
  }

  @Directive('@inaccessible')
  @Directive('@route(by: "input.decisionId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Placement)
  async startPlacement(
    @Arg('input', () => StartPlacementInput, { validate: false }) input: StartPlacementInput,
    @Ctx() request: DistrictRequest<PlacementLoaders>,
  ): Promise<Placement> {
    return reloadPlacement(request, await this.parts.starts.start(request.caller, input));
  }

  @Directive('@inaccessible')
  @Directive('@route(by: "placementId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Boolean)
  cancelPlacement(
    @Arg('placementId', () => ID) placementId: string,
    @Arg('reason', () => String) _reason: string,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<boolean> {
    return this.parts.starts.cancel(caller, placementId);
  }
}
