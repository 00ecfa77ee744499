import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Personal, personalList } from '../../harness/access-log/personal/personal';
import { type Connection, connectionOf } from '../../harness/paging/connection-of';
import { Gender, Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';
import { ConsentRule } from '../decision-rules/consent-bands';
import { District } from '../districts/district.type';

const READ = '@requiresScopes(scopes: [["decisions:read"]])';

@Directive('@key(fields: "id")')
@Directive('@shardKey(field: "id")')
@Directive('@authenticated')
@Personal({ action: 'READ_DECISION', subjectsOf: ({ id }) => [id] })
@ObjectType('CareDecision', {
  simpleResolvers: true,
  description:
    'A decision that grants an insats. Own district only; the parties of a brokered one know its id.',
})
export class CareDecision {
  @Field(() => ID)
  id!: string;

  @Directive(READ)
  @Field(() => District)
  district!: District;

  @Directive(READ)
  @Field(() => Law)
  law!: Law;

  @Directive(READ)
  @Field(() => String, { description: "As cited on the decision's date, such as `13 kap. 7 § SoL`." })
  legalBasis!: string;

  @Directive(READ)
  @Field(() => ProgramArea)
  programArea!: ProgramArea;

  @Directive(READ)
  @Field(() => Intervention)
  intervention!: Intervention;

  @Directive(READ)
  @Field(() => Gender)
  gender!: Gender;

  @Directive(READ)
  @Field(() => DateScalar)
  decidedOn!: IsoDate;

  @Directive(READ)
  @Field(() => DateScalar, {
    description:
      'Its last day. One that is still not executed counts as unexecuted until this day and no longer: the next day it has lapsed, which is notified as its end.',
  })
  validUntil!: IsoDate;

  @Directive(READ)
  @Field(() => DateScalar, { nullable: true, description: 'The latest interruption.' })
  interruptedOn!: IsoDate | null;

  @Directive(READ)
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when it is executed; null again once interrupted.',
  })
  executedOn!: IsoDate | null;

  @Directive(READ)
  @Field(() => DateScalar, { nullable: true })
  closedOn!: IsoDate | null;

  @Directive(READ)
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which it counts as unexecuted; null once executed or closed. It counts until `validUntil` at the longest.',
  })
  reportableFrom!: IsoDate | null;

  @Directive(READ)
  @Field(() => Int, { description: 'Rises with every change of the decision.' })
  version!: number;

  @Directive('@inaccessible')
  @Directive('@requiresScopes(scopes: [["service:internal"]])')
  @Field(() => Int, {
    nullable: true,
    description: 'The client’s: the brokering holds the ages that are asked for to it.',
  })
  birthYear!: number;

  @Directive(READ)
  @Field(() => ConsentRule, {
    description: "Whose word it needs, by the client's age and the decision's date.",
  })
  consentRule!: ConsentRule;
}

export const CareDecisionConnection = connectionOf(CareDecision, {
  access: READ,
  ...personalList('READ_DECISION', ({ id }: CareDecision) => [id]),
});
export type CareDecisionConnection = Connection<CareDecision>;
