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

export type CandidateStatus =
  | 'REGISTERED'
  | 'UNDER_INVESTIGATION'
  | 'APPROVED'
  | 'PAUSED'
  | 'REJECTED'
  | 'ENDED';

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

export type CandidatesByNameQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  purpose: Scalars['String']['input'];
  purposeCode: AccessPurpose;
}>;

export type CandidatesByNameQuery = { candidatesByName?: Array<{ name: string, candidate?: { id: string, kind: CandidateKind, status: CandidateStatus, area: string, protectedIdentity: boolean } | null }> | null };

export type PoolAreasQueryVariables = Exact<{
  district?: InputMaybe<Scalars['ID']['input']>;
}>;

export type PoolAreasQuery = { vocabulary?: Array<{ term: string, label: string }> | null };

export const CandidatesByNameDocument = registered<CandidatesByNameQuery, CandidatesByNameQueryVariables>('0ac7a08f654e614de5446fa978fa993bdf6f33407729244e910cf0f6296ab757');
export const PoolAreasDocument = registered<PoolAreasQuery, PoolAreasQueryVariables>('d7c0ae99576cfc2502bd09a930840a950db0d92a675034c2233fcc43ac30a744');
