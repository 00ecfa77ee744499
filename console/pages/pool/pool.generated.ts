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

export type ProgramArea =
  | 'IOF'
  | 'OF'
  | 'LSS'
  | 'SOCIALPSYKIATRI';

export type CandidateStatus =
  | 'REGISTERED'
  | 'UNDER_INVESTIGATION'
  | 'APPROVED'
  | 'PAUSED'
  | 'REJECTED'
  | 'ENDED';

export type SharingScope =
  | 'DISTRICT'
  | 'REGION'
  | 'CITY';

export type VacancyStatus =
  | 'OPEN'
  | 'HELD'
  | 'FILLED'
  | 'WITHDRAWN';

export type SuitabilityCheckKind =
  | 'POLICE_REGISTER'
  | 'SOCIAL_REGISTER'
  | 'REFERENCE'
  | 'INTERVIEW'
  | 'HOME_VISIT';

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

export type WithheldReason =
  | 'CANDIDATE_PAUSED'
  | 'PROTECTED_IDENTITY'
  | 'CLEARANCE_EXPIRED'
  | 'NO_CONSENT';

export type CandidateFilter = {
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<CandidateKind>>;
  programAreas?: InputMaybe<Array<ProgramArea>>;
  statuses?: InputMaybe<Array<CandidateStatus>>;
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  interests?: InputMaybe<Array<Scalars['String']['input']>>;
  acceptsAge?: InputMaybe<Scalars['Int']['input']>;
  availableBy?: InputMaybe<Scalars['Date']['input']>;
  withOpenVacancy?: InputMaybe<Scalars['Boolean']['input']>;
  cleared?: InputMaybe<Scalars['Boolean']['input']>;
  checksExpireBefore?: InputMaybe<Scalars['Date']['input']>;
  stepFree?: InputMaybe<Scalars['Boolean']['input']>;
  smokeFree?: InputMaybe<Scalars['Boolean']['input']>;
  noPets?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PoolQueryVariables = Exact<{
  filter?: InputMaybe<CandidateFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  isNamed: Scalars['Boolean']['input'];
  purpose: Scalars['String']['input'];
  purposeCode: AccessPurpose;
}>;

export type PoolQuery = { candidates?: { totalCount?: number | null, nodes: Array<{ id: string, kind: CandidateKind, status: CandidateStatus, area: string, languages: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, capacity: number, sharing: SharingScope, protectedIdentity: boolean, missingChecks: Array<SuitabilityCheckKind>, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, withheldBecause?: Array<WithheldReason> | null }>, identity?: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, missingDistricts: Array<{ code: string, reason: string }> } | null };

export const PoolDocument = registered<PoolQuery, PoolQueryVariables>('65712e8dc5c95fc92f8b5dc1b6d34017fa33853e576b1c47033997a83f6160b0');
