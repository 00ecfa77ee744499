import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Personal } from '../../harness/access-log/personal/personal';
import { registerEnum } from '../../vocabulary/register-enum';

export enum ChargeKind {
  CHARGE = 'CHARGE',
  CREDIT = 'CREDIT',
}

registerEnum(ChargeKind, {
  name: 'ChargeKind',
  description: 'Whether a district is charged or gets back what it was charged.',
  values: {
    CHARGE: 'For a placement, as it was confirmed.',
    CREDIT: 'Of the whole charge of the same request, whose placement was withdrawn before its first day.',
  },
});

/** `request` has a resolver of its own. */
@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@Personal({ action: 'READ_CHARGE', subjectsOf: ({ decisionId }) => [decisionId] })
@ObjectType({
  simpleResolvers: true,
  description:
    'Debitering: what a district is charged for a placement that the resursteam brokered, or credited for one that never began.',
})
export class Charge {
  requestId!: string;
  /** Of the request, for the access log. */
  decisionId!: string;

  @Field(() => ChargeKind)
  kind!: ChargeKind;

  @Field(() => DateScalar, { description: 'Of a credit: the day on which it was credited.' })
  chargedOn!: IsoDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a credit: the day of the charge that it gives back; null of a charge.',
  })
  creditOf!: IsoDate | null;

  @Field(() => String, { description: 'Swedish kronor, two decimals; of a credit below zero.' })
  amount!: string;
}
