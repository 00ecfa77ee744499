import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { WorkSubjectType } from './work-item.enums';

@InputType({ description: 'A reminder (bevakning) for the caller’s own role.' })
export class AddWorkItemInput {
  @Field(() => WorkSubjectType, {
    description:
      'What it is about: in a district a DECISION, a CANDIDATE or a PLACEMENT; in the brokering a PROPOSAL or a REQUEST.',
  })
  subjectType!: WorkSubjectType;

  @Field(() => ID, { description: 'The id of what it is about.' })
  subjectId!: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be done.' })
  dueOn!: IsoDate;

  @Field(() => String, { description: 'What is to be done; it names nobody, nor any personnummer.' })
  comment!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the caller takes it at once.' })
  isMine!: boolean;
}
