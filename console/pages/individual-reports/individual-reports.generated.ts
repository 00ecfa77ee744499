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

export type IndividualReportState =
  | 'DUE'
  | 'SENT'
  | 'EXECUTION_TO_NOTIFY';

export type Gender =
  | 'WOMAN'
  | 'MAN'
  | 'OTHER';

export type DelayReason =
  | 'NO_SUITABLE_CANDIDATE'
  | 'CLIENT_DECLINED'
  | 'CLIENT_NOT_READY'
  | 'CLIENT_SPECIFIC_WISHES'
  | 'CLIENT_CANCELLED_MEETINGS'
  | 'STAFF_SHORTAGE'
  | 'OTHER';

export type ClosureReason =
  | 'WITHDRAWN'
  | 'NEED_GONE'
  | 'MOVED'
  | 'OTHER'
  | 'EXPIRED';

export type IndividualReportKind =
  | 'UNEXECUTED'
  | 'EXECUTION';

export type IndividualReportRowFragment = { id: string, kind: IndividualReportKind, state: IndividualReportState, law: Law, legalBasis: string, programArea: ProgramArea, intervention: Intervention, gender: Gender, decidedOn: string, interruptedOn?: string | null, reportableFrom: string, delayReasons: Array<DelayReason>, executedOn?: string | null, closedOn?: string | null, closureReason?: ClosureReason | null, contentVersion: string, sentAt?: string | null, sentBy?: string | null, decision?: { id: string, caseReference?: string | null, decidedOn: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, corrections: Array<{ correctedAt: string, reason: string }> } | null };

export type IndividualReportsQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  year: Scalars['Int']['input'];
  quarter: Scalars['Int']['input'];
  state?: InputMaybe<IndividualReportState>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type IndividualReportsQuery = { individualReports?: { totalCount: number, nodes: Array<{ id: string, kind: IndividualReportKind, state: IndividualReportState, law: Law, legalBasis: string, programArea: ProgramArea, intervention: Intervention, gender: Gender, decidedOn: string, interruptedOn?: string | null, reportableFrom: string, delayReasons: Array<DelayReason>, executedOn?: string | null, closedOn?: string | null, closureReason?: ClosureReason | null, contentVersion: string, sentAt?: string | null, sentBy?: string | null, decision?: { id: string, caseReference?: string | null, decidedOn: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, corrections: Array<{ correctedAt: string, reason: string }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } | null };

export type IndividualReportsDueQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  year: Scalars['Int']['input'];
  quarter: Scalars['Int']['input'];
}>;

export type IndividualReportsDueQuery = { due?: { totalCount: number, nodes: Array<{ id: string }> } | null, toNotify?: { totalCount: number, nodes: Array<{ id: string }> } | null };

export type MarkIndividualReportsSentMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  year: Scalars['Int']['input'];
  quarter: Scalars['Int']['input'];
  decisionIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  contentVersions: Array<Scalars['String']['input']> | Scalars['String']['input'];
}>;

export type MarkIndividualReportsSentMutation = { markReportsSent?: Array<{ id: string, kind: IndividualReportKind, state: IndividualReportState, law: Law, legalBasis: string, programArea: ProgramArea, intervention: Intervention, gender: Gender, decidedOn: string, interruptedOn?: string | null, reportableFrom: string, delayReasons: Array<DelayReason>, executedOn?: string | null, closedOn?: string | null, closureReason?: ClosureReason | null, contentVersion: string, sentAt?: string | null, sentBy?: string | null, decision?: { id: string, caseReference?: string | null, decidedOn: string, interruptedOn?: string | null, executedOn?: string | null, closedOn?: string | null, corrections: Array<{ correctedAt: string, reason: string }> } | null }> | null };

export const IndividualReportsDocument = registered<IndividualReportsQuery, IndividualReportsQueryVariables>('99da35fff9e98eef30d6705744e075f46c01ad7c99729d580adfceb1f1a706d9');
export const IndividualReportsDueDocument = registered<IndividualReportsDueQuery, IndividualReportsDueQueryVariables>('c09b1a75ef9f6e9934d27158378690c9466603920d0ffb1f71557a426acde3d5');
export const MarkIndividualReportsSentDocument = registered<MarkIndividualReportsSentMutation, MarkIndividualReportsSentMutationVariables>('c606d73a4a52db4dd3e07d8b32c2ce3b0de8445d8e2efc5b596e70b8c4dd2664');
