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

export type WholeDecisionFragment = { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, executedPercent?: number | null, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> };

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

export type DecisionQuery = { decision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, executedPercent?: number | null, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

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

export type RecordDecisionExecutionMutation = { recordExecution?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, executedPercent?: number | null, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type RecordDecisionDelayMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: DelayReason;
  note?: InputMaybe<Scalars['String']['input']>;
  version: Scalars['Int']['input'];
}>;

export type RecordDecisionDelayMutation = { recordDelay?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, executedPercent?: number | null, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type RecordDecisionInterimMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  from: Scalars['Date']['input'];
  until?: InputMaybe<Scalars['Date']['input']>;
  description: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type RecordDecisionInterimMutation = { recordInterimMeasure?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, executedPercent?: number | null, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type InterruptRunningDecisionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  version: Scalars['Int']['input'];
}>;

export type InterruptRunningDecisionMutation = { interruptDecision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, executedPercent?: number | null, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type CloseWaitingDecisionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  reason: ClosureReason;
  version: Scalars['Int']['input'];
}>;

export type CloseWaitingDecisionMutation = { closeDecision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, executedPercent?: number | null, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type CorrectRecordedDecisionMutationVariables = Exact<{
  input: CorrectDecisionInput;
}>;

export type CorrectRecordedDecisionMutation = { correctDecision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, executedPercent?: number | null, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number, endedOn?: string | null }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, version: number, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

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
export const DecisionDocument = registered<DecisionQuery, DecisionQueryVariables>('d75417cc18198bfb6804d3d20ed1bb7e261de11da14ad0e383fa604e9fc7f313');
export const DecisionRequestsDocument = registered<DecisionRequestsQuery, DecisionRequestsQueryVariables>('e993fc070f20978f00fde4cc07830d2384f4d3d8db8c08115493f3cc8e626e54');
export const RecordNewDecisionDocument = registered<RecordNewDecisionMutation, RecordNewDecisionMutationVariables>('a8fef7219550aa5fdd2f917a9c1042b78a33f69521dfc0de36724276e9765c4a');
export const RecordDecisionExecutionDocument = registered<RecordDecisionExecutionMutation, RecordDecisionExecutionMutationVariables>('73292c2c136a764f722111ea92c042c85cc22df20215e45970cdc93cfe361875');
export const RecordDecisionDelayDocument = registered<RecordDecisionDelayMutation, RecordDecisionDelayMutationVariables>('15ddf5ba718f77bae57d7138ec1a35ba2e372e9ea3cbe246049807fd758efee5');
export const RecordDecisionInterimDocument = registered<RecordDecisionInterimMutation, RecordDecisionInterimMutationVariables>('95acabb50c59967f095f155c3b2ac1b9a95a3078105cdae1829313cda0e605ae');
export const InterruptRunningDecisionDocument = registered<InterruptRunningDecisionMutation, InterruptRunningDecisionMutationVariables>('a78cbf9b7cd74d84febf93cc993c6e9b86d5e06ff1f400de65657084d9783640');
export const CloseWaitingDecisionDocument = registered<CloseWaitingDecisionMutation, CloseWaitingDecisionMutationVariables>('9268d2c604ca83c73e3ef88637270f93e9ea338edd734caf072f056ef8834c59');
export const CorrectRecordedDecisionDocument = registered<CorrectRecordedDecisionMutation, CorrectRecordedDecisionMutationVariables>('232fb9f02b610a3840397fbf29518eb4172ca21e449459b90aaebbb97dbc553c');
export const RequestDecisionPlacementDocument = registered<RequestDecisionPlacementMutation, RequestDecisionPlacementMutationVariables>('a77c4edf588a75f0a0443174fc91817ddcc19d11b3f642268fb36be8b4dac6a8');
export const DecisionProposalChangedDocument = registered<DecisionProposalChangedSubscription, DecisionProposalChangedSubscriptionVariables>('8333f28d1a4b700a47906e39659058ea637c6492169e4b34b9d767b38ba4fe62');
