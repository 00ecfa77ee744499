import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { CASE_REFERENCE_FILTER } from '../decision-rules/case-reference';
import { PlacementStatus } from '../entities/placement.entity';

@InputType({ description: SHARED_TEXTS.filter })
export class PlacementFilter {
  @Field(() => [PlacementStatus], { nullable: true, description: 'In any of these states.' })
  statuses?: PlacementStatus[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Begun by this day and not ended before it.' })
  runningOn?: IsoDate | null;

  @Field(() => ID, { nullable: true, description: 'Of this candidate, of the own district or another.' })
  candidateId?: string | null;

  @Field(() => String, { nullable: true, description: CASE_REFERENCE_FILTER })
  caseReference?: string | null;
}
