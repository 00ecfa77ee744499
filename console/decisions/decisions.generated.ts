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

export type Law =
  | 'SOL'
  | 'LSS'
  | 'LVU';

export type Gender =
  | 'WOMAN'
  | 'MAN'
  | 'OTHER';

export type ConsentRule =
  | 'GUARDIAN_DECIDES'
  | 'CHILD_MUST_AGREE'
  | 'CHILD_ASKS_OR_AGREES'
  | 'CLIENT_DECIDES'
  | 'COMPULSORY';

export type DelayReason =
  | 'NO_SUITABLE_CANDIDATE'
  | 'CLIENT_DECLINED'
  | 'CLIENT_NOT_READY'
  | 'CLIENT_SPECIFIC_WISHES'
  | 'CLIENT_CANCELLED_MEETINGS'
  | 'STAFF_SHORTAGE'
  | 'OTHER';

export type DecisionDay =
  | 'DECIDED'
  | 'EXECUTED'
  | 'INTERRUPTED'
  | 'CLOSED'
  | 'VALID_UNTIL';

export type PlacementStatus =
  | 'RUNNING'
  | 'ENDED'
  | 'CANCELLED'
  | 'WITHDRAWN';

export type DecisionAfterPlacement =
  | 'INTERRUPTED'
  | 'CLOSED';

export type ClosureReason =
  | 'WITHDRAWN'
  | 'NEED_GONE'
  | 'MOVED'
  | 'OTHER'
  | 'EXPIRED';

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

export type ProposalParty =
  | 'CANDIDATE'
  | 'CLIENT'
  | 'DISTRICT';

export type Answer =
  | 'ACCEPT'
  | 'DECLINE';

export type DecisionFilter = {
  laws?: InputMaybe<Array<Law>>;
  interventions?: InputMaybe<Array<Intervention>>;
  programAreas?: InputMaybe<Array<ProgramArea>>;
  runningOn?: InputMaybe<Scalars['Date']['input']>;
  unexecutedOn?: InputMaybe<Scalars['Date']['input']>;
  waitingOn?: InputMaybe<Scalars['Date']['input']>;
  clockPassesBy?: InputMaybe<Scalars['Date']['input']>;
  caseReference?: InputMaybe<Scalars['String']['input']>;
};

