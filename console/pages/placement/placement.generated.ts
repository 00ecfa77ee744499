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

export type PlacementFileFragment = { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null };

export type PlacementFileQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type PlacementFileQuery = { placement?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export type EndPlacementMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type EndPlacementMutation = { endPlacement?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export type WithdrawPlannedEndMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;

export type WithdrawPlannedEndMutation = { withdrawPlannedEnd?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export type WithdrawPlacementMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type WithdrawPlacementMutation = { withdrawPlacement?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export const PlacementFileDocument = registered<PlacementFileQuery, PlacementFileQueryVariables>('4501c717c4034e9617dcd85727ac37bae35c88f7769a7233d2846d09d0b0ce4f');
export const EndPlacementDocument = registered<EndPlacementMutation, EndPlacementMutationVariables>('553437775703b4c785caadc26ee1fc0a5d997183b6b484cfa22667b225f84a8f');
export const WithdrawPlannedEndDocument = registered<WithdrawPlannedEndMutation, WithdrawPlannedEndMutationVariables>('7c98f479e7cbe94cce8502c3f91cc8cdff950684b23e2f7e2a1fb510836243a1');
export const WithdrawPlacementDocument = registered<WithdrawPlacementMutation, WithdrawPlacementMutationVariables>('04b627b4e555ff171f12c4c528888f884cf3bd9b10e35166a47e3dcaffcabbe2');
