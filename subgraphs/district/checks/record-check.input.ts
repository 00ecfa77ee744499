import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { EXPECTED_VERSION } from '../../harness/versions/expected-version';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { SuitabilityCheckKind } from '../entities/suitability-check-kind';

@InputType({ description: 'A check that was made, or made anew. Of each kind the latest counts.' })
export class RecordCheckInput {
  @Field(() => ID, { description: SHARED_TEXTS.candidateId })
  candidateId!: string;

  @Field(() => SuitabilityCheckKind, {
    description: 'What was checked. Checks of a candidate that is REJECTED or ENDED are refused.',
  })
  kind!: SuitabilityCheckKind;

  @Field(() => Boolean, {
    description:
      'Of a register extract only that it was shown is kept. A bad one (false) leaves no note, takes former ones back and ends the clearance at once; the rejection is a decision of its own.',
  })
  passed!: boolean;

  @Field(() => DateScalar, { description: 'Not in the future.' })
  performedOn!: IsoDate;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day on which it is valid, not before `performedOn`. null: no end, save the six months of a register extract for children under LSS.',
  })
  validUntil?: IsoDate | null;

  @Field(() => Int, EXPECTED_VERSION)
  version?: number | null;
}
