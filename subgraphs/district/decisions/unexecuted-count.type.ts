import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DecisionCategory } from '../../service/vocabulary/decision-category.type';

@Directive('@requiresScopes(scopes: [["counts:read"]])')
@ObjectType({ simpleResolvers: true })
export class UnexecutedCount extends DecisionCategory {
  @Field(() => Int)
  count!: number;
}
