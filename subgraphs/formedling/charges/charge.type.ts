import { Directive, Field, ObjectType } from 'type-graphql';
import { Personal } from '../../service/access-log/personal';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';

/** `request` has a resolver of its own. */
@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@Personal({ action: 'READ_CHARGE', subjectsOf: ({ decisionId }) => [decisionId] })
@ObjectType({ simpleResolvers: true })
export class Charge {
  requestId!: string;
  /** Of the request, for the access log. */
  decisionId!: string;

  @Field(() => DateScalar)
  chargedOn!: IsoDate;

  @Field(() => String, { description: 'Swedish kronor, two decimals' })
  amount!: string;
}
