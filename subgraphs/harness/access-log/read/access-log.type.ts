import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../platform/graphql/date-time-scalar';
import { type Connection, connectionOf } from '../../paging/connection-of';
import { Personal } from '../personal/personal';
import { AccessPurpose } from '../purpose/access-purpose.enum';

@Directive('@requiresScopes(scopes: [["access-log:read"]])')
@Personal({ action: 'READ_ACCESS_LOG', subjectsOf: ({ subject }) => [subject] })
@Directive('@shareable')
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

  @Field(() => ID, {
    description:
      'Whose data: a candidate, or the decision of a client; of a search for a person that found nobody, the district’s code.',
  })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: "The reader's own words for an identity, else what the operation is for.",
  })
  purpose!: string | null;

  @Field(() => [AccessPurpose], {
    description: 'The same as codes; empty in entries from before purposes had codes.',
  })
  purposeCodes!: readonly AccessPurpose[];

  @Field(() => [String], { description: 'What was answered, such as `Candidate.kind`.' })
  fields!: readonly string[];

  @Field(() => String, { description: "The hub's own id of the request, the same in all logs." })
  requestId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'By which the client knows the request: its `x-request-id`, or the one it was answered with.',
  })
  clientRequestId!: string | null;

  @Field(() => Boolean)
  isReviewed!: boolean;

  /** With microseconds, for the cursor. */
  moment!: string;
}

export const AccessLogConnection = connectionOf(AccessLogEntry, {
  access: '@requiresScopes(scopes: [["access-log:read"]])',
  isShareable: true,
  name: 'AccessLog',
  page: Personal({ action: 'READ_ACCESS_LOG', subjectsOf: ({ district }) => [district] }),
});
export type AccessLogConnection = Connection<AccessLogEntry> & {
  /** Whose log, for the entry about this reading. */
  readonly district: string;
};
