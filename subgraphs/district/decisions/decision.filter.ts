import { Field, InputType } from 'type-graphql';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';
import { Intervention, Law, ProgramArea } from '../../service/vocabulary/decision.enums';

@InputType()
export class DecisionFilter {
  @Field(() => [Law], { nullable: true })
  laws?: Law[] | null;

  @Field(() => [Intervention], { nullable: true })
  interventions?: Intervention[] | null;

  @Field(() => [ProgramArea], { nullable: true })
  programAreas?: ProgramArea[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Those that are granted, in time and not closed on this day, executed or not.',
  })
  runningOn?: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Those that count as unexecuted on this day.' })
  unexecutedOn?: IsoDate | null;
}
