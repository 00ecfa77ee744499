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

export type PlacementEndFragment = { id: string, version: number, status: PlacementStatus, endedOn?: string | null, plannedEndOn?: string | null };

export type EndPlacementMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  reason: Scalars['String']['input'];
  decision: DecisionAfterPlacement;
  closureReason?: InputMaybe<ClosureReason>;
  version: Scalars['Int']['input'];
}>;

export type EndPlacementMutation = { endPlacement?: { id: string, version: number, status: PlacementStatus, endedOn?: string | null, plannedEndOn?: string | null } | null };

export type WithdrawPlannedEndMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;

export type WithdrawPlannedEndMutation = { withdrawPlannedEnd?: { id: string, version: number, status: PlacementStatus, endedOn?: string | null, plannedEndOn?: string | null } | null };

export type WithdrawPlacementMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type WithdrawPlacementMutation = { withdrawPlacement?: { id: string, version: number, status: PlacementStatus, endedOn?: string | null, plannedEndOn?: string | null } | null };

export const EndPlacementDocument = registered<EndPlacementMutation, EndPlacementMutationVariables>('7285496c3717538026e34f3669b0d331c4e43a4d683dfa947e7554586ec68385');
export const WithdrawPlannedEndDocument = registered<WithdrawPlannedEndMutation, WithdrawPlannedEndMutationVariables>('34265550687833117c9c3f7558f276a4133b4c6f05f8c6c3d73f84d5326eb143');
export const WithdrawPlacementDocument = registered<WithdrawPlacementMutation, WithdrawPlacementMutationVariables>('055b06ab51e0ca7e593da863ce2eb72a9e8ac25c9c87681699e2977e18f301f2');
