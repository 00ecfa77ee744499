import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DecisionCategory } from '../../vocabulary/decision-category.type';
import { DistrictReference } from '../districts/district-reference.type';

const READ = '@requiresScopes(scopes: [["reports:read"]])';

@Directive(READ)
@ObjectType({
  simpleResolvers: true,
  description: `How long it took to execute the decisions whose first execution began in the quarter, in days from the decision.
Executions after an interruption are not among them, nor decisions that were closed instead. Exact for \`reports:exact\`; for all others small numbers are withheld, the rest (days too) rounded to
the nearest five, and all of them are as first read on the day.`,
})
export class ExecutionTimes {
  @Field(() => [ExecutionTime], { description: 'Only what was executed in the quarter.' })
  rows!: ExecutionTime[];

  @Field(() => [DistrictReference], {
    description: 'Districts that did not answer; while there are any, the numbers are null.',
  })
  missingDistricts!: DistrictReference[];
}

@Directive(READ)
@ObjectType({ simpleResolvers: true, description: 'How long decisions of one category took to execute.' })
export class ExecutionTime extends DecisionCategory {
  @Field(() => Int, {
    nullable: true,
    description: 'Decisions executed; while the quarter is not over, for `reports:official`.',
  })
  executed!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `The days within which half of them were executed. Withheld unless enough decisions lie on both sides for it to be
nobody's own time.`,
  })
  medianDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The days within which nine of ten were executed; withheld as the median is.',
  })
  ninetyPercentDays!: number | null;

  @Field(() => Boolean, {
    description: 'Any of the numbers is withheld: few are behind it, or the quarter is not over.',
  })
  suppressed!: boolean;
}
