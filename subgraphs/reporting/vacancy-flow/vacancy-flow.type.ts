import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { DistrictReference } from '../districts/district-reference.type';

const READ = '@requiresScopes(scopes: [["reports:read"]])';

@Directive(READ)
@ObjectType({
  simpleResolvers: true,
  description:
    'What happened in a year, month by month, to vacancies of candidates that are shared with the city: how many opened and were held, and how the holds ended.',
})
export class VacancyFlow {
  @Field(() => [VacancyFlowMonth], {
    description: 'The months that have begun; empty while districts are missing, for there is no sum then.',
  })
  months!: VacancyFlowMonth[];

  @Field(() => [DistrictReference])
  missingDistricts!: DistrictReference[];
}

@Directive(READ)
@ObjectType({
  simpleResolvers: true,
  description: `The numbers are null when \`suppressed\`. Exact and live for the resursteam, whose work they count, and for
\`reports:exact\`; for all others rounded to the nearest five, and as first read on the day.`,
})
export class VacancyFlowMonth {
  @Field(() => DateScalar, { description: 'Its first day, in Stockholm.' })
  month!: IsoDate;

  @Field(() => Int, {
    nullable: true,
    description: 'Vacancies opened, those opened again after a placement included.',
  })
  opened!: number | null;

  @Field(() => Int, { nullable: true, description: 'Holds that began: a vacancy kept for one proposal.' })
  held!: number | null;

  @Field(() => Int, { nullable: true, description: 'Holds that ended with a placement.' })
  filled!: number | null;

  @Field(() => Int, { nullable: true, description: 'Holds whose time ran out.' })
  expired!: number | null;

  @Field(() => Int, { nullable: true, description: 'Holds given up before: declined, withdrawn, undone.' })
  released!: number | null;

  @Field(() => Boolean, {
    description: `Withheld, because one of them, or one that they would give away, is small; or because the quarter is not over: numbers
that grow would tell single placements.`,
  })
  suppressed!: boolean;
}
