import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Personal } from '../../harness/access-log/personal/personal';

/** `request` has a resolver of its own. */
@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@Personal({ action: 'READ_CHARGE', subjectsOf: ({ decisionId }) => [decisionId] })
@ObjectType({
  simpleResolvers: true,
  description: 'Debitering: what a district is charged for a placement that the resursteam brokered.',
})
export class Charge {
  requestId!: string;
  /** Of the request, for the access log. */
  decisionId!: string;

  @Field(() => DateScalar)
  chargedOn!: IsoDate;

  @Field(() => String, { description: 'Swedish kronor, two decimals' })
  amount!: string;
}
