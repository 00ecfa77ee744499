import { Directive, Field, ObjectType } from 'type-graphql';
import { Personal } from '../../harness/access-log/personal/personal';

@Directive('@requiresScopes(scopes: [["identity:read"]])')
@Personal({
  action: 'READ_IDENTITY',
  subjectsOf: ({ subject }) => [subject],
  purposeOf: ({ purpose }) => purpose,
})
@ObjectType({
  simpleResolvers: true,
  description: 'Who a candidate is. Each reading is logged with its purpose.',
})
export class CandidateIdentity {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;
}
