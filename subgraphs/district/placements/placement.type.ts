import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Personal } from '../../service/access-log/personal';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';

@Directive('@key(fields: "id")')
@Directive('@shardKey(field: "id")')
@Directive('@requiresScopes(scopes: [["decisions:read"]])')
@Personal({
  action: 'READ_PLACEMENT',
  subjectsOf: ({ decisionId, candidateId }) => [decisionId, candidateId],
})
@ObjectType('Placement', { simpleResolvers: true })
export class Placement {
  @Field(() => ID)
  id!: string;

  /** Global ids, for the resolvers of `decision` and `candidate`. */
  decisionId!: string;
  candidateId!: string;

  @Field(() => DateScalar)
  startedOn!: IsoDate;

  @Field(() => DateScalar)
  endsOn!: IsoDate;

  @Field(() => DateScalar, { nullable: true })
  endedOn!: IsoDate | null;

  @Field(() => String, { nullable: true })
  endReason!: string | null;
}
