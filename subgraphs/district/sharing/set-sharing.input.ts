import { Field, ID, InputType } from 'type-graphql';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';
import { SharingScope } from './sharing-scope';

@InputType()
export class SetSharingInput {
  @Field(() => ID)
  candidateId!: string;

  @Field(() => SharingScope)
  scope!: SharingScope;

  @Field(() => DateScalar)
  consentedOn!: IsoDate;
}
