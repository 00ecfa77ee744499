import { ArgsType, Field, ID, Int } from 'type-graphql';
import { AFTER_TEXT, FIRST_TEXT } from '../../paging/page.args';
import { AccessLogFilter } from './access-log.filter';
import type { AccessLogArguments } from './access-log.reader';

export const LOG_TEXTS = {
  district: 'Code of the district of whose people the log tells: the administrator’s own.',
} as const;

/** Of an access log, a district's or the brokering's. */
@ArgsType()
export class AccessLogArgs implements AccessLogArguments {
  @Field(() => ID, { description: LOG_TEXTS.district })
  district!: string;

  @Field(() => AccessLogFilter, { nullable: true, description: 'Which entries. null: all.' })
  filter?: AccessLogFilter | null;

  @Field(() => Int, { defaultValue: 50, description: FIRST_TEXT })
  first!: number;

  @Field(() => String, { nullable: true, description: AFTER_TEXT })
  after?: string | null;
}
