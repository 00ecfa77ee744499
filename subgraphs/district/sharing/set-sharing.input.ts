import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { SharingScope } from '../entities/sharing-scope';

@InputType()
export class SetSharingInput {
  @Field(() => ID)
  candidateId!: string;

  @Field(() => SharingScope)
  scope!: SharingScope;

  @Field(() => DateScalar)
  consentedOn!: IsoDate;
}
