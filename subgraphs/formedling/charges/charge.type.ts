import { Directive, Field, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';

/** `request` has a resolver of its own. */
@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@ObjectType({ simpleResolvers: true })
export class Charge {
  requestId!: string;

  @Field(() => DateScalar)
  chargedOn!: IsoDate;

  @Field(() => String, { description: 'Swedish kronor, two decimals' })
  amount!: string;
}
