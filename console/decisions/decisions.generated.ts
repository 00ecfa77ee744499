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
};

export type DecisionRowFragment = { id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null };

export type WholeDecisionFragment = { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> };

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

export type DecisionQuery = { decision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type DecisionProposalFragment = { id: string, status: ProposalStatus, proposedAt: string, heldUntil: string, endReason?: string | null, startsOn?: string | null, endsOn?: string | null, answers: Array<{ party: ProposalParty, answer: Answer, reason?: string | null, at: string }>, candidate?: { id: string, kind: CandidateKind, area: string, languages: Array<string>, pets: boolean, stepFree: boolean, smokeFree: boolean, acceptsAgeFrom: number, acceptsAgeTo: number, district: { code: string, name: string } } | null };

export type DecisionRequestsQueryVariables = Exact<{
  decisions: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;

export type DecisionRequestsQuery = { placementRequests?: { nodes: Array<{ id: string, status: RequestStatus, requestedAt: string, needs: { kind: CandidateKind, ageFrom: number, ageTo: number, startsOn: string }, proposals: Array<{ id: string, status: ProposalStatus, proposedAt: string, heldUntil: string, endReason?: string | null, startsOn?: string | null, endsOn?: string | null, answers: Array<{ party: ProposalParty, answer: Answer, reason?: string | null, at: string }>, candidate?: { id: string, kind: CandidateKind, area: string, languages: Array<string>, pets: boolean, stepFree: boolean, smokeFree: boolean, acceptsAgeFrom: number, acceptsAgeTo: number, district: { code: string, name: string } } | null }> }> } | null };

export type RecordNewDecisionMutationVariables = Exact<{
  input: RecordDecisionInput;
}>;

export type RecordNewDecisionMutation = { recordDecision?: { id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null } | null };

export type RecordDecisionExecutionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  percent: Scalars['Int']['input'];
}>;

export type RecordDecisionExecutionMutation = { recordExecution?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type RecordDecisionDelayMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: DelayReason;
  note?: InputMaybe<Scalars['String']['input']>;
}>;

export type RecordDecisionDelayMutation = { recordDelay?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type RecordDecisionInterimMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  from: Scalars['Date']['input'];
  until?: InputMaybe<Scalars['Date']['input']>;
  description: Scalars['String']['input'];
}>;

export type RecordDecisionInterimMutation = { recordInterimMeasure?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type InterruptRunningDecisionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
}>;

export type InterruptRunningDecisionMutation = { interruptDecision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type CloseWaitingDecisionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  reason: ClosureReason;
}>;

export type CloseWaitingDecisionMutation = { closeDecision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type CorrectRecordedDecisionMutationVariables = Exact<{
  input: CorrectDecisionInput;
}>;

export type CorrectRecordedDecisionMutation = { correctDecision?: { legalBasis: string, gender: Gender, consentRule: ConsentRule, version: number, delayReasons: Array<DelayReason>, id: string, caseReference?: string | null, law: Law, programArea: ProgramArea, intervention: Intervention, decidedOn: string, validUntil: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, reportableFrom?: string | null, offers: Array<{ offeredOn: string, answer: string, answeredOn?: string | null, reason?: string | null }>, partialExecutions: Array<{ executedOn: string, percent: number }>, interimMeasures: Array<{ from: string, until?: string | null, description: string }>, corrections: Array<{ correctedAt: string, correctedBy: string, reason: string, caseReferenceBefore?: string | null, caseReferenceAfter?: string | null, before: Array<{ what: DecisionDay, on: string }>, after: Array<{ what: DecisionDay, on: string }> }>, placements: Array<{ id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, plannedEnd?: { on: string, reason: string, decision: DecisionAfterPlacement, closureReason?: ClosureReason | null } | null, district: { name: string } }> } | null };

export type EndDecisionPlacementMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  reason: Scalars['String']['input'];
  decision: DecisionAfterPlacement;
  closureReason?: InputMaybe<ClosureReason>;
}>;

export type EndDecisionPlacementMutation = { endPlacement?: { id: string, status: PlacementStatus, plannedEndOn?: string | null } | null };

export type WithdrawPlannedPlacementEndMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type WithdrawPlannedPlacementEndMutation = { withdrawPlannedEnd?: { id: string, status: PlacementStatus, plannedEndOn?: string | null } | null };

export type WithdrawDecisionPlacementMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type WithdrawDecisionPlacementMutation = { withdrawPlacement?: { id: string, status: PlacementStatus, endedOn?: string | null } | null };

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
export const DecisionDocument = registered<DecisionQuery, DecisionQueryVariables>('9a1340bf03da25b22e7a3976428d928276c7f6abc0c8c6217e0b8d9c1bf74a96');
export const DecisionRequestsDocument = registered<DecisionRequestsQuery, DecisionRequestsQueryVariables>('46faad40328c27c1457fde5713a19e001a0194db5b0943115680089dee83a6f6');
export const RecordNewDecisionDocument = registered<RecordNewDecisionMutation, RecordNewDecisionMutationVariables>('a8fef7219550aa5fdd2f917a9c1042b78a33f69521dfc0de36724276e9765c4a');
export const RecordDecisionExecutionDocument = registered<RecordDecisionExecutionMutation, RecordDecisionExecutionMutationVariables>('040a9de2b20a1bcbabf47552bd7c4049d8291e0aa60aca50721cfbf23361b60a');
export const RecordDecisionDelayDocument = registered<RecordDecisionDelayMutation, RecordDecisionDelayMutationVariables>('e0446011273cc6bdd6ee4d444c45500c0420b44c1376b68639d5087963d922df');
export const RecordDecisionInterimDocument = registered<RecordDecisionInterimMutation, RecordDecisionInterimMutationVariables>('6b31f9408398fbbc4f74c135ad94c5e6b0eca9ed5a98c81e899d46ed1aaf41d1');
export const InterruptRunningDecisionDocument = registered<InterruptRunningDecisionMutation, InterruptRunningDecisionMutationVariables>('c91088079828393645319f2a73084bc924616bde17e094943841abf6756c3825');
export const CloseWaitingDecisionDocument = registered<CloseWaitingDecisionMutation, CloseWaitingDecisionMutationVariables>('671230e56fa1ce4a1c0bc1d378dab7e27687c4a2d541894ecd78c412c4152f9b');
export const CorrectRecordedDecisionDocument = registered<CorrectRecordedDecisionMutation, CorrectRecordedDecisionMutationVariables>('08f644be4a28778dd2c923bdf642d73216bb4e0c5b97c08a493e0c12687a30de');
export const EndDecisionPlacementDocument = registered<EndDecisionPlacementMutation, EndDecisionPlacementMutationVariables>('836be91f201c304a7b6f1cb74a48ff4084267741bfb1fbf661773c4072c8a899');
export const WithdrawPlannedPlacementEndDocument = registered<WithdrawPlannedPlacementEndMutation, WithdrawPlannedPlacementEndMutationVariables>('e56f8ea057fe2f7841caf91e05324606e47887a805beda8935d146143a816918');
export const WithdrawDecisionPlacementDocument = registered<WithdrawDecisionPlacementMutation, WithdrawDecisionPlacementMutationVariables>('dcc9e3664f7972fd0f188d53012b3bf9579a23b5a0c7ddec5efbe1ada311db48');
export const RequestDecisionPlacementDocument = registered<RequestDecisionPlacementMutation, RequestDecisionPlacementMutationVariables>('a77c4edf588a75f0a0443174fc91817ddcc19d11b3f642268fb36be8b4dac6a8');
export const DecisionProposalChangedDocument = registered<DecisionProposalChangedSubscription, DecisionProposalChangedSubscriptionVariables>('8333f28d1a4b700a47906e39659058ea637c6492169e4b34b9d767b38ba4fe62');
