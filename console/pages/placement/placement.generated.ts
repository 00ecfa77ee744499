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

export type PlacementStatus =
  | 'RUNNING'
  | 'ENDED'
  | 'CANCELLED'
  | 'WITHDRAWN';

export type PlacementFileFragment = { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null };

export type PlacementFileQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type PlacementFileQuery = { placement?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export type EndPlacementMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type EndPlacementMutation = { endPlacement?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export type WithdrawPlannedEndMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;

export type WithdrawPlannedEndMutation = { withdrawPlannedEnd?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export type WithdrawPlacementMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type WithdrawPlacementMutation = { withdrawPlacement?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export const PlacementFileDocument = registered<PlacementFileQuery, PlacementFileQueryVariables>('5412bfe528a6c853ad238ec417e824c7e2a9676534a3baf183e0d057f36bb7dc');
export const EndPlacementDocument = registered<EndPlacementMutation, EndPlacementMutationVariables>('b5438eac900eb373f25331ffb6fa00949c40018b7179f220898a02b527fcae22');
export const WithdrawPlannedEndDocument = registered<WithdrawPlannedEndMutation, WithdrawPlannedEndMutationVariables>('f7dbac35e12fc9aa0f2befc9679a3926e23f80852ddddd1ab538dc6ee28bd33b');
export const WithdrawPlacementDocument = registered<WithdrawPlacementMutation, WithdrawPlacementMutationVariables>('9df56ec7be47725a4b3b8634fada88ff4130bb977be0059885685e152e8a4099');
