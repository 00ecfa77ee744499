// Made by `npm run schema` from the .graphql file beside it.
import { registered } from '../graphql/registered';

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

export type StaffRole =
  | 'RESURSTEAM'
  | 'KONTAKTSEKRETERARE'
  | 'HANDLAGGARE'
  | 'RAPPORTOR'
  | 'REPORTING'
  | 'ADMIN';

export type StaffNamesQueryVariables = Exact<{
  subs: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;

export type StaffNamesQuery = { staffNames?: Array<{ sub: string, name?: string | null, role: StaffRole, district?: { name: string } | null }> | null };

export const StaffNamesDocument = registered<StaffNamesQuery, StaffNamesQueryVariables>('a5842aba37ee8e4e95b2389e9b263e505b21a848f5b30627a54eda5b28a09541');
