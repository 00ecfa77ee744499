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

export type CandidateKind =
  | 'KONTAKTPERSON'
  | 'KVALIFICERAD_KONTAKTPERSON'
  | 'KONTAKTFAMILJ'
  | 'KORTTIDSFAMILJ';

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

export type WorkItemRowFragment = { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } };

export type WorkItemPageFragment = { totalCount: number, nodes: Array<{ id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, counts: { overdue: number, today: number, thisWeek: number, later: number, parked: number } };

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

export type WorkItemsQuery = { district?: { totalCount: number, nodes: Array<{ id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, counts: { overdue: number, today: number, thisWeek: number, later: number, parked: number } } | null, brokering?: { totalCount: number, nodes: Array<{ id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, counts: { overdue: number, today: number, thisWeek: number, later: number, parked: number } } | null, reporting?: { totalCount: number, nodes: Array<{ id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, counts: { overdue: number, today: number, thisWeek: number, later: number, parked: number } } | null };

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

export type TakeWorkItemMutation = { district?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null, brokering?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null, reporting?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null };

export type ReleaseWorkItemMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inBrokering: Scalars['Boolean']['input'];
  inReporting: Scalars['Boolean']['input'];
}>;

export type ReleaseWorkItemMutation = { district?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null, brokering?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null, reporting?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null };

export type UnparkWorkItemMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inBrokering: Scalars['Boolean']['input'];
  inReporting: Scalars['Boolean']['input'];
}>;

export type UnparkWorkItemMutation = { district?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null, brokering?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null, reporting?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null };

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

export type ParkWorkItemMutation = { district?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null, brokering?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null, reporting?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null };

export type CloseWorkItemMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inBrokering: Scalars['Boolean']['input'];
}>;

export type CloseWorkItemMutation = { district?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null, brokering?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null };

export type AddWorkItemMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  input: AddWorkItemInput;
  inDistrict: Scalars['Boolean']['input'];
  inBrokering: Scalars['Boolean']['input'];
}>;

export type AddWorkItemMutation = { district?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null, brokering?: { id: string, kind: WorkItemKind, district?: string | null, ownerRole: WorkRole, owner?: string | null, dueOn: string, state: WorkItemState, parkedUntil?: string | null, comment?: string | null, caseReference?: string | null, version: number, subject: { type: WorkSubjectType, id: string, candidateKind?: CandidateKind | null, ageFrom?: number | null, ageTo?: number | null } } | null };

export const WorkItemsDocument = registered<WorkItemsQuery, WorkItemsQueryVariables>('470dc9d1a0ad1be980b15237421272cf2e8d35bc6266aff636e589dd5be09006');
export const WorkChangedDocument = registered<WorkChangedSubscription, WorkChangedSubscriptionVariables>('782c98d72ca419974c33e5f5953b8850e2f5a3164f3e97be92988b5d293b3e4c');
export const BrokeringWorkChangedDocument = registered<BrokeringWorkChangedSubscription, BrokeringWorkChangedSubscriptionVariables>('14c57a3e9ee2bc78ee53bdb510c0393c708d7dcd96bbacd9a8ede35579cdfc92');
export const TakeWorkItemDocument = registered<TakeWorkItemMutation, TakeWorkItemMutationVariables>('e501c6d355fd8dcfab15b68c15866f6e5424aaf3d9c7bd5a8c9b1a050444c597');
export const ReleaseWorkItemDocument = registered<ReleaseWorkItemMutation, ReleaseWorkItemMutationVariables>('12b4e6a91b4913a805ac8151890b7a18f9a72bc61a836a4b85f146178fac005a');
export const UnparkWorkItemDocument = registered<UnparkWorkItemMutation, UnparkWorkItemMutationVariables>('204723789a4ac46dcba59b5c11d76ba2bdb5cf9a5cf783449e850af020425c30');
export const ParkWorkItemDocument = registered<ParkWorkItemMutation, ParkWorkItemMutationVariables>('09d71c6c83d0e1609e3b46195df56dc602ce1240d94f7a20e51e316fe3cfb681');
export const CloseWorkItemDocument = registered<CloseWorkItemMutation, CloseWorkItemMutationVariables>('0d1a124b905b9f992e5a4202834112545ffdfcf8e7641a983d69cefcd3b9a250');
export const AddWorkItemDocument = registered<AddWorkItemMutation, AddWorkItemMutationVariables>('760ca2f20427c08bf34bbc8989f864a32ac453db38cbf8212bbbe3f53d6ed15e');
