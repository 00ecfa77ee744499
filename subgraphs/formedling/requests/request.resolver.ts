import {
  Arg,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { After, First } from '../../harness/paging/page.args';
import { subscribedByInstance } from '../../harness/schema/subgraph-schema';
import { AfterEvent } from '../../harness/subscriptions/after-event.args';
import { ExpectedVersion } from '../../harness/versions/expected-version';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
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
    @Arg('filter', () => PlacementRequestFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all that the caller may see.',
    })
    filter: PlacementRequestFilter | null,
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<PlacementRequestConnection> {
    return this.reader.list(caller, { filter, first, after });
  }

  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @Query(() => PlacementRequest, {
    nullable: true,
    description: 'null for one that the caller may not see, as for one that is not there.',
  })
  placementRequest(
    @Arg('id', () => ID, { description: 'Of a request of the own district, or of any for the resursteam.' })
    id: string,
    @Ctx() { loaders }: FormedlingRequest<RequestLoaders>,
  ): Promise<PlacementRequest | null> {
    return loaders.requests.load(id);
  }

  @Directive('@requiresScopes(scopes: [["brokering:write"]])')
  @Mutation(() => PlacementRequest, {
    description:
      "From a decision of the caller's district that is not executed. The needs hold neutral facts only; their ages are such as the decision's client has.",
  })
  async requestPlacement(
    @Arg('input', () => RequestPlacementInput, {
      validate: false,
      description: 'For which decision, and what is needed.',
    })
    input: RequestPlacementInput,
    @Ctx() request: FormedlingRequest<RequestLoaders>,
  ): Promise<PlacementRequest> {
    return reload(request, await this.service.request(request.caller, input));
  }

  @Directive('@requiresScopes(scopes: [["brokering:write"]])')
  @Mutation(() => PlacementRequest, {
    description: 'OPEN or PROPOSED → WITHDRAWN. For staff of the district that asked.',
  })
  async withdrawRequest(
    @Arg('requestId', () => ID, {
      description:
        'Of a request of the own district that is OPEN or PROPOSED and not being confirmed; its live proposals end with it.',
    })
    requestId: string,
    @Arg('reason', () => String, { description: SHARED_TEXTS.reasonInBrokering }) reason: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: FormedlingRequest<RequestLoaders>,
  ): Promise<PlacementRequest> {
    const read = { id: requestId, version };
    return reload(request, await this.service.withdraw(request.caller, read, reason));
  }

  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @Directive('@cost(weight: 100)')
  @Subscription(() => PlacementRequestOpened, {
    subscribe: subscribedByInstance,
    description:
      'Requests as they are made, or open again since their placement never began, for the resursteam.',
  })
  requestOpened(
    @Root() opened: PlacementRequestOpened,
    @AfterEvent() _after: string | null,
  ): PlacementRequestOpened {
    return opened;
  }

  @FieldResolver(() => DistrictType)
  district(@Root() { districtCode }: PlacementRequest): DistrictType | null {
    return resolveDistrictReference(this.registry, { code: districtCode });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the district is charged when one of its proposals is confirmed today: Swedish kronor, two decimals. null: the price list has no price for the day, so none can be confirmed.',
  })
  placementCharge(
    @Root() { needs }: PlacementRequest,
    @Ctx() { loaders }: FormedlingRequest<RequestLoaders>,
  ): Promise<string | null> {
    return loaders.placementCharges.load(needs.kind);
  }

  @FieldResolver(() => CareDecisionStub, { nullable: true })
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
