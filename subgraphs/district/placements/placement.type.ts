import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Personal, personalList } from '../../harness/access-log/personal/personal';
import { type Connection, connectionOf } from '../../harness/paging/connection-of';
import { ClosureReason } from '../entities/care-decision.enums';
import { PlacementStatus } from '../entities/placement.entity';
import { DecisionAfterPlacement } from '../entities/placement-outcome';

@Directive('@requiresScopes(scopes: [["decisions:read"]])')
@ObjectType({ simpleResolvers: true, description: 'What is to happen on a day to come.' })
export class PlannedPlacementEnd {
  @Field(() => DateScalar)
  on!: IsoDate;

  @Field(() => String)
  reason!: string;

  @Field(() => DecisionAfterPlacement)
  decision!: DecisionAfterPlacement;

  @Field(() => ClosureReason, { nullable: true })
  closureReason!: ClosureReason | null;

  @Field(() => String, { description: 'Who planned it last: the subject of the token.' })
  plannedBy!: string;
}

const subjectsOf = ({ decisionId, candidateId }: Placement) => [decisionId, candidateId];

@Directive('@key(fields: "id")')
@Directive('@shardKey(field: "id")')
@Directive('@requiresScopes(scopes: [["decisions:read"], ["brokering:read"]])')
@Personal({ action: 'READ_PLACEMENT', subjectsOf })
@ObjectType('Placement', {
  simpleResolvers: true,
  description:
    "Uppdrag: a candidate carries out a decision. Kept in the district of the decision; the candidate's district and the resursteam are told its state and its days, not whose case it is.",
})
export class Placement {
  @Field(() => ID)
  id!: string;

  /** Global ids, for the resolvers of `decision` and `candidate`. */
  decisionId!: string;
  candidateId!: string;

  @Field(() => PlacementStatus)
  status!: PlacementStatus;

  @Field(() => Int, { description: 'It rises with every change.' })
  version!: number;

  @Field(() => DateScalar)
  startedOn!: IsoDate;

  @Field(() => DateScalar)
  endsOn!: IsoDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its last day; of one that was withdrawn, the day on which it was.',
  })
  endedOn!: IsoDate | null;

  @Field(() => String, { nullable: true, description: "For the decision's district." })
  endReason!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it is planned to end; null once it has ended, and without a plan.',
  })
  plannedEndOn!: IsoDate | null;

  @Field(() => PlannedPlacementEnd, {
    nullable: true,
    description: "The whole plan, for the decision's district; null where `plannedEndOn` is.",
  })
  plannedEnd!: PlannedPlacementEnd | null;
}

const READ = '@requiresScopes(scopes: [["decisions:read"]])';

export const PlacementConnection = connectionOf(Placement, {
  access: READ,
  ...personalList('READ_PLACEMENT', subjectsOf),
});
export type PlacementConnection = Connection<Placement>;
