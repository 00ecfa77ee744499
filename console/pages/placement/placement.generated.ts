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

export type PlacementFileFragment = { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null };

export type PlacementFileQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type PlacementFileQuery = { placement?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export type EndPlacementMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type EndPlacementMutation = { endPlacement?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export type WithdrawPlannedEndMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;

export type WithdrawPlannedEndMutation = { withdrawPlannedEnd?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export type WithdrawPlacementMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type WithdrawPlacementMutation = { withdrawPlacement?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null } | null };

export const PlacementFileDocument = registered<PlacementFileQuery, PlacementFileQueryVariables>('c9bd8f6f7f2fce6236bca4452756932810445b7afcf76dc53da89d90ca403493');
export const EndPlacementDocument = registered<EndPlacementMutation, EndPlacementMutationVariables>('435ca3ae56d754bdd200dd86f04f401aec5c6793156e0e77a1b63c95d77b8818');
export const WithdrawPlannedEndDocument = registered<WithdrawPlannedEndMutation, WithdrawPlannedEndMutationVariables>('6b8cefff16656a73ea90497a569dc262422867d4713965b519365bc541c05c9b');
export const WithdrawPlacementDocument = registered<WithdrawPlacementMutation, WithdrawPlacementMutationVariables>('c8ab1284c53bf86f0de6da9a9a1311d2c75db2025cc322a6e38ed495cf901df9');
