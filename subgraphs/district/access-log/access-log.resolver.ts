import { Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { AccessLogArgs } from '../../harness/access-log/read/access-log.args';
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
    @Args(() => AccessLogArgs, { validate: false }) args: AccessLogArgs,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<AccessLogConnection> {
    return this.reader.list(caller, args);
  }
}
