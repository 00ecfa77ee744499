import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Candidate } from '../candidates/candidate.type';
import { candidateReference } from '../candidates/candidate-reference';
import type { DistrictRequest } from '../context/district-request';
import { CareDecision } from '../decisions/care-decision.type';
import type { Territory } from '../districts/territory';
import type { EndPlacementService } from './end-placement.service';
import { EndedPlacement } from './ended-placement.type';
import type { EndedPlacements } from './ended-placements';
import { PlacementFilter } from './placement.filter';
import type { PlacementLoaders } from './placement.loader';
import type { PlacementReader } from './placement.reader';
import type { PlacementService } from './placement.service';
import { Placement, PlacementConnection } from './placement.type';
import { StartPlacementInput } from './start-placement.input';

export interface PlacementParts {
  readonly territory: Territory;
  readonly starts: PlacementService;
  readonly ends: EndPlacementService;
  readonly ended: EndedPlacements;
  readonly reader: PlacementReader;
}

@Resolver(() => Placement)
export class PlacementResolver {
  constructor(private readonly parts: PlacementParts) {}

  @FieldResolver(() => CareDecision)
  decision(
    @Root() placement: Placement,
    @Ctx() { loaders }: DistrictRequest<PlacementLoaders>,
  ): Promise<CareDecision | null> {
    return loaders.decisions.load(placement.decisionId);
  }

  /** A candidate of another district, or one that the caller may not see, is its id here and nothing more. */
  @FieldResolver(() => Candidate)
  async candidate(
    @Root() { candidateId }: Placement,
    @Ctx() { loaders }: DistrictRequest<PlacementLoaders>,
  ): Promise<Candidate> {
    const candidate = await loaders.candidates.load(candidateId);
    return candidate ?? candidateReference(candidateId, this.parts.territory);
  }

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => PlacementConnection, { description: 'Made by this district, the earliest first.' })
  placements(
    @Arg('district', () => ID) district: string,
    @Arg('filter', () => PlacementFilter, { nullable: true, validate: false }) filter: PlacementFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<PlacementConnection> {
    return this.parts.reader.list(caller, { district, filter, first, after });
  }

  @Directive('@route(by: "id")')
  @Directive('@requiresScopes(scopes: [["decisions:read"]])')
  @Query(() => Placement, { nullable: true })
  placement(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: DistrictRequest<PlacementLoaders>,
  ): Promise<Placement | null> {
    return loaders.placements.load(id);
  }

  @Directive('@route(by: "placementId")')
  @Directive('@requiresScopes(scopes: [["decisions:write"]])')
  @Mutation(() => Placement)
  async endPlacement(
    @Arg('placementId', () => ID) placementId: string,
    @Arg('on', () => DateScalar) on: IsoDate,
    @Arg('reason', () => String) reason: string,
    @Ctx() request: DistrictRequest<PlacementLoaders>,
  ): Promise<Placement> {
    return reload(request, await this.parts.ends.end(request.caller, placementId, { on, reason }));
  }

  @Directive('@inaccessible')
  @Directive('@route(by: "input.decisionId")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Mutation(() => Placement)
  async startPlacement(
    @Arg('input', () => StartPlacementInput, { validate: false }) input: StartPlacementInput,
    @Ctx() request: DistrictRequest<PlacementLoaders>,
  ): Promise<Placement> {
    return reload(request, await this.parts.starts.start(request.caller, input));
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

  @Directive('@inaccessible')
  @Directive('@scatter(merge: "LIST", among: "districts")')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Directive('@listSize(slicingArguments: ["first"])')
  @Query(() => [EndedPlacement])
  endedPlacements(
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
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

async function reload({ loaders }: DistrictRequest<PlacementLoaders>, id: string): Promise<Placement> {
  loaders.placements.clear(id);
  loaders.decisions.clearAll();
  loaders.decisionPlacements.clearAll();
  loaders.vacancies.clearAll();
  loaders.candidates.clearAll();
  return (await loaders.placements.load(id))!;
}
