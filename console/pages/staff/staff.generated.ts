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

export type StaffRole =
  | 'RESURSTEAM'
  | 'KONTAKTSEKRETERARE'
  | 'HANDLAGGARE'
  | 'RAPPORTOR'
  | 'REPORTING'
  | 'ADMIN';

export type StaffMemberFilter = {
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  roles?: InputMaybe<Array<StaffRole>>;
  inForce?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type RegisterStaffMemberInput = {
  sub: Scalars['String']['input'];
  issuer?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  role: StaffRole;
  district?: InputMaybe<Scalars['ID']['input']>;
  unit?: InputMaybe<Scalars['String']['input']>;
  from: Scalars['Date']['input'];
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type ChangeStaffMemberInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  name: Scalars['String']['input'];
  role: StaffRole;
  district?: InputMaybe<Scalars['ID']['input']>;
  unit?: InputMaybe<Scalars['String']['input']>;
  from: Scalars['Date']['input'];
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type EndStaffMemberInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  lastDay?: InputMaybe<Scalars['Date']['input']>;
};

export type StaffRowFragment = { id: string, sub: string, name: string, role: StaffRole, unit?: string | null, from: string, until?: string | null, version: number, district?: { code: string, name: string } | null };

export type StaffMembersQueryVariables = Exact<{
  filter?: InputMaybe<StaffMemberFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type StaffMembersQuery = { staffMembers?: { totalCount: number, nodes: Array<{ id: string, sub: string, name: string, role: StaffRole, unit?: string | null, from: string, until?: string | null, version: number, district?: { code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } | null };

export type StaffMemberQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type StaffMemberQuery = { staffMember?: { id: string, sub: string, name: string, role: StaffRole, unit?: string | null, from: string, until?: string | null, version: number, district?: { code: string, name: string } | null } | null };

export type RegisterStaffMemberMutationVariables = Exact<{
  input: RegisterStaffMemberInput;
}>;

export type RegisterStaffMemberMutation = { registerStaffMember?: { id: string, sub: string, name: string, role: StaffRole, unit?: string | null, from: string, until?: string | null, version: number, district?: { code: string, name: string } | null } | null };

export type ChangeStaffMemberMutationVariables = Exact<{
  input: ChangeStaffMemberInput;
}>;

export type ChangeStaffMemberMutation = { changeStaffMember?: { id: string, sub: string, name: string, role: StaffRole, unit?: string | null, from: string, until?: string | null, version: number, district?: { code: string, name: string } | null } | null };

export type EndStaffMemberMutationVariables = Exact<{
  input: EndStaffMemberInput;
}>;

export type EndStaffMemberMutation = { endStaffMember?: { id: string, sub: string, name: string, role: StaffRole, unit?: string | null, from: string, until?: string | null, version: number, district?: { code: string, name: string } | null } | null };

export const StaffMembersDocument = registered<StaffMembersQuery, StaffMembersQueryVariables>('c68dd9a35b1f0b66ea23a60fa925f94a1119190ed588c96efbbda71d082d9151');
export const StaffMemberDocument = registered<StaffMemberQuery, StaffMemberQueryVariables>('1a8e8a4b7228e7bee0816b77d7d1d7e984b51544a2103bdc45b7a15704bfa072');
export const RegisterStaffMemberDocument = registered<RegisterStaffMemberMutation, RegisterStaffMemberMutationVariables>('577eda42c11262d3a0185f6c9f6fc562d27cef91c19a911342ee827d7ff3832a');
export const ChangeStaffMemberDocument = registered<ChangeStaffMemberMutation, ChangeStaffMemberMutationVariables>('a6e5c5ff728ef83278fb7f45e6bd76aae0961601498304f956cc1e70b553d615');
export const EndStaffMemberDocument = registered<EndStaffMemberMutation, EndStaffMemberMutationVariables>('d7d2a8bcbcd7f37974095915d7798d846970497d92fa3aff1b5f1e2e5ca66cf2');
