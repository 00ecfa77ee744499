import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import { Quarter, Year } from '../../vocabulary/quarter.args';
import type { FormedlingRequest } from '../context/formedling-request';
import type { BrokeringFiguresReader } from './brokering-figures.reader';
import { BrokeringFigures } from './brokering-figures.type';
import type { PoolGapsReader } from './pool-gaps.reader';
import { PoolGaps, RequestMatches } from './pool-gaps.type';

const READ = '@requiresScopes(scopes: [["reports:read"], ["brokering:read"]])';

/** What the board and the resursteam ask for of the brokering. */
@Resolver()
export class FiguresResolver {
  constructor(
    private readonly volumes: BrokeringFiguresReader,
    private readonly pools: PoolGapsReader,
  ) {}

  @Directive(READ)
  @Directive('@cost(weight: 100)')
  @Query(() => BrokeringFigures, {
    description: 'How much was brokered and charged in a quarter, proposals per placement, and who declined.',
  })
  brokeringFigures(
    @Year() year: number,
    @Quarter() quarter: number,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<BrokeringFigures> {
    return this.volumes.read(caller, { year, quarter });
  }

  @Directive(READ)
  @Directive('@cost(weight: 800)')
  @Query(() => PoolGaps, {
    description: 'The pools against what requests ask for: where families are missing.',
  })
  poolGaps(@Ctx() { caller }: FormedlingRequest): Promise<PoolGaps> {
    return this.pools.gaps(caller);
  }

  @Directive(READ)
  @Directive('@cost(weight: 1000)')
  @Query(() => RequestMatches, { description: 'The share of live requests with two or more matches.' })
  requestMatches(@Ctx() { caller }: FormedlingRequest): Promise<RequestMatches> {
    return this.pools.matches(caller);
  }
}
