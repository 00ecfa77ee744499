import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { Personal, personalList } from '../access-log/personal/personal';
import { type Connection, connectionOf } from '../paging/connection-of';
import { WorkItemKind, WorkItemState, WorkRole, WorkSubjectType } from './work-item.enums';

const READ = '@requiresScopes(scopes: [["work:read"]])';
/** Those whom an item tells of: the client of a decision, a candidate, both parties of a placement or a proposal. */
const personsOf = ({ persons }: WorkItem) => persons;

@Directive(READ)
@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'What an item is about.' })
export class WorkSubject {
  @Field(() => WorkSubjectType, { description: 'What kind of thing it is.' })
  type!: WorkSubjectType;

  @Field(() => ID, { description: 'Its id, by which it is read under its own rules.' })
  id!: string;

  @Field(() => CandidateKind, {
    nullable: true,
    description: 'What a request or a proposal asks for, or a candidate is; null for what else it is about.',
  })
  candidateKind!: CandidateKind | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the client, as the request says it, for those who work with the case; null for others.',
  })
  ageFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'As `ageFrom`.' })
  ageTo!: number | null;
}

@Directive(READ)
@Directive('@shareable')
@Personal({ action: 'READ_WORK_ITEM', subjectsOf: personsOf })
@ObjectType({
  simpleResolvers: true,
  description:
    'Something to do (att göra). It is derived from facts at each reading and is gone when its cause is; kept is only what people add to it: owner, parking, comment. It names nobody but its owner.',
})
export class WorkItem {
  @Field(() => ID, { description: '`<kind>:<id of the subject>`, the same for as long as the cause lasts.' })
  id!: string;

  @Field(() => WorkItemKind, { description: 'What is to be done.' })
  kind!: WorkItemKind;

  @Field(() => WorkSubject, { description: 'What it is about.' })
  subject!: WorkSubject;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the district that it is of; null: of the whole city.',
  })
  district!: string | null;

  @Field(() => WorkRole, { description: 'Whose task it is.' })
  ownerRole!: WorkRole;

  @Field(() => String, { nullable: true, description: 'The subject of the token of who has taken it.' })
  owner!: string | null;

  @Field(() => DateScalar, { description: 'The day by which it is to be done, in Stockholm.' })
  dueOn!: IsoDate;

  @Field(() => WorkItemState, { description: 'As of today.' })
  state!: WorkItemState;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it is open again, by itself; null when it is not parked.',
  })
  parkedUntil!: IsoDate | null;

  @Field(() => String, { nullable: true, description: 'What was said when it was parked or made.' })
  comment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the case that it is about, in the own district’s case system, for who may be told.',
  })
  caseReference!: string | null;

  @Field(() => Int, {
    description: 'What a change must name: it rises with each. 0: nobody has changed it yet.',
  })
  version!: number;

  /** Global ids. */
  persons!: readonly string[];
}

@Directive(READ)
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'Counted in the same reading as the list, of what its other conditions give.',
})
export class WorkItemCounts {
  @Field(() => Int, { description: 'Open, due before today.' })
  overdue!: number;

  @Field(() => Int, { description: 'Open, due today.' })
  today!: number;

  @Field(() => Int, { description: 'Open, due after today and by Sunday.' })
  thisWeek!: number;

  @Field(() => Int, { description: 'Open, due after Sunday.' })
  later!: number;

  @Field(() => Int, { description: 'Parked, whenever they are due.' })
  parked!: number;
}

export const WorkItemConnection = connectionOf(WorkItem, {
  access: READ,
  isShareable: true,
  ...personalList('READ_WORK_ITEM', personsOf),
});
export type WorkItemConnection = Connection<WorkItem> & { readonly counts: WorkItemCounts };

Field(() => WorkItemCounts, {
  description:
    'Of all that the filter gives but for its `due` and `states`: by day what is open, and what is parked.',
})(WorkItemConnection.prototype, 'counts');

@Directive(READ)
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'Facts that items follow from have changed, or a day has begun: lists are to be read again.',
})
export class WorkItemsChanged {
  @Field(() => String, { description: 'Passed as `after`, the subscription goes on behind this.' })
  cursor!: string;

  @Field(() => WorkItemCounts, {
    description: 'Of all items of the subscriber’s role, as they are when it is sent.',
  })
  counts!: WorkItemCounts;
}
