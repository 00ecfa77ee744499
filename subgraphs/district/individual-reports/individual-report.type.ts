import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Personal, personalList } from '../../harness/access-log/personal/personal';
import { type Connection, connectionOf } from '../../harness/paging/connection-of';
import { DelayReason, Gender, Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';
import { InterimMeasure } from '../decisions/decision-history.type';
import { Offer } from '../decisions/offer.type';
import { District } from '../districts/district.type';
import { ClosureReason } from '../entities/care-decision.enums';
import type { IndividualReportContent } from './individual-report.content';
import { IndividualReportKind, IndividualReportState } from './individual-report.enums';

@Directive('@requiresScopes(scopes: [["reports:individual"]])')
@Personal({ action: 'READ_REPORT', subjectsOf: ({ decisionId }) => [decisionId] })
@ObjectType({
  simpleResolvers: true,
  description:
    'What a district reports of one decision in one quarter (SoL 2025:400 34 kap. 1–2 §§, LSS 28 f–g §§). As it was on the quarter’s last day until it is sent, then as it was sent.',
})
export class IndividualReport implements IndividualReportContent {
  @Field(() => ID)
  id!: string;

  /** Global id, for the resolver of `decision`. */
  decisionId!: string;

  @Field(() => District)
  district!: District;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  quarter!: number;

  @Field(() => DateScalar, { description: 'The last day of the quarter.' })
  on!: IsoDate;

  @Field(() => IndividualReportKind)
  kind!: IndividualReportKind;

  @Field(() => IndividualReportState)
  state!: IndividualReportState;

  @Field(() => Law)
  law!: Law;

  @Field(() => String)
  legalBasis!: string;

  @Field(() => ProgramArea)
  programArea!: ProgramArea;

  @Field(() => Intervention)
  intervention!: Intervention;

  @Field(() => Gender)
  gender!: Gender;

  @Field(() => DateScalar)
  decidedOn!: IsoDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when it waits to be executed again; null when it has waited since the decision.',
  })
  interruptedOn!: IsoDate | null;

  @Field(() => DateScalar)
  reportableFrom!: IsoDate;

  @Field(() => Int, {
    nullable: true,
    description:
      'How much of it is carried out while it waits for the rest; null for nothing, and when it is executed.',
  })
  executedPercent!: number | null;

  @Field(() => [DelayReason])
  delayReasons!: readonly DelayReason[];

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [Offer], { nullable: true })
  offers!: readonly Offer[];

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [InterimMeasure], { nullable: true })
  interimMeasures!: readonly InterimMeasure[];

  @Field(() => DateScalar, { nullable: true, description: 'Of a notification: since when it is executed.' })
  executedOn!: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a notification: when it was closed without having been executed.',
  })
  closedOn!: IsoDate | null;

  @Field(() => ClosureReason, { nullable: true })
  closureReason!: ClosureReason | null;

  @Field(() => String, {
    description: 'A fingerprint of what it says: another one when any of it has changed.',
  })
  contentVersion!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  sentAt!: Date | null;

  @Field(() => String, { nullable: true })
  sentBy!: string | null;
}

export const IndividualReportConnection = connectionOf(IndividualReport, {
  access: '@requiresScopes(scopes: [["reports:individual"]])',
  ...personalList('READ_REPORT', ({ decisionId }: IndividualReport) => [decisionId]),
});
export type IndividualReportConnection = Connection<IndividualReport>;

@Directive('@requiresScopes(scopes: [["reports:individual"]])')
@Personal({ action: 'READ_REPORT', subjectsOf: ({ decisionIds }) => decisionIds })
@ObjectType({ simpleResolvers: true, description: 'The individual reports of a quarter as one file.' })
export class IndividualReportExport {
  /** Global ids of the decisions that it tells of, for the access log. */
  decisionIds!: readonly string[];

  @Field(() => String)
  fileName!: string;

  @Field(() => String)
  contentType!: string;

  @Field(() => String)
  content!: string;
}