export type NeedsInput = {
  kind: CandidateKind;
  programArea: ProgramArea;
  intervention: Intervention;
  ageFrom: Scalars['Int']['input'];
  ageTo: Scalars['Int']['input'];
  languages?: Array<Scalars['String']['input']>;
  requiredLanguages?: Array<Scalars['String']['input']>;
  interests?: Array<Scalars['String']['input']>;
  homeDistrict: Scalars['ID']['input'];
  startsOn: Scalars['Date']['input'];
  weekendsPerMonth?: InputMaybe<Scalars['Int']['input']>;
  noPets?: Scalars['Boolean']['input'];
  stepFree?: Scalars['Boolean']['input'];
  smokeFree?: Scalars['Boolean']['input'];
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type CorrectDecisionInput = {
  decisionId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  caseReference?: InputMaybe<Scalars['String']['input']>;
  decidedOn?: InputMaybe<Scalars['Date']['input']>;
  validUntil?: InputMaybe<Scalars['Date']['input']>;
  interruptedOn?: InputMaybe<Scalars['Date']['input']>;
  executedOn?: InputMaybe<Scalars['Date']['input']>;
  executedBeforeInterruptionOn?: InputMaybe<Scalars['Date']['input']>;
  closedOn?: InputMaybe<Scalars['Date']['input']>;
};

export type RecordDecisionInput = {
  district: Scalars['ID']['input'];
  caseReference: Scalars['String']['input'];
  law: Law;
  programArea: ProgramArea;
  intervention: Intervention;
  gender: Gender;
  birthYear: Scalars['Int']['input'];
  decidedOn: Scalars['Date']['input'];
  validUntil: Scalars['Date']['input'];
};

export type RequestPlacementInput = {
  decisionId: Scalars['ID']['input'];
  needs: NeedsInput;
  decisionVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type DecisionRowFragment = { id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null };

export type WholeDecisionFragment = { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> };

export type DecisionsQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  filter?: InputMaybe<DecisionFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type DecisionsQuery = { decisions?: { totalCount: number, nodes: Array<{ id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } | null };

export type DecisionCountQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  filter?: InputMaybe<DecisionFilter>;
}>;

export type DecisionCountQuery = { decisions?: { totalCount: number, nodes: Array<{ id: string }> } | null };

export type DecisionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type DecisionQuery = { decision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type DecisionProposalFragment = { id: string, status: ProposalStatus, version: number, proposedAt: string, heldUntil: string, endReason?: string | null, startsOn?: string | null, endsOn?: string | null, request: { id: string, district: { code: string } }, answers: Array<{ party: ProposalParty, answer: Answer, reason?: string | null, at: string }>, candidate?: { id: string, kind: CandidateKind, area: string, languages: Array<string>, pets: boolean, stepFree: boolean, smokeFree: boolean, acceptsAgeFrom: number, acceptsAgeTo: number, district: { code: string, name: string } } | null };

export type DecisionRequestsQueryVariables = Exact<{
  decisions: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;

export type DecisionRequestsQuery = { placementRequests?: { nodes: Array<{ id: string, status: RequestStatus, version: number, requestedAt: string, needs: { kind: CandidateKind, ageFrom: number, ageTo: number, startsOn: string }, proposals: Array<{ id: string, status: ProposalStatus, version: number, proposedAt: string, heldUntil: string, endReason?: string | null, startsOn?: string | null, endsOn?: string | null, request: { id: string, district: { code: string } }, answers: Array<{ party: ProposalParty, answer: Answer, reason?: string | null, at: string }>, candidate?: { id: string, kind: CandidateKind, area: string, languages: Array<string>, pets: boolean, stepFree: boolean, smokeFree: boolean, acceptsAgeFrom: number, acceptsAgeTo: number, district: { code: string, name: string } } | null }> }> } | null };

export type RecordNewDecisionMutationVariables = Exact<{
  input: RecordDecisionInput;
}>;

export type RecordNewDecisionMutation = { recordDecision?: { id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null } | null };

export type RecordDecisionExecutionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  percent: Scalars['Int']['input'];
  version: Scalars['Int']['input'];
}>;

export type RecordDecisionExecutionMutation = { recordExecution?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type RecordDecisionDelayMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: DelayReason;
  note?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
}>;

export type RecordDecisionDelayMutation = { recordDelay?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type RecordDecisionInterimMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  from: Scalars['Date']['input'];
  until?: InputMaybe<Scalars['Date']['input']>;
  description: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type RecordDecisionInterimMutation = { recordInterimMeasure?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type InterruptRunningDecisionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  version: Scalars['Int']['input'];
}>;

export type InterruptRunningDecisionMutation = { interruptDecision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type CloseWaitingDecisionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  reason: ClosureReason;
  version: Scalars['Int']['input'];
}>;

export type CloseWaitingDecisionMutation = { closeDecision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type CorrectRecordedDecisionMutationVariables = Exact<{
  input: CorrectDecisionInput;
}>;

export type CorrectRecordedDecisionMutation = { correctDecision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type RequestDecisionPlacementMutationVariables = Exact<{
  input: RequestPlacementInput;
}>;

export type RequestDecisionPlacementMutation = { requestPlacement?: { id: string, status: RequestStatus } | null };

export type DecisionProposalChangedSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type DecisionProposalChangedSubscription = { proposalChanged: { cursor: string, proposal: { id: string, status: ProposalStatus, request: { id: string } } } };

export const DecisionsDocument = registered<DecisionsQuery, DecisionsQueryVariables>('f5c3002be5c8f65c52ded427676569c87be642ce8978e580f11212509c100219');
export const DecisionCountDocument = registered<DecisionCountQuery, DecisionCountQueryVariables>('66d6cd519e60f63d8ee03cc1769d02c7a638b4adfae6877552e2dd1103735382');
export const DecisionDocument = registered<DecisionQuery, DecisionQueryVariables>('7d20e70a39ba3b22547a1ed2217fc5424153cc08bff2a03200262ae45c6e5e88');
export const DecisionRequestsDocument = registered<DecisionRequestsQuery, DecisionRequestsQueryVariables>('e993fc070f20978f00fde4cc07830d2384f4d3d8db8c08115493f3cc8e626e54');
export const RecordNewDecisionDocument = registered<RecordNewDecisionMutation, RecordNewDecisionMutationVariables>('a8fef7219550aa5fdd2f917a9c1042b78a33f69521dfc0de36724276e9765c4a');
export const RecordDecisionExecutionDocument = registered<RecordDecisionExecutionMutation, RecordDecisionExecutionMutationVariables>('becc97395c0152b29be71d7e3e4485b6a57a1c7f525687bdf8d5502c0fd8d5a5');
export const RecordDecisionDelayDocument = registered<RecordDecisionDelayMutation, RecordDecisionDelayMutationVariables>('da3515820b6aa4d2bdd7bd7290e1851857a203e7d8eab03d5486ffb60655b38e');
export const RecordDecisionInterimDocument = registered<RecordDecisionInterimMutation, RecordDecisionInterimMutationVariables>('4d5d1498ac29646ea74e12ca86d838bf2e552ed946256d471464ed7f230933e8');
export const InterruptRunningDecisionDocument = registered<InterruptRunningDecisionMutation, InterruptRunningDecisionMutationVariables>('15333d355f20550db23a7583a1a4809d277437b1869c3103ae46247528e9e9b8');
export const CloseWaitingDecisionDocument = registered<CloseWaitingDecisionMutation, CloseWaitingDecisionMutationVariables>('00aec127cc45c52184a31b2efd7842e0f18fc158a1135d8af2ab71f14f899790');
export const CorrectRecordedDecisionDocument = registered<CorrectRecordedDecisionMutation, CorrectRecordedDecisionMutationVariables>('c274091cba6a61b2df7c76e16227ff62e3b865eccfc8e160b7838e6e0fe29546');
export const RequestDecisionPlacementDocument = registered<RequestDecisionPlacementMutation, RequestDecisionPlacementMutationVariables>('a77c4edf588a75f0a0443174fc91817ddcc19d11b3f642268fb36be8b4dac6a8');
export const DecisionProposalChangedDocument = registered<DecisionProposalChangedSubscription, DecisionProposalChangedSubscriptionVariables>('8333f28d1a4b700a47906e39659058ea637c6492169e4b34b9d767b38ba4fe62');
