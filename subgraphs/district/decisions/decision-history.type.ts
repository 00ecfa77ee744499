import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { registerEnum } from '../../vocabulary/register-enum';

@Directive('@requiresScopes(scopes: [["decisions:read"]])')
@ObjectType({
  simpleResolvers: true,
  description: 'A part of a decision is carried out since a day; the decision waits for the rest.',
})
export class PartialExecution {
  @Field(() => DateScalar)
  executedOn!: IsoDate;

  @Field(() => Int, { description: '1 to 99, of what was granted.' })
  percent!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'From this day on it is carried out no longer: its placement ended, or it was interrupted. null: it goes on, unless the decision is executed as a whole or closed.',
  })
  endedOn!: IsoDate | null;
}

@Directive('@requiresScopes(scopes: [["decisions:read"]])')
@ObjectType({ simpleResolvers: true, description: 'What the client is given while the decision waits.' })
export class InterimMeasure {
  @Field(() => DateScalar)
  from!: IsoDate;

  @Field(() => DateScalar, { nullable: true })
  until!: IsoDate | null;

  @Field(() => String)
  description!: string;
}

export enum DecisionDay {
  DECIDED = 'DECIDED',
  EXECUTED = 'EXECUTED',
  INTERRUPTED = 'INTERRUPTED',
  CLOSED = 'CLOSED',
  VALID_UNTIL = 'VALID_UNTIL',
}

registerEnum(DecisionDay, {
  name: 'DecisionDay',
  description: 'Which day of a decision was recorded.',
  values: {
    DECIDED: 'The decision was made.',
    EXECUTED: 'It was executed, or executed again.',
    INTERRUPTED: 'The execution was interrupted (avbrott).',
    CLOSED: 'It was closed.',
    VALID_UNTIL: 'Its last day; in a correction of it alone.',
  },
});

@Directive('@requiresScopes(scopes: [["decisions:read"]])')
@ObjectType({ simpleResolvers: true, description: 'A day as it stood in the record.' })
export class RecordedDay {
  @Field(() => DecisionDay)
  what!: DecisionDay;

  @Field(() => DateScalar)
  on!: IsoDate;
}

@Directive('@requiresScopes(scopes: [["decisions:read"]])')
@ObjectType({ simpleResolvers: true, description: 'Its days, as recorded before and after.' })
export class DecisionCorrection {
  @Field(() => DateTimeScalar)
  correctedAt!: Date;

  @Field(() => String)
  correctedBy!: string;

  @Field(() => String)
  reason!: string;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [RecordedDay])
  before!: RecordedDay[];

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [RecordedDay])
  after!: RecordedDay[];

  @Field(() => String, {
    nullable: true,
    description: 'Where it was corrected, and for the own district’s staff alone.',
  })
  caseReferenceBefore!: string | null;

  @Field(() => String, { nullable: true, description: 'As `caseReferenceBefore`.' })
  caseReferenceAfter!: string | null;
}
