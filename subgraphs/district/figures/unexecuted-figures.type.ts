import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { DelayReason, Gender } from '../../vocabulary/decision.enums';
import { DecisionCategory } from '../../vocabulary/decision-category.type';

/** Clients of the gateway never see these: reporting adds them up, and decides what of them may be shown to whom. */
@Directive('@inaccessible')
@Directive('@requiresScopes(scopes: [["service:internal"]])')
@ObjectType({ simpleResolvers: true })
export class UnexecutedFigures {
  @Field(() => ID)
  district!: string;

  @Field(() => DateScalar)
  on!: IsoDate;

  @Field(() => [UnexecutedCell], {
    description: 'Only those that are not zero; no decision is in two of them.',
  })
  cells!: UnexecutedCell[];

  @Field(() => [UnexecutedCauseCell], {
    description: 'Only those that are not zero; a decision is in as many as it has reasons.',
  })
  causes!: UnexecutedCauseCell[];
}

@Directive('@inaccessible')
@Directive('@requiresScopes(scopes: [["service:internal"]])')
@ObjectType({ simpleResolvers: true })
export class UnexecutedCell extends DecisionCategory {
  @Field(() => Gender)
  gender!: Gender;

  @Field(() => Boolean, { description: 'Whether it waits to be executed again.' })
  interrupted!: boolean;

  @Field(() => Int, {
    description: 'The whole months that it has waited, as the lower end of its band: 3, 6, 9, 12 or 24.',
  })
  waitedMonths!: number;

  @Field(() => Int)
  count!: number;
}

@Directive('@inaccessible')
@Directive('@requiresScopes(scopes: [["service:internal"]])')
@ObjectType({ simpleResolvers: true })
export class UnexecutedCauseCell extends DecisionCategory {
  @Field(() => DelayReason)
  reason!: DelayReason;

  @Field(() => Int)
  count!: number;
}
