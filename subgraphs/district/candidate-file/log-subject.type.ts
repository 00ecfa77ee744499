import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Personal } from '../../harness/access-log/personal/personal';
import type { GivenPurpose } from '../../harness/access-log/purpose/given-purpose';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';

@Directive('@requiresScopes(scopes: [["access-log:read"]])')
@Personal({ action: 'READ_IDENTITY', subjectsOf: ({ id }) => [id], purposeOf: ({ purpose }) => purpose })
@ObjectType({
  simpleResolvers: true,
  description:
    'A candidate whose reads a reviewer looks for, and by whom it is known among those of a like name.',
})
export class LogSubject {
  purpose!: GivenPurpose;

  @Field(() => ID, { description: 'As entries of the access log name it (`subject`).' })
  id!: string;

  @Field(() => String, {
    description: 'As it is registered; of merged candidates, that of the one that stays.',
  })
  name!: string;

  @Field(() => CandidateKind)
  kind!: CandidateKind;

  @Field(() => String, { description: 'Where it lives.' })
  area!: string;
}
