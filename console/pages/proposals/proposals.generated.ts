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

export type ProposalStatus =
  | 'PENDING'
  | 'ACCEPTED'
  | 'CONFIRMED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'FAILED';

export type ProposalEndCode =
  | 'WITHDRAWN_BY_BROKER'
  | 'REQUEST_WITHDRAWN'
  | 'OTHER_PLACED'
  | 'HOLD_EXPIRED'
  | 'CONSENT_WITHDRAWN'
  | 'CLEARANCE_LOST'
  | 'CANDIDATE_UNAVAILABLE'
  | 'DOES_NOT_FIT'
  | 'NO_CAPACITY'
  | 'VACANCY_WITHDRAWN'
  | 'DECISION_ENDED'
  | 'CONFIRMATION_FAILED'
  | 'PLACEMENT_WITHDRAWN';

export type ProposalParty =
  | 'CANDIDATE'
  | 'CLIENT'
  | 'DISTRICT';

export type Answer =
  | 'ACCEPT'
  | 'DECLINE';

export type ProposalFilter = {
  statuses?: InputMaybe<Array<ProposalStatus>>;
  requestingDistricts?: InputMaybe<Array<Scalars['ID']['input']>>;
  candidateDistricts?: InputMaybe<Array<Scalars['ID']['input']>>;
  requestId?: InputMaybe<Scalars['ID']['input']>;
  candidateId?: InputMaybe<Scalars['ID']['input']>;
  vacancyId?: InputMaybe<Scalars['ID']['input']>;
  awaitsMyAnswer?: InputMaybe<Scalars['Boolean']['input']>;
  clearanceLost?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ProposalRowFragment = { id: string, status: ProposalStatus, version: number, proposedAt: string, heldUntil: string, endCode?: ProposalEndCode | null, request: { id: string, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number, startsOn: string } }, candidate?: { id: string, kind: CandidateKind, area: string, district: { code: string, name: string } } | null, answers: Array<{ party: ProposalParty, answer: Answer, at: string }> };

export type ProposalsQueryVariables = Exact<{
  filter?: InputMaybe<ProposalFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type ProposalsQuery = { proposals?: { totalCount: number, nodes: Array<{ id: string, status: ProposalStatus, version: number, proposedAt: string, heldUntil: string, endCode?: ProposalEndCode | null, request: { id: string, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number, startsOn: string } }, candidate?: { id: string, kind: CandidateKind, area: string, district: { code: string, name: string } } | null, answers: Array<{ party: ProposalParty, answer: Answer, at: string }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } | null };

export type ProposalCountQueryVariables = Exact<{
  filter: ProposalFilter;
}>;

export type ProposalCountQuery = { proposals?: { totalCount: number } | null };

export const ProposalsDocument = registered<ProposalsQuery, ProposalsQueryVariables>('d15df18d2c43a4f9b95d5bf0a0ed087fc45b11f53113f28c444fd3c74354b679');
export const ProposalCountDocument = registered<ProposalCountQuery, ProposalCountQueryVariables>('38e2670c81a63c34d906f215e25f41a7b9e94cda5c9439592795aab2b1621da1');
