import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { FormedlingRequest } from '../context/formedling-request';
import { PlacementRequestFilter } from './request.filter';
import type { RequestCountReader } from './request-count.reader';
import { RequestCount } from './request-count.type';

@Resolver()
export class RequestCountResolver {
  constructor(private readonly reader: RequestCountReader) {}

  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @Directive('@listSize(assumedSize: 14)')
  @Query(() => [RequestCount], {
    description:
      'The rows of `placementRequests` under the same filter, counted by the district that asks; of none, nothing.',
  })
  requestCounts(
    @Arg('filter', () => PlacementRequestFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all that the caller may see.',
    })
    filter: PlacementRequestFilter | null,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<RequestCount[]> {
    return this.reader.read(caller, filter ?? {});
  }
}
