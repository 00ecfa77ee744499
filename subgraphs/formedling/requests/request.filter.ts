import { Field, ID, InputType } from 'type-graphql';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { RequestStatus } from '../entities/request-status';

@InputType({ description: 'All conditions given must hold.' })
export class PlacementRequestFilter {
  @Field(() => [ID], { nullable: true, description: SHARED_TEXTS.districts })
  districts?: string[] | null;

  @Field(() => [RequestStatus], { nullable: true, description: 'In any of these states.' })
  statuses?: RequestStatus[] | null;
}
