import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DecisionCategory } from '../../vocabulary/decision-category.type';

@Directive('@requiresScopes(scopes: [["reports:read"]])')
@ObjectType({ simpleResolvers: true, description: 'One quarter of a row of the tables.' })
export class TableCell {
  @Field(() => Int)
  quarter!: number;

  @Field(() => Int, { nullable: true })
  count!: number | null;

  @Field(() => Boolean, { description: 'False: not collected in that quarter, or the quarter is not over.' })
  reported!: boolean;

  @Field(() => Boolean, {
    description: 'Withheld because it is small, from those who may not see the official tables exactly.',
  })
  suppressed!: boolean;

  @Field(() => Boolean, {
    description: 'False: published although districts were missing, so there is no sum.',
  })
  complete!: boolean;

  @Field(() => Int, { nullable: true, description: 'The published version; null when counted now.' })
  version!: number | null;
}

@Directive('@requiresScopes(scopes: [["reports:read"]])')
@ObjectType({
  simpleResolvers: true,
  description:
    'Decisions that counted as unexecuted on the last day of each quarter; counted anew each quarter, never to be summed.',
})
export class UnexecutedDecisionRow extends DecisionCategory {
  @Field(() => [Int], {
    nullable: 'items',
    description:
      'Four cells, quarter 1 to 4; null is not reported. Who may not see small totals reads in `cells` which null is one.',
  })
  counts!: (number | null)[];

  @Field(() => [TableCell], { description: 'The four cells, with why one is null.' })
  cells!: TableCell[];
}
