import {
  Arg,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { subscribedByInstance } from '../../harness/schema/subgraph-schema';
import type { FormedlingRequest } from '../context/formedling-request';
import { resolveDistrictReference } from '../districts/district.reference';
import { DistrictType } from '../districts/district.type';
import { CareDecisionStub } from '../districts/district-entities.type';
import { requireRequestingSide, viewerOf } from '../policy/brokering-viewer';
import { PlacementRequestFilter } from './request.filter';
import type { RequestLoaders } from './request.loaders';
import type { RequestReader } from './request.reader';
import type { RequestService } from './request.service';
import { PlacementRequest, PlacementRequestConnection, PlacementRequestOpened } from './request.type';
import { RequestPlacementInput } from './request-placement.input';

@Resolver(() => PlacementRequest)
export class RequestResolver {
  constructor(
    private readonly reader: RequestReader,
    private readonly service: RequestService,
    private readonly registry: DistrictRegistry,
  ) {}

  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => PlacementRequestConnection, { description: 'The longest waiting first.' })
  placementRequests(
    @Arg('filter', () => PlacementRequestFilter, { nullable: true, validate: false })
    filter: PlacementRequestFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<PlacementRequestConnection> {
    return this.reader.list(caller, { filter, first, after });
  }

  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @Query(() => PlacementRequest, { nullable: true })
  placementRequest(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: FormedlingRequest<RequestLoaders>,
  ): Promise<PlacementRequest | null> {
    return loaders.requests.load(id);
  }

  @Directive('@requiresScopes(scopes: [["brokering:write"]])')
  @Mutation(() => PlacementRequest, {
    description:
      "From a decision of the caller's district that is not executed. The needs hold neutral facts only.",
  })
  async requestPlacement(
    @Arg('input', () => RequestPlacementInput, { validate: false }) input: RequestPlacementInput,
    @Ctx() request: FormedlingRequest<RequestLoaders>,
  ): Promise<PlacementRequest> {
    return reload(request, await this.service.request(request.caller, input));
  }

  @Directive('@requiresScopes(scopes: [["brokering:write"]])')
  @Mutation(() => PlacementRequest)
  async withdrawRequest(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() request: FormedlingRequest<RequestLoaders>,
  ): Promise<PlacementRequest> {
    return reload(request, await this.service.withdraw(request.caller, requestId, reason));
  }

  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @Directive('@cost(weight: 100)')
  @Subscription(() => PlacementRequestOpened, {
    subscribe: subscribedByInstance,
    description:
      'For the resursteam. Pass the last `cursor` received as `after` to resume with nothing lost.',
  })
  requestOpened(
    @Root() opened: PlacementRequestOpened,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
  ): PlacementRequestOpened {
    return opened;
  }

  @FieldResolver(() => DistrictType)
  district(@Root() { districtCode }: PlacementRequest): DistrictType | null {
    return resolveDistrictReference(this.registry, { code: districtCode });
  }

  @FieldResolver(() => CareDecisionStub)
  decision(
    @Root() { decisionId, districtCode }: PlacementRequest,
    @Ctx() { caller }: FormedlingRequest,
  ): CareDecisionStub {
    requireRequestingSide(viewerOf(caller, this.registry), districtCode);
    return { id: decisionId };
  }
}

async function reload({ loaders }: FormedlingRequest<RequestLoaders>, id: string): Promise<PlacementRequest> {
  loaders.clearAll();
  return (await loaders.requests.load(id))!;
}
