import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';

@Directive('@requiresScopes(scopes: [["decisions:read"]])')
@ObjectType({
  simpleResolvers: true,
  description:
    'A candidate offered to the client of a decision. A no neither closes the decision nor stops its clock.',
})
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
