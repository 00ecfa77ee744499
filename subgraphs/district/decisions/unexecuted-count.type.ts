import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Personal } from '../../harness/access-log/personal/personal';
import { DecisionCategory } from '../../vocabulary/decision-category.type';

@Directive('@requiresScopes(scopes: [["counts:read"]])')
@Personal({ action: 'READ_COUNT', subjectsOf: ({ counted }) => counted ?? [] })
@ObjectType({
  simpleResolvers: true,
  description: 'How many decisions of one category count as unexecuted (ej verkställda) on a day.',
})
export class UnexecutedCount extends DecisionCategory {
  /** Global ids of the decisions, where they are few: for the access log. */
  counted!: readonly string[] | null;

  @Field(() => Int)
  count!: number;
}
