import { Directive, Field, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../service/calendar';
import { DateScalar } from '../../service/date-scalar';

@Directive('@requiresScopes(scopes: [["decisions:read"]])')
@ObjectType({ simpleResolvers: true })
export class Offer {
  @Field(() => DateScalar)
  offeredOn!: IsoDate;

  @Field(() => String, { description: '`PENDING` until it is answered.' })
  answer!: string;

  @Field(() => DateScalar, { nullable: true })
  answeredOn!: IsoDate | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}
