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

export type RequestStatus =
  | 'OPEN'
  | 'PROPOSED'
  | 'PLACED'
  | 'WITHDRAWN';

export type ProposalStatus =
  | 'PENDING'
  | 'ACCEPTED'
  | 'CONFIRMED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'FAILED';

export type PlacementRequestFilter = {
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  decisions?: InputMaybe<Array<Scalars['ID']['input']>>;
  statuses?: InputMaybe<Array<RequestStatus>>;
  kinds?: InputMaybe<Array<CandidateKind>>;
  withoutChoices?: InputMaybe<Scalars['Boolean']['input']>;
};

export type RequestRowFragment = { id: string, status: RequestStatus, requestedAt: string, matchesWanted: number, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number, languages: Array<string>, requiredLanguages: Array<string>, startsOn: string }, proposals: Array<{ id: string, status: ProposalStatus }> };

export type RequestsQueryVariables = Exact<{
  filter?: InputMaybe<PlacementRequestFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type RequestsQuery = { placementRequests?: { totalCount: number, nodes: Array<{ id: string, status: RequestStatus, requestedAt: string, matchesWanted: number, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number, languages: Array<string>, requiredLanguages: Array<string>, startsOn: string }, proposals: Array<{ id: string, status: ProposalStatus }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } | null };

export type RequestCountQueryVariables = Exact<{ [key: string]: never; }>;

export type RequestCountQuery = { placementRequests?: { totalCount: number } | null };

export type RequestOpenedSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type RequestOpenedSubscription = { requestOpened: { cursor: string, request: { id: string, status: RequestStatus, requestedAt: string, matchesWanted: number, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number, languages: Array<string>, requiredLanguages: Array<string>, startsOn: string }, proposals: Array<{ id: string, status: ProposalStatus }> } } };

export const RequestsDocument = registered<RequestsQuery, RequestsQueryVariables>('ef295f432be394f87787d142d7da952003c79970a3ec4b62089ad3e7dbc67804');
export const RequestCountDocument = registered<RequestCountQuery, RequestCountQueryVariables>('2bef86ba00d949a985477d87156b6f8ce88eb0e166dc9ab2179ac3f79781623d');
export const RequestOpenedDocument = registered<RequestOpenedSubscription, RequestOpenedSubscriptionVariables>('9a6641c392dfff654f6ac806a7ee8a3e19794be24d7a837baef71b04991e249b');
