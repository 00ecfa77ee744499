import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { STAFF_TEXTS } from './staff-texts';

@InputType({ description: 'Somebody who is to sign in no more.' })
export class EndStaffMemberInput {
  @Field(() => ID, { description: STAFF_TEXTS.id })
  id!: string;

  @Field(() => Int, { description: STAFF_TEXTS.version })
  version!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day, today or later. null: it ends at once, and so does all that the person has open.',
  })
  lastDay?: IsoDate | null;
}
