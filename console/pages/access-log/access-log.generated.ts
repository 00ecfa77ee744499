// Made by `npm run schema` from the .graphql file beside it.
import { registered } from '../../graphql/registered';

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

export type AccessPurpose =
  | 'INVESTIGATION'
  | 'PROPOSAL'
  | 'PLACEMENT'
  | 'FOLLOW_UP'
  | 'AGREEMENT'
  | 'CASE_WORK'
  | 'SEARCH'
  | 'MATCHING'
  | 'COMMAND'
  | 'WATCH'
  | 'REPORTING'
  | 'REVIEW';

export type AccessReviewReason =
  | 'OWN_AREA'
  | 'MANY_SUBJECTS'
  | 'MANY_COUNTS'
  | 'ODD_HOURS'
  | 'SAMPLE';

export type AccessReviewOutcome =
  | 'IN_ORDER'
  | 'ASKED_FOR_EXPLANATION'
  | 'UNAUTHORISED'
  | 'REPORTED';

export type AccessLogFilter = {
  actor?: InputMaybe<Scalars['String']['input']>;
  subject?: InputMaybe<Scalars['ID']['input']>;
  purposes?: InputMaybe<Array<AccessPurpose>>;
  ofLog?: InputMaybe<Scalars['Boolean']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type LogEntryFragment = { id: string, at: string, actor: string, role: string, actorDistrict?: string | null, action: string, subject: string, purpose?: string | null, purposeCodes: Array<AccessPurpose>, fields: Array<string>, requestId: string, isReviewed: boolean };

export type DistrictLogQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  filter?: InputMaybe<AccessLogFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type DistrictLogQuery = { log?: { totalCount: number, nodes: Array<{ id: string, at: string, actor: string, role: string, actorDistrict?: string | null, action: string, subject: string, purpose?: string | null, purposeCodes: Array<AccessPurpose>, fields: Array<string>, requestId: string, isReviewed: boolean }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } | null };

export type BrokeringLogQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  filter?: InputMaybe<AccessLogFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type BrokeringLogQuery = { log?: { totalCount: number, nodes: Array<{ id: string, at: string, actor: string, role: string, actorDistrict?: string | null, action: string, subject: string, purpose?: string | null, purposeCodes: Array<AccessPurpose>, fields: Array<string>, requestId: string, isReviewed: boolean }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } | null };

export type ReviewTaskFragment = { reason: AccessReviewReason, actor?: string | null, on?: string | null, subjectCount: number, entryCount: number, explanation: string, entries?: Array<{ id: string, at: string, actor: string, role: string, actorDistrict?: string | null, action: string, subject: string, purpose?: string | null, purposeCodes: Array<AccessPurpose>, fields: Array<string>, requestId: string, isReviewed: boolean }> | null };

export type DistrictReviewTasksQueryVariables = Exact<{
  district: Scalars['ID']['input'];
}>;

export type DistrictReviewTasksQuery = { tasks?: Array<{ reason: AccessReviewReason, actor?: string | null, on?: string | null, subjectCount: number, entryCount: number, explanation: string, entries?: Array<{ id: string, at: string, actor: string, role: string, actorDistrict?: string | null, action: string, subject: string, purpose?: string | null, purposeCodes: Array<AccessPurpose>, fields: Array<string>, requestId: string, isReviewed: boolean }> | null }> | null };

export type BrokeringReviewTasksQueryVariables = Exact<{
  district: Scalars['ID']['input'];
}>;

export type BrokeringReviewTasksQuery = { tasks?: Array<{ reason: AccessReviewReason, actor?: string | null, on?: string | null, subjectCount: number, entryCount: number, explanation: string, entries?: Array<{ id: string, at: string, actor: string, role: string, actorDistrict?: string | null, action: string, subject: string, purpose?: string | null, purposeCodes: Array<AccessPurpose>, fields: Array<string>, requestId: string, isReviewed: boolean }> | null }> | null };

export type DoneReviewFragment = { id: string, outcome: AccessReviewOutcome, note?: string | null, reviewedBy: string, reviewedAt: string, entryIds: Array<string> };

export type DistrictReviewsQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type DistrictReviewsQuery = { reviews?: { totalCount: number, nodes: Array<{ id: string, outcome: AccessReviewOutcome, note?: string | null, reviewedBy: string, reviewedAt: string, entryIds: Array<string> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } | null };

export type BrokeringReviewsQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type BrokeringReviewsQuery = { reviews?: { totalCount: number, nodes: Array<{ id: string, outcome: AccessReviewOutcome, note?: string | null, reviewedBy: string, reviewedAt: string, entryIds: Array<string> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } | null };

export type ReviewDistrictReadsMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  entryIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  outcome: AccessReviewOutcome;
  note?: InputMaybe<Scalars['String']['input']>;
}>;

export type ReviewDistrictReadsMutation = { review?: { id: string } | null };

export type ReviewBrokeringReadsMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  entryIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  outcome: AccessReviewOutcome;
  note?: InputMaybe<Scalars['String']['input']>;
}>;

export type ReviewBrokeringReadsMutation = { review?: { id: string } | null };

export type LogSubjectsQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  purpose: Scalars['String']['input'];
}>;

