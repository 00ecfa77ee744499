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

export type Intervention =
  | 'KONTAKTPERSON'
  | 'KONTAKTFAMILJ'
  | 'KORTTIDSVISTELSE';

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

export type FoundRequestFragment = { id: string, status: RequestStatus, requestedAt: string, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number, languages: Array<string>, requiredLanguages: Array<string>, startsOn: string } };

export type FoundDecisionFragment = { id: string, caseReference?: string | null, intervention: Intervention, decidedOn: string };

export type SearchByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  asDecision: Scalars['Boolean']['input'];
  asCandidate: Scalars['Boolean']['input'];
  asVacancy: Scalars['Boolean']['input'];
  asRequest: Scalars['Boolean']['input'];
  asProposal: Scalars['Boolean']['input'];
}>;

export type SearchByIdQuery = { decision?: { id: string, caseReference?: string | null, intervention: Intervention, decidedOn: string } | null, candidate?: { id: string, kind: CandidateKind, area: string } | null, vacancy?: { id: string, startsOn: string, candidate: { id: string, kind: CandidateKind, area: string, district: { code: string, name: string } } } | null, placementRequest?: { id: string, status: RequestStatus, requestedAt: string, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number, languages: Array<string>, requiredLanguages: Array<string>, startsOn: string } } | null, proposal?: { id: string, status: ProposalStatus, proposedAt: string, request: { id: string, status: RequestStatus, requestedAt: string, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number, languages: Array<string>, requiredLanguages: Array<string>, startsOn: string } } } | null };

export type SearchByCaseQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  caseReference: Scalars['String']['input'];
}>;

export type SearchByCaseQuery = { decisions?: { nodes: Array<{ id: string, caseReference?: string | null, intervention: Intervention, decidedOn: string }> } | null };

export type SearchRequestsQueryVariables = Exact<{
  decisions: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;

export type SearchRequestsQuery = { placementRequests?: { nodes: Array<{ id: string, status: RequestStatus, requestedAt: string, district: { code: string, name: string }, needs: { kind: CandidateKind, ageFrom: number, ageTo: number, languages: Array<string>, requiredLanguages: Array<string>, startsOn: string } }> } | null };

export const SearchByIdDocument = registered<SearchByIdQuery, SearchByIdQueryVariables>('d26d3e72d775954fcb879340986a6a9f758c4c2103033d4e5ed39383fe20f0bb');
export const SearchByCaseDocument = registered<SearchByCaseQuery, SearchByCaseQueryVariables>('44c1b6d4a2ae68ddfb0cb0ba93f7ab1a959a2b26fff1a5c02275eb1bac60b31d');
export const SearchRequestsDocument = registered<SearchRequestsQuery, SearchRequestsQueryVariables>('850d7b27ed1a3b69003b1c6521fedaecdb8d30b6769c4ad48823c2a8ccb9f72f');
