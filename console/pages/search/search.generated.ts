// Made by `npm run schema` from the .graphql file beside it.
import { registered } from '../../graphql/registered';

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

export type FoundRequestFragment = { id: string, requestedAt: string, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number } };

export type FoundDecisionFragment = { id: string, caseReference?: string | null, decidedOn: string };

export type SearchByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asDecision: Scalars['Boolean']['input'];
  asCandidate: Scalars['Boolean']['input'];
  asVacancy: Scalars['Boolean']['input'];
  asRequest: Scalars['Boolean']['input'];
  asProposal: Scalars['Boolean']['input'];
}>;

export type SearchByIdQuery = { decision?: { id: string, caseReference?: string | null, decidedOn: string } | null, candidate?: { id: string, kind: CandidateKind, area: string } | null, vacancy?: { id: string, startsOn: string, candidate: { id: string, kind: CandidateKind, area: string, district: { code: string, name: string } } } | null, placementRequest?: { id: string, requestedAt: string, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number } } | null, proposal?: { id: string, status: ProposalStatus, request: { id: string, requestedAt: string, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number } } } | null };

export type SearchByCaseQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  caseReference: Scalars['String']['input'];
}>;

export type SearchByCaseQuery = { decisions?: { nodes: Array<{ id: string, caseReference?: string | null, decidedOn: string }> } | null };

export type SearchRequestsQueryVariables = Exact<{
  decisions: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;

export type SearchRequestsQuery = { placementRequests?: { nodes: Array<{ id: string, requestedAt: string, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number } }> } | null };

export const SearchByIdDocument = registered<SearchByIdQuery, SearchByIdQueryVariables>('5dfbbb9eb5c99c5bb27f52b941197580b3aee41308566dff9bb8f7d68acaa87b');
export const SearchByCaseDocument = registered<SearchByCaseQuery, SearchByCaseQueryVariables>('0526a9f8b53094f404735baeb7967fa55769d03c3773d5e880d4433f32f01525');
export const SearchRequestsDocument = registered<SearchRequestsQuery, SearchRequestsQueryVariables>('7badf4894eec559772e0f3accf574987b01f693593cef666fee75b81324bf89e');
