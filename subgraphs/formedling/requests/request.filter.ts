import { Field, ID, InputType } from 'type-graphql';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { RequestStatus } from '../entities/request-status';

@InputType({ description: SHARED_TEXTS.filter })
export class PlacementRequestFilter {
  @Field(() => [ID], { nullable: true, description: SHARED_TEXTS.districts })
  districts?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'It was made from one of these decisions.' })
  decisions?: string[] | null;

  @Field(() => [RequestStatus], { nullable: true, description: 'In any of these states.' })
  statuses?: RequestStatus[] | null;

  @Field(() => [CandidateKind], { nullable: true, description: 'It asks for one of these kinds.' })
  kinds?: CandidateKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: those that live with fewer live proposals than `matchesWanted`, and none that all have accepted.',
  })
  withoutChoices?: boolean | null;
}
