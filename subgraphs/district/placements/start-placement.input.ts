import { Directive, Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';

@Directive('@inaccessible')
@InputType()
export class StartPlacementInput {
  @Field(() => ID, { description: '`<requesting district>:<uuid>`, given by the brokering.' })
  placementId!: string;

  @Field(() => ID)
  decisionId!: string;

  @Field(() => ID)
  candidateId!: string;

  @Field(() => ID)
  vacancyId!: string;

  @Field(() => DateScalar)
  startsOn!: IsoDate;

  @Field(() => DateScalar)
  endsOn!: IsoDate;
}
