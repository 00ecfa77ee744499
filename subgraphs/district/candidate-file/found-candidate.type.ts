import { Directive, Field, ObjectType } from 'type-graphql';
import { Personal } from '../../harness/access-log/personal/personal';
import { Candidate } from '../candidates/candidate.type';

@Directive('@requiresScopes(scopes: [["identity:read"]])')
@Personal({
  action: 'READ_IDENTITY',
  subjectsOf: ({ candidate }) => [candidate.id],
  purposeOf: ({ purpose }) => purpose,
})
@ObjectType({
  simpleResolvers: true,
  description: 'A candidate that was looked for by name: to be found is to be read.',
})
export class FoundCandidate {
  @Field(() => String, {
    description: 'As it is registered; of merged candidates, that of the one that stays.',
  })
  name!: string;

  @Field(() => Candidate, { nullable: true })
  candidate!: Candidate;
}
