import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { EXPECTED_VERSION } from '../../harness/versions/expected-version';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { SharingScope } from '../entities/sharing-scope';

@InputType({
  description:
    'A consent to sharing (samtycke), or its withdrawal. It takes effect with the next answer, and for what is held already.',
})
export class SetSharingInput {
  @Field(() => ID, { description: SHARED_TEXTS.candidateId })
  candidateId!: string;

  @Field(() => SharingScope, {
    description: 'Who may be shown the candidate; DISTRICT takes the consent back.',
  })
  scope!: SharingScope;

  @Field(() => DateScalar, { description: 'When the candidate said so. Not in the future.' })
  consentedOn!: IsoDate;

  @Field(() => Int, EXPECTED_VERSION)
  version?: number | null;
}
