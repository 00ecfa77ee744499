import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { RetentionRecordKind } from './retention-record-kind';

@Directive('@requiresScopes(scopes: [["access-log:read"]])')
@ObjectType({
  simpleResolvers: true,
  description:
    'How long one kind of record is kept, and what is due. It is removed by the owner’s purge alone.',
})
export class RetentionRule {
  @Field(() => RetentionRecordKind)
  recordKind!: RetentionRecordKind;

  @Field(() => DateScalar, {
    description: 'First day of the rule’s version. With the kind it names the version.',
  })
  validFrom!: IsoDate;

  @Field(() => String, {
    nullable: true,
    description:
      'From what was last noted: an ISO 8601 duration in whole years, months and days, such as `P5Y`. null: nothing of the kind is removed.',
  })
  keep!: string | null;

  @Field(() => String, {
    description: 'The law or decision that it follows, `[?]` where that has yet to be verified.',
  })
  legalSource!: string;

  @Field(() => Int, { description: 'Records that a purge would remove now.' })
  due!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a purge last removed any, under any version of the rule. null: never.',
  })
  lastPurgedAt!: Date | null;

  @Field(() => Int, { description: 'Records that purges have removed.' })
  purged!: number;
}
