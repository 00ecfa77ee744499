import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { AccessLogFilter } from '../../harness/access-log/read/access-log.filter';
import type { AccessLogReader } from '../../harness/access-log/read/access-log.reader';
import { AccessLogConnection } from '../../harness/access-log/read/access-log.type';
import type { DistrictRequest } from '../context/district-request';

@Resolver()
export class AccessLogResolver {
  constructor(private readonly reader: AccessLogReader) {}

  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:read"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => AccessLogConnection, {
    description: "A district's access log, newest first, for its reviewer. Reading it is recorded in it.",
  })
  accessLog(
    @Arg('district', () => ID) district: string,
    @Arg('filter', () => AccessLogFilter, { nullable: true, validate: false }) filter: AccessLogFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<AccessLogConnection> {
    return this.reader.list(caller, { district, filter, first, after });
  }
}
