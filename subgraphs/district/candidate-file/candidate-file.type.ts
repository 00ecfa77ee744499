import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { CandidateAct } from '../entities/candidate.enums';
import { SharingScope } from '../entities/sharing-scope';
import { SuitabilityCheckKind } from '../entities/suitability-check-kind';

const OWN_FILE = '@requiresScopes(scopes: [["identity:read"]])';

@Directive(OWN_FILE)
@ObjectType({
  simpleResolvers: true,
  description: 'The note of a check. Of a register extract it says that it was shown, and when.',
})
export class SuitabilityCheck {
  @Field(() => SuitabilityCheckKind)
  kind!: SuitabilityCheckKind;

  @Field(() => DateScalar)
  performedOn!: IsoDate;

  @Field(() => Boolean, { nullable: true, description: 'null for a register extract' })
  passed!: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'null for a register extract, and for no end' })
  validUntil!: IsoDate | null;

  @Field(() => String)
  recordedBy!: string;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;
}

@Directive(OWN_FILE)
@ObjectType({ simpleResolvers: true, description: 'What the candidate consented to; DISTRICT: to nothing.' })
export class SharingConsent {
  @Field(() => SharingScope)
  scope!: SharingScope;

  @Field(() => DateScalar)
  consentedOn!: IsoDate;

  @Field(() => String)
  recordedBy!: string;

  @Field(() => DateTimeScalar)
  recordedAt!: Date;
}

@Directive(OWN_FILE)
@ObjectType('CandidateChange', {
  simpleResolvers: true,
  description: 'What was done with a registered candidate, by whom and why; it names facts and holds none.',
})
export class CandidateChangeEntry {
  @Field(() => ID, { description: 'What it was done with: the candidate, or one that was merged into it.' })
  candidateId!: string;

  @Field(() => CandidateAct)
  act!: CandidateAct;

  @Field(() => [String], { description: 'Names of the facts that became other.' })
  fields!: string[];

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  changedBy!: string;

  @Field(() => DateTimeScalar)
  changedAt!: Date;
}
