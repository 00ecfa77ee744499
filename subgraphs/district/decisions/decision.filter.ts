import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';

import { CASE_REFERENCE_FILTER } from '../decision-rules/case-reference';

@InputType({ description: SHARED_TEXTS.filter })
export class DecisionFilter {
  @Field(() => [Law], { nullable: true, description: 'Rests on any of these laws.' })
  laws?: Law[] | null;

  @Field(() => [Intervention], { nullable: true, description: 'Grants any of these.' })
  interventions?: Intervention[] | null;

  @Field(() => [ProgramArea], { nullable: true, description: 'Belongs to any of these areas.' })
  programAreas?: ProgramArea[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Those that are granted, in time and not closed on this day, executed or not.',
  })
  runningOn?: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Those that count as unexecuted on this day.' })
  unexecutedOn?: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Those that wait on this day to be executed, or executed again, however long they have waited.',
  })
  waitingOn?: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Those that wait today, in time, and whose first day as unexecuted is this day or an earlier one.',
  })
  clockPassesBy?: IsoDate | null;

  @Field(() => String, { nullable: true, description: CASE_REFERENCE_FILTER })
  caseReference?: string | null;
}
