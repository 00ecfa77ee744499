// Made by `npm run schema` from the .graphql file beside it.
import { registered } from '../graphql/registered';

export type InputMaybe<T> = T | null | undefined;

export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Date: { input: string; output: string; }
  DateTime: { input: string; output: string; }
};

export type WorkItemKind =
  | 'CLOCK_PASSES'
  | 'DECISION_ENDS'
  | 'PLACEMENT_ENDS'
  | 'PLACEMENT_PROBABLY_ENDED'
  | 'CHECKS_EXPIRE'
  | 'CHECK_FAILED'
  | 'REPORT_DUE'
  | 'EXECUTION_TO_NOTIFY'
  | 'ACCESS_REVIEW'
  | 'CANDIDATE_ANSWER_DUE'
  | 'CLIENT_ANSWER_DUE'
  | 'PROPOSAL_TO_CONFIRM'
  | 'HOLD_ENDS'
  | 'REQUEST_WITHOUT_CHOICES'
  | 'PLACED_WITHOUT_CLEARANCE'
  | 'QUARTER_TO_PUBLISH'
  | 'REMINDER';

export type WorkRole =
  | 'HANDLAGGARE'
  | 'KONTAKTSEKRETERARE'
  | 'RAPPORTOR'
  | 'ADMIN'
  | 'RESURSTEAM'
  | 'REPORTING';

export type WorkItemState =
  | 'OPEN'
  | 'PARKED'
  | 'DONE';

export type WorkSubjectType =
  | 'DECISION'
  | 'CANDIDATE'
  | 'PLACEMENT'
  | 'PROPOSAL'
  | 'REQUEST'
  | 'REPORT'
  | 'REVIEW'
  | 'QUARTER';

export type WorkItemOwner =
  | 'ME'
  | 'NOBODY'
  | 'ANYBODY';

export type WorkItemDue =
  | 'OVERDUE'
  | 'TODAY'
  | 'THIS_WEEK'
  | 'LATER';

export type WorkItemFilter = {
  states?: InputMaybe<Array<WorkItemState>>;
  kinds?: InputMaybe<Array<WorkItemKind>>;
  ownerRole?: InputMaybe<WorkRole>;
  owner?: InputMaybe<WorkItemOwner>;
  due?: InputMaybe<Array<WorkItemDue>>;
};

export type AddWorkItemInput = {
  subjectType: WorkSubjectType;
  subjectId: Scalars['ID']['input'];
  dueOn: Scalars['Date']['input'];
  comment: Scalars['String']['input'];
  isMine?: Scalars['Boolean']['input'];
};

export type WorkItemRowFragment = { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } };

export type WorkItemPageFragment = { totalCount: number, nodes: Array<{ id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, counts: { overdue: number, today: number, thisWeek: number, later: number, parked: number } };

export type WorkItemsQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  filter?: InputMaybe<WorkItemFilter>;
  first: Scalars['Int']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inBrokering: Scalars['Boolean']['input'];
  inReporting: Scalars['Boolean']['input'];
  districtAfter?: InputMaybe<Scalars['String']['input']>;
  brokeringAfter?: InputMaybe<Scalars['String']['input']>;
  reportingAfter?: InputMaybe<Scalars['String']['input']>;
}>;

export type WorkItemsQuery = { district?: { totalCount: number, nodes: Array<{ id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, counts: { overdue: number, today: number, thisWeek: number, later: number, parked: number } } | null, brokering?: { totalCount: number, nodes: Array<{ id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, counts: { overdue: number, today: number, thisWeek: number, later: number, parked: number } } | null, reporting?: { totalCount: number, nodes: Array<{ id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, counts: { overdue: number, today: number, thisWeek: number, later: number, parked: number } } | null };

export type WorkChangedSubscriptionVariables = Exact<{
  districts: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type WorkChangedSubscription = { workItemsChanged: { cursor: string } };

export type BrokeringWorkChangedSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type BrokeringWorkChangedSubscription = { brokeringWorkItemsChanged: { cursor: string } };

export type TakeWorkItemMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inBrokering: Scalars['Boolean']['input'];
  inReporting: Scalars['Boolean']['input'];
}>;

export type TakeWorkItemMutation = { district?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null, brokering?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null, reporting?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null };

export type ReleaseWorkItemMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inBrokering: Scalars['Boolean']['input'];
  inReporting: Scalars['Boolean']['input'];
}>;

export type ReleaseWorkItemMutation = { district?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null, brokering?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null, reporting?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null };

export type UnparkWorkItemMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inBrokering: Scalars['Boolean']['input'];
  inReporting: Scalars['Boolean']['input'];
}>;

export type UnparkWorkItemMutation = { district?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null, brokering?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null, reporting?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null };

export type ParkWorkItemMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  until: Scalars['Date']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
  inDistrict: Scalars['Boolean']['input'];
  inBrokering: Scalars['Boolean']['input'];
  inReporting: Scalars['Boolean']['input'];
}>;

export type ParkWorkItemMutation = { district?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null, brokering?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null, reporting?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null };

export type CloseWorkItemMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inBrokering: Scalars['Boolean']['input'];
}>;

export type CloseWorkItemMutation = { district?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null, brokering?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null };

export type AddWorkItemMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  input: AddWorkItemInput;
  inDistrict: Scalars['Boolean']['input'];
  inBrokering: Scalars['Boolean']['input'];
}>;

export type AddWorkItemMutation = { district?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null, brokering?: { id: string, kind: WorkItemKind, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string } } | null };

export const WorkItemsDocument = registered<WorkItemsQuery, WorkItemsQueryVariables>('86bac4501ce2728380df2b06ff20384810e39db9aaafb09c7f3b05c9c6c7ec65');
export const WorkChangedDocument = registered<WorkChangedSubscription, WorkChangedSubscriptionVariables>('782c98d72ca419974c33e5f5953b8850e2f5a3164f3e97be92988b5d293b3e4c');
export const BrokeringWorkChangedDocument = registered<BrokeringWorkChangedSubscription, BrokeringWorkChangedSubscriptionVariables>('14c57a3e9ee2bc78ee53bdb510c0393c708d7dcd96bbacd9a8ede35579cdfc92');
export const TakeWorkItemDocument = registered<TakeWorkItemMutation, TakeWorkItemMutationVariables>('853546f7dd5a418c7b4974461706da016e893d28e3ddb940300adef1867018bc');
export const ReleaseWorkItemDocument = registered<ReleaseWorkItemMutation, ReleaseWorkItemMutationVariables>('20beff6c103475d787d535ccd15359768cb42bcd6306683f27560b2b8f0b9405');
export const UnparkWorkItemDocument = registered<UnparkWorkItemMutation, UnparkWorkItemMutationVariables>('1e9824cf697b585b3e42366a2ed5034815404b8c9832183f7b31fdeb95f19b5d');
export const ParkWorkItemDocument = registered<ParkWorkItemMutation, ParkWorkItemMutationVariables>('fb6f1f0bac123478da5fee7aa4f52bbaddd611d95b46772674654b27ba0863ab');
export const CloseWorkItemDocument = registered<CloseWorkItemMutation, CloseWorkItemMutationVariables>('2eb2dd8e67e9c4823c9c501c82185884fee3f99d2f5b98b573448588997e32b0');
export const AddWorkItemDocument = registered<AddWorkItemMutation, AddWorkItemMutationVariables>('7e75de539cf98e207d35bcf335aa985c8fd69b401b264a2a9bb8dc5c159868d8');
