import { Field, ID, InputType } from 'type-graphql';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { RequestStatus } from '../entities/request-status';

@InputType({ description: SHARED_TEXTS.filter })
export class PlacementRequestFilter {
  @Field(() => [ID], { nullable: true, description: SHARED_TEXTS.districts })
  districts?: string[] | null;

  @Field(() => [RequestStatus], { nullable: true, description: 'In any of these states.' })
  statuses?: RequestStatus[] | null;
}
