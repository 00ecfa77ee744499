import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';

@Directive('@inaccessible')
@Directive('@requiresScopes(scopes: [["pool:read"]])')
@ObjectType({
  simpleResolvers: true,
  description: "A placement of a candidate on a decision of the candidate's own district.",
})
export class OwnPlacement {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  startedOn!: IsoDate;
}
