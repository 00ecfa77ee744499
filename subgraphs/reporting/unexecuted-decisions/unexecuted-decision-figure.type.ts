import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DelayReason, Gender } from '../../vocabulary/decision.enums';
import { DecisionCategory } from '../../vocabulary/decision-category.type';
import { DistrictReference } from '../districts/district-reference.type';

const READ = '@requiresScopes(scopes: [["reports:read"]])';

@Directive(READ)
@ObjectType({
  simpleResolvers: true,
  description:
    'A number that is null when it was not collected, when districts are missing, or when it is `suppressed`.',
})
export class ReportedNumber {
  @Field(() => Int, { nullable: true })
  count!: number | null;

  @Field(() => Boolean, { description: 'Withheld because it, or one that it would give away, is small.' })
  suppressed!: boolean;
}

@Directive(READ)
@ObjectType({ simpleResolvers: true, description: 'How many have waited for so many months.' })
export class WaitFigure {
  @Field(() => Int, { description: 'Whole months since the decision, or since it was interrupted.' })
  fromMonths!: number;

  @Field(() => Int, { nullable: true, description: 'Less than so many months; null for the last band.' })
  toMonths!: number | null;

  @Field(() => Int, { nullable: true })
  count!: number | null;

  @Field(() => Boolean)
  suppressed!: boolean;
}

@Directive(READ)
@ObjectType({
  simpleResolvers: true,
  description: `\`count\` null and \`reported\` false: not collected in that quarter. \`suppressed\`: withheld because it is small, or would give
a small one away. Null without either: districts are missing, so there is no sum.`,
})
export class UnexecutedDecisionFigure extends DecisionCategory {
  @Field(() => DistrictReference, { nullable: true, description: 'Null: over all districts asked for.' })
  district!: DistrictReference | null;

  @Field(() => Gender, { nullable: true, description: 'The client’s. Null: over all of them.' })
  gender!: Gender | null;

  @Field(() => Int, { nullable: true })
  count!: number | null;

  @Field(() => Boolean)
  reported!: boolean;

  @Field(() => Boolean)
  suppressed!: boolean;

  @Field(() => ReportedNumber, {
    description: 'Those of `count` that were executed once, were interrupted, and wait to be executed again.',
  })
  interrupted!: ReportedNumber;

  @Field(() => [WaitFigure], {
    description: `\`count\` by how long since the decision, or since the interruption of an interrupted one. For a district itself and
for \`reports:exact\`. \`reports:official\` sees those over all districts of published quarters, of categories of which no cut by
district or gender has been shown up to then: who knew both could compute withheld numbers of another quarter.`,
  })
  waits!: WaitFigure[];
}

@Directive(READ)
@ObjectType({
  simpleResolvers: true,
  description:
    'Decisions of the report of which this reason is recorded, from the day on which they began to wait; one may have several.',
})
export class CauseFigure {
  @Field(() => DelayReason)
  reason!: DelayReason;

  @Field(() => Int, { nullable: true })
  count!: number | null;

  @Field(() => Boolean)
  suppressed!: boolean;
}
