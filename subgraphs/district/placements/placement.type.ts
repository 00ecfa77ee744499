import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { Personal, PersonalEdge, PersonalPage } from '../../harness/access-log/personal/personal';
import type { Edge, PageInfoFields } from '../../harness/paging/page';
import { PageInfo } from '../../harness/paging/page-info.type';
import { PlacementStatus } from '../entities/placement.entity';

const subjectsOf = ({ decisionId, candidateId }: Placement) => [decisionId, candidateId];

@Directive('@key(fields: "id")')
@Directive('@shardKey(field: "id")')
@Directive('@requiresScopes(scopes: [["decisions:read"]])')
@Personal({ action: 'READ_PLACEMENT', subjectsOf })
@ObjectType('Placement', { simpleResolvers: true })
export class Placement {
  @Field(() => ID)
  id!: string;

  /** Global ids, for the resolvers of `decision` and `candidate`. */
  decisionId!: string;
  candidateId!: string;

  @Field(() => PlacementStatus)
  status!: PlacementStatus;

  @Field(() => DateScalar)
  startedOn!: IsoDate;

  @Field(() => DateScalar)
  endsOn!: IsoDate;

  @Field(() => DateScalar, { nullable: true })
  endedOn!: IsoDate | null;

  @Field(() => String, { nullable: true })
  endReason!: string | null;
}

const READ = '@requiresScopes(scopes: [["decisions:read"]])';

@Directive(READ)
@PersonalEdge('READ_PLACEMENT', subjectsOf)
@ObjectType({ simpleResolvers: true })
export class PlacementEdge implements Edge<Placement> {
  @Field(() => String)
  cursor!: string;

  @Field(() => Placement)
  node!: Placement;
}

@Directive(READ)
@PersonalPage('READ_PLACEMENT', subjectsOf)
@ObjectType({ simpleResolvers: true })
export class PlacementConnection {
  @Field(() => [PlacementEdge])
  edges!: readonly Edge<Placement>[];

  @Field(() => [Placement])
  nodes!: readonly Placement[];

  @Field(() => PageInfo)
  pageInfo!: PageInfoFields;

  /** Counted only when it is selected. */
  @Field(() => Int)
  totalCount!: () => Promise<number>;
}
