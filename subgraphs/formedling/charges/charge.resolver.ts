import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import type { FormedlingRequest } from '../context/formedling-request';
import type { RequestLoaders } from '../requests/request.loaders';
import { PlacementRequest } from '../requests/request.type';
import type { ChargeReader } from './charge.reader';
import { Charge } from './charge.type';

@Resolver(() => Charge)
export class ChargeResolver {
  constructor(private readonly reader: ChargeReader) {}

  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @Directive('@listSize(assumedSize: 100)')
  @Query(() => [Charge], {
    description: 'What the brokering has cost a district in a period, and what it has given back.',
  })
  charges(
    @Arg('district', () => ID, {
      description: 'Code of the district that is charged: the own one, or any for the resursteam.',
    })
    district: string,
    @Arg('from', () => DateScalar, { description: 'The first day of the period.' }) from: IsoDate,
    @Arg('to', () => DateScalar, { description: 'The last day of the period.' }) to: IsoDate,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<Charge[]> {
    return this.reader.list(caller, { district, from, to });
  }

  @FieldResolver(() => PlacementRequest)
  request(
    @Root() { requestId }: Charge,
    @Ctx() { loaders }: FormedlingRequest<RequestLoaders>,
  ): Promise<PlacementRequest> {
    return loaders.requestsOfVisible.load(requestId);
  }
}
