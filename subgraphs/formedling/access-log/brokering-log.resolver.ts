import { Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { AccessLogArgs } from '../../harness/access-log/read/access-log.args';
import type { AccessLogReader } from '../../harness/access-log/read/access-log.reader';
import { AccessLogConnection } from '../../harness/access-log/read/access-log.type';
import type { FormedlingRequest } from '../context/formedling-request';

@Resolver()
export class BrokeringLogResolver {
  constructor(private readonly reader: AccessLogReader) {}

  @Directive('@requiresScopes(scopes: [["access-log:read"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => AccessLogConnection, {
    description:
      "Reads of a district's clients and candidates in requests, proposals and charges, newest first, for the district's reviewer. Reading it is recorded in it.",
  })
  brokeringAccessLog(
    @Args(() => AccessLogArgs, { validate: false }) args: AccessLogArgs,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<AccessLogConnection> {
    return this.reader.list(caller, args);
  }
}
