import { Field, ID, InputType, Int } from 'type-graphql';
import { EXPECTED_VERSION } from '../../harness/versions/expected-version';

@InputType({ description: 'A vacancy that is to be held for a request and proposed to its parties.' })
export class ProposeCandidateInput {
  @Field(() => ID, {
    description: 'Of a request that is OPEN or PROPOSED, and has fewer live proposals than it may have.',
  })
  requestId!: string;

  @Field(() => ID, {
    description: 'Of an open vacancy that meets the absolute rules of the request’s needs.',
  })
  vacancyId!: string;

  @Field(() => Int, {
    defaultValue: 72,
    description:
      'For how long it is held: 1 hour to what the hub allows, two weeks unless it is set otherwise.',
  })
  holdHours!: number;

  @Field(() => Int, EXPECTED_VERSION)
  version?: number | null;
}
