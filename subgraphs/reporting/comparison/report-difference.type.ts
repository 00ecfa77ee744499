import { Directive, Field, ObjectType } from 'type-graphql';
import { Gender } from '../../vocabulary/decision.enums';
import { DecisionCategory } from '../../vocabulary/decision-category.type';
import { DistrictReference } from '../districts/district-reference.type';
import { ReportedNumber } from '../unexecuted-decisions/unexecuted-decision-figure.type';

@Directive('@requiresScopes(scopes: [["reports:read"]])')
@ObjectType({
  simpleResolvers: true,
  description: 'A figure that differs between two versions of a quarter, as far as the caller may see both.',
})
export class ReportDifference extends DecisionCategory {
  @Field(() => DistrictReference, { nullable: true })
  district!: DistrictReference | null;

  @Field(() => Gender, { nullable: true })
  gender!: Gender | null;

  @Field(() => ReportedNumber)
  before!: ReportedNumber;

  @Field(() => ReportedNumber)
  after!: ReportedNumber;
}
