import { Field, ID, InputType } from 'type-graphql';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import { ProposalStatus } from '../entities/proposal-status';

@InputType({ description: SHARED_TEXTS.filter })
export class ProposalFilter {
  @Field(() => [ProposalStatus], { nullable: true, description: 'In any of these states.' })
  statuses?: ProposalStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'Codes of the districts that asked.' })
  requestingDistricts?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Codes of the districts whose candidates are proposed.' })
  candidateDistricts?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Made for this request.' })
  requestId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of this candidate, by the id that it was proposed with or any that it has had in a merger.',
  })
  candidateId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this vacancy.' })
  vacancyId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: those whose hold lasts and that lack an answer which the caller may give by `answerProposal`.',
  })
  awaitsMyAnswer?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: those that led to a placement that runs with a candidate that is not cleared any more; its parties are to act.',
  })
  clearanceLost?: boolean | null;
}
