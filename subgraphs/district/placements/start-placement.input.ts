import { Directive, Field, ID, InputType } from 'type-graphql';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';

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
