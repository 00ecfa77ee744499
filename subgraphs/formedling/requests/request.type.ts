import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import { Personal, PersonalEvent, personalList } from '../../harness/access-log/personal/personal';
import { type Connection, connectionOf } from '../../harness/paging/connection-of';
import { RequestStatus } from '../entities/request-status';
import { Needs } from '../needs/needs.type';

/** `decision`, `district`, `proposals` and `placementCharge` have resolvers of their own. */
@Directive('@key(fields: "id")')
@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@Personal({ action: 'READ_REQUEST', subjectsOf: ({ decisionId }) => [decisionId] })
@ObjectType('PlacementRequest', {
  simpleResolvers: true,
  description: 'Seen by staff of the requesting district and by the resursteam.',
})
export class PlacementRequest {
  @Field(() => ID)
  id!: string;

  districtCode!: string;
  decisionId!: string;

  @Field(() => RequestStatus)
  status!: RequestStatus;

  @Field(() => Needs)
  needs!: Needs;

  @Field(() => DateTimeScalar)
  requestedAt!: Date;

  @Field(() => Int, { description: 'It rises with every change.' })
  version!: number;

  @Field(() => Int, {
    description:
      'How many matches there should be to choose from. The request has too few when `matches { totalCount }` is less; a totalCount of null tells that a district is missing.',
  })
  matchesWanted!: number;

  @Field(() => Int, { description: 'Live proposals that it may have at once.' })
  proposalsAllowed!: number;

  @Field(() => Int, { description: 'For how many hours a vacancy may be held for it at most.' })
  mostHoldHours!: number;
}

export const PlacementRequestConnection = connectionOf(PlacementRequest, {
  access: '@requiresScopes(scopes: [["brokering:read"]])',
  ...personalList('READ_REQUEST', ({ decisionId }: PlacementRequest) => [decisionId]),
});
export type PlacementRequestConnection = Connection<PlacementRequest>;

@Directive('@requiresScopes(scopes: [["brokering:read"]])')
@PersonalEvent('READ_REQUEST', ({ request }: PlacementRequestOpened) => [request.decisionId])
@ObjectType({ simpleResolvers: true, description: 'A district asks for a placement.' })
export class PlacementRequestOpened {
  @Field(() => String)
  cursor!: string;

  @Field(() => PlacementRequest)
  request!: PlacementRequest;
}
