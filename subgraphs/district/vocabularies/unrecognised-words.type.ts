import { Directive, Field, ObjectType } from 'type-graphql';
import { Personal } from '../../harness/access-log/personal/personal';
import { Candidate } from '../candidates/candidate.type';

@Directive('@requiresScopes(scopes: [["pool:write"]])')
@Personal({ action: 'READ_CANDIDATE', subjectsOf: ({ candidate }) => [candidate.id] })
@ObjectType({
  simpleResolvers: true,
  description:
    'What was once written of a candidate and is of no vocabulary: shared with nobody and found by no search until it is corrected.',
})
export class UnrecognisedWords {
  @Field(() => Candidate, { nullable: true })
  candidate!: Candidate;

  @Field(() => String, { nullable: true })
  area!: string | null;

  @Field(() => [String])
  languages!: readonly string[];

  @Field(() => [String])
  interests!: readonly string[];
}