export type LogSubjectsQuery = { accessLogSubjects?: Array<{ id: string, name: string, kind: CandidateKind, area: string }> | null };

export type DistrictLogCountQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  filter?: InputMaybe<AccessLogFilter>;
}>;

export type DistrictLogCountQuery = { log?: { totalCount: number } | null };

export type BrokeringLogCountQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  filter?: InputMaybe<AccessLogFilter>;
}>;

export type BrokeringLogCountQuery = { log?: { totalCount: number } | null };

export const DistrictLogDocument = registered<DistrictLogQuery, DistrictLogQueryVariables>('d33578f5fbf2e3675450e3da1b5d9365fd53e43d7ff14dffe4643746ec1b87f4');
export const BrokeringLogDocument = registered<BrokeringLogQuery, BrokeringLogQueryVariables>('d06cd1df06a761e578cb38d0caa3b81159433bdc868bfab8dc0b391b1ed3013d');
export const DistrictReviewTasksDocument = registered<DistrictReviewTasksQuery, DistrictReviewTasksQueryVariables>('b39093a517ba5dc1030b77040ebd289f4314a1456189ea59ea62145d53daeccb');
export const BrokeringReviewTasksDocument = registered<BrokeringReviewTasksQuery, BrokeringReviewTasksQueryVariables>('f2c496ff17e078b68e41b410f48d0b44613052c8a8017ce403fff41f18524c50');
export const DistrictReviewsDocument = registered<DistrictReviewsQuery, DistrictReviewsQueryVariables>('f3cac6d8ee2144d94152825577d9c7fc9be2b83cde7bf232161c09529c1492df');
export const BrokeringReviewsDocument = registered<BrokeringReviewsQuery, BrokeringReviewsQueryVariables>('dd89556d53d9697870995c0ee48036c78cfa30ed6fd9cae482dcb6229ee111fc');
export const ReviewDistrictReadsDocument = registered<ReviewDistrictReadsMutation, ReviewDistrictReadsMutationVariables>('863a57c3b8b290a6c4a2c31f62fbec846e143ce22a906cfe8c671940982b36a0');
export const ReviewBrokeringReadsDocument = registered<ReviewBrokeringReadsMutation, ReviewBrokeringReadsMutationVariables>('222add8669b98a15aa404159077fb7affc975620bb724636330ee57cedbeeb33');
export const LogSubjectsDocument = registered<LogSubjectsQuery, LogSubjectsQueryVariables>('2b60a0765a49ffe08f2484aa2c217cfc0091d721b914f10ca9c6b60e87e75f20');
export const DistrictLogCountDocument = registered<DistrictLogCountQuery, DistrictLogCountQueryVariables>('fff3c028a854f67b34dcacbc20d48949bf2908f9e293f12e999fce6026c6c4c3');
export const BrokeringLogCountDocument = registered<BrokeringLogCountQuery, BrokeringLogCountQueryVariables>('30b9cd990ced2ee385e44aa24a24e6100ff0052988433790969fc92b893ec5e0');
