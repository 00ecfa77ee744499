import { Directive, Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';

@Directive('@inaccessible')
@Directive('@requiresScopes(scopes: [["service:internal"]])')
@ObjectType({
  simpleResolvers: true,
  description: 'One session, or all of a person that began until a moment, has ended before its time.',
})
export class EndedSession {
  @Field(() => String, { nullable: true })
  sid!: string | null;

  @Field(() => String, { nullable: true })
  sub!: string | null;

  @Field(() => Boolean, {
    description: 'The person has signed out; false: the register says something else of the person.',
  })
  byPerson!: boolean;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => DateTimeScalar, { description: 'When no cookie of it can live any more.' })
  until!: Date;
}
