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

export type AnswerProposalInput = {
  proposalId: Scalars['ID']['input'];
  party: ProposalParty;
  answer: Answer;
  reason?: InputMaybe<Scalars['String']['input']>;
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type AnswerProposalMutationVariables = Exact<{
  input: AnswerProposalInput;
}>;

export type AnswerProposalMutation = { answerProposal?: { id: string, status: ProposalStatus, version: number, answers: Array<{ party: ProposalParty, answer: Answer }>, request: { id: string, status: RequestStatus } } | null };

export type ProposalChangesSubscriptionVariables = Exact<{
  requestId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type ProposalChangesSubscription = { proposalChanged: { cursor: string, proposal: { id: string, status: ProposalStatus, answers: Array<{ party: ProposalParty, answer: Answer, at: string }> } } };

export type VacancyClosedSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type VacancyClosedSubscription = { vacancyClosed: { cursor: string, vacancyId: string } };

export const AnswerProposalDocument = registered<AnswerProposalMutation, AnswerProposalMutationVariables>('c37a9d9bbe015e972a969f76e4938fbacc7ec2f88a13ed4a9a9718a4f677a610');
export const ProposalChangesDocument = registered<ProposalChangesSubscription, ProposalChangesSubscriptionVariables>('460a9714892c730a2334cd41a036cedee5fa2c7c7102cdd569558f3a8f3f0c87');
export const VacancyClosedDocument = registered<VacancyClosedSubscription, VacancyClosedSubscriptionVariables>('31e3c7c6847ab889a29a6c36841fa7922ca85f73195d896cae579695b2a15849');
