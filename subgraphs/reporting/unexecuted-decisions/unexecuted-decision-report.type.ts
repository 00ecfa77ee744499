import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import type { ReportCut } from '../counts/unexecuted-decision.enums';
import type { ReportVersionEntity } from '../versions/report-version.entity';
import type { ReportView } from './report-view';

/** `rows`, `causes`, `districts`, `missingDistricts` and `csv` have resolvers of their own. */
@Directive('@key(fields: "id")')
@Directive('@requiresScopes(scopes: [["reports:read"]])')
@ObjectType({
  simpleResolvers: true,
  description: `Decisions that count as unexecuted on the last day of a quarter: three months or more after the decision, or after its
execution was interrupted, they are neither executed (again) nor closed. One executed in part counts, for the rest; a client's
no to an offer changes nothing (SoL 2025:400 34 kap. 1–2 §§, LSS 28 f–g §§). A decision is counted anew each quarter: quarters
are never summed.`,
})
export class UnexecutedDecisionReport {
  readonly view!: ReportView;
  readonly row!: ReportVersionEntity | null;
  readonly by!: readonly ReportCut[];

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  quarter!: number;

  @Field(() => DateScalar, { description: 'The day counted on: the last of the quarter.' })
  on!: IsoDate;

  @Field(() => Int, { nullable: true, description: 'Null while it is not published.' })
  version!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  publishedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The subject of the token that published it; null while it is not published.',
  })
  publishedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The hash of the published version, as in `reportVersions`; null while it is not published.',
  })
  sha256!: string | null;
}

@Directive('@requiresScopes(scopes: [["reports:read"]])')
@ObjectType({ simpleResolvers: true, description: 'A quarter as it was published; it never changes.' })
export class ReportVersion {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  quarter!: number;

  @Field(() => Int, { description: '1 for the first; each correction is a version of its own.' })
  version!: number;

  @Field(() => DateTimeScalar)
  publishedAt!: Date;

  @Field(() => String, { description: 'The subject of the token that published it.' })
  publishedBy!: string;

  @Field(() => [ID], { description: 'Codes of the districts that it was counted from.' })
  districts!: string[];

  @Field(() => [ID], { description: 'Codes of those that did not answer, which was explicitly allowed.' })
  missingDistricts!: string[];

  @Field(() => String, {
    description: 'SHA-256 (hex) over the salted, canonical content: two versions with one hash are the same.',
  })
  sha256!: string;
}
