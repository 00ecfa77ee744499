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

export type PlacementFileFragment = { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null, candidate?: { id: string, district: { code: string, name: string } } | null };

export type PlacementFileQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type PlacementFileQuery = { placement?: { id: string, version: number, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, endReason?: string | null, plannedEndOn?: string | null, district: { code: string }, plannedEnd?: { on: string, reason: string } | null, decision?: { id: string, caseReference?: string | null } | null, candidate?: { id: string, district: { code: string, name: string } } | null } | null };

export const PlacementFileDocument = registered<PlacementFileQuery, PlacementFileQueryVariables>('4c9efa309311fdc6df02ad314864ed327a3f4c9c943fea3cce58010e5d2b3017');
