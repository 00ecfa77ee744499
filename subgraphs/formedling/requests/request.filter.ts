import { Field, ID, InputType } from 'type-graphql';
import { RequestStatus } from '../entities/request-status';

@InputType()
export class PlacementRequestFilter {
  @Field(() => [ID], { nullable: true })
  districts?: string[] | null;

  @Field(() => [RequestStatus], { nullable: true })
  statuses?: RequestStatus[] | null;
}
