import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../service/date-time-scalar';
import type { Edge, PageInfoFields } from '../../service/page';
import { PageInfo } from '../../service/page-info.type';

@Directive('@requiresScopes(scopes: [["access-log:read"]])')
@ObjectType({
  simpleResolvers: true,
  description: "One person's data, read once: what, whose, by whom, when and what for.",
})
export class AccessLogEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String)
  actor!: string;

  @Field(() => String)
  role!: string;

  @Field(() => ID, { nullable: true })
  actorDistrict!: string | null;

  @Field(() => String)
  action!: string;

  @Field(() => ID, { description: 'Whose data: a candidate, or the decision of a client.' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: "The reader's own words for an identity, else what the operation is for.",
  })
  purpose!: string | null;

  @Field(() => [String], { description: 'What was answered, such as `Candidate.kind`.' })
  fields!: readonly string[];

  @Field(() => String)
  requestId!: string;

  @Field(() => Boolean)
  isReviewed!: boolean;

  /** With microseconds, for the cursor. */
  moment!: string;
}

@Directive('@requiresScopes(scopes: [["access-log:read"]])')
@ObjectType({ simpleResolvers: true })
export class AccessLogEdge implements Edge<AccessLogEntry> {
  @Field(() => String)
  cursor!: string;

  @Field(() => AccessLogEntry)
  node!: AccessLogEntry;
}

@Directive('@requiresScopes(scopes: [["access-log:read"]])')
@ObjectType({ simpleResolvers: true })
export class AccessLogConnection {
  /** Whose log, for the entry about this reading. */
  district!: string;

  @Field(() => [AccessLogEdge])
  edges!: readonly Edge<AccessLogEntry>[];

  @Field(() => [AccessLogEntry])
  nodes!: readonly AccessLogEntry[];

  @Field(() => PageInfo)
  pageInfo!: PageInfoFields;

  /** Counted only when it is selected. */
  @Field(() => Int)
  totalCount!: () => Promise<number>;
}
