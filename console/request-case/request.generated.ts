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

export type ProgramArea =
  | 'IOF'
  | 'OF'
  | 'LSS'
  | 'SOCIALPSYKIATRI';

export type Intervention =
  | 'KONTAKTPERSON'
  | 'KONTAKTFAMILJ'
  | 'KORTTIDSVISTELSE';

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

export type PlacementStatus =
  | 'RUNNING'
  | 'ENDED'
  | 'CANCELLED'
  | 'WITHDRAWN';

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

export type ProposeCandidateInput = {
  requestId: Scalars['ID']['input'];
  vacancyId: Scalars['ID']['input'];
  holdHours?: Scalars['Int']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type RequestCaseQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type RequestCaseQuery = { placementRequest?: { id: string, status: RequestStatus, version: number, requestedAt: string, matchesWanted: number, proposalsAllowed: number, mostHoldHours: number, placementCharge?: string | null, district: { code: string, name: string }, needs: { kind: CandidateKind, programArea: ProgramArea, intervention: Intervention, ageFrom: number, ageTo: number, languages: Array<string>, requiredLanguages: Array<string>, interests: Array<string>, homeDistrict: string, startsOn: string, weekendsPerMonth?: number | null, noPets: boolean, stepFree: boolean, smokeFree: boolean, districts?: Array<string> | null }, proposals: Array<{ id: string, status: ProposalStatus, version: number, proposedAt: string, heldUntil: string, endCode?: ProposalEndCode | null, endReason?: string | null, clearanceLostOn?: string | null, startsOn?: string | null, endsOn?: string | null, placement?: { id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, plannedEndOn?: string | null, district: { name: string } } | null, request: { id: string, district: { code: string } }, candidate?: { id: string, kind: CandidateKind, area: string, district: { code: string, name: string } } | null, answers: Array<{ party: ProposalParty, answer: Answer, reason?: string | null, at: string }> }> } | null };

export type CaseProposalFragment = { id: string, status: ProposalStatus, version: number, proposedAt: string, heldUntil: string, endCode?: ProposalEndCode | null, endReason?: string | null, clearanceLostOn?: string | null, startsOn?: string | null, endsOn?: string | null, placement?: { id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, plannedEndOn?: string | null, district: { name: string } } | null, request: { id: string, district: { code: string } }, candidate?: { id: string, kind: CandidateKind, area: string, district: { code: string, name: string } } | null, answers: Array<{ party: ProposalParty, answer: Answer, reason?: string | null, at: string }> };

export type RequestDecisionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type RequestDecisionQuery = { placementRequest?: { id: string, decision?: { id: string } | null } | null };

export type RequestMatchesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type RequestMatchesQuery = { placementRequest?: { id: string, matches?: { totalCount?: number | null, nodes: Array<{ score: number, vacancy: { id: string, startsOn: string, weekendsPerMonth?: number | null }, candidate: { id: string, kind: CandidateKind, area: string, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, pets: boolean, stepFree: boolean, smokeFree: boolean, district: { code: string, name: string } }, reasons: Array<{ criterion: string, points: number, maxPoints: number }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, missingDistricts: Array<{ code: string, reason: string }> } | null } | null };

export type CaseMatchFragment = { score: number, vacancy: { id: string, startsOn: string, weekendsPerMonth?: number | null }, candidate: { id: string, kind: CandidateKind, area: string, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, pets: boolean, stepFree: boolean, smokeFree: boolean, district: { code: string, name: string } }, reasons: Array<{ criterion: string, points: number, maxPoints: number }> };

export type ProposedIdentityQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  purpose: Scalars['String']['input'];
  purposeCode: AccessPurpose;
}>;

export type ProposedIdentityQuery = { candidate?: { id: string, identity?: { name: string, phone?: string | null, email?: string | null } | null } | null };

export type ProposeCandidateMutationVariables = Exact<{
  input: ProposeCandidateInput;
}>;

export type ProposeCandidateMutation = { proposeCandidate?: { id: string, status: ProposalStatus, heldUntil: string, vacancy?: { id: string } | null, request: { id: string, status: RequestStatus, version: number } } | null };

export type ConfirmProposalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  startsOn: Scalars['Date']['input'];
  endsOn: Scalars['Date']['input'];
  version: Scalars['Int']['input'];
}>;

export type ConfirmProposalMutation = { confirmProposal?: { id: string, status: ProposalStatus, endReason?: string | null, request: { id: string, status: RequestStatus } } | null };

export type WithdrawProposalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type WithdrawProposalMutation = { withdrawProposal?: { id: string, status: ProposalStatus, request: { id: string, status: RequestStatus } } | null };

export type WithdrawRequestMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type WithdrawRequestMutation = { withdrawRequest?: { id: string, status: RequestStatus, proposals: Array<{ id: string, status: ProposalStatus }> } | null };

export const RequestCaseDocument = registered<RequestCaseQuery, RequestCaseQueryVariables>('512ccb581ebcff856256edc45be133e7df71fcb50dd4b0524a2df924cd07d61d');
export const RequestDecisionDocument = registered<RequestDecisionQuery, RequestDecisionQueryVariables>('64738ad3a98f79135a53973f4bb90f4288606dc1b20604643dedff7f78e54413');
export const RequestMatchesDocument = registered<RequestMatchesQuery, RequestMatchesQueryVariables>('7b3d136e0b89505775f24b6c3f601eee4deb8bedac140549b3c9f3c770668b52');
export const ProposedIdentityDocument = registered<ProposedIdentityQuery, ProposedIdentityQueryVariables>('d72fdd07d410ebe67cce20bcc923245163abceea00a2a00d9147dca373c6548a');
export const ProposeCandidateDocument = registered<ProposeCandidateMutation, ProposeCandidateMutationVariables>('c17e3e8d4336d611bc0f08f7e334cf4b943fff740846e7b9897c2278a8fb9de6');
export const ConfirmProposalDocument = registered<ConfirmProposalMutation, ConfirmProposalMutationVariables>('739c14eb2b7dbb8af4868f5645a18dd03853ecf14ceb638a9e0a0c452bf352ee');
export const WithdrawProposalDocument = registered<WithdrawProposalMutation, WithdrawProposalMutationVariables>('5aaeba64f68c31e96d05eae141687b8966baa4a9b48fcb19d73976b4e0bbc693');
export const WithdrawRequestDocument = registered<WithdrawRequestMutation, WithdrawRequestMutationVariables>('8195d9bf57f45f458f3aeb14da40ea567756449e83ad8eb88ec52380e4af0bb4');
