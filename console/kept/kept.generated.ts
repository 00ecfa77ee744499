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

export type KeepSettingsInput = {
  shortcuts?: InputMaybe<Scalars['Boolean']['input']>;
  introductionTaken?: InputMaybe<Scalars['Boolean']['input']>;
};

export type KeepViewInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  version?: InputMaybe<Scalars['Int']['input']>;
  page: Scalars['String']['input'];
  name: Scalars['String']['input'];
  criteria: Scalars['String']['input'];
  isShared?: Scalars['Boolean']['input'];
};

export type KeepDraftInput = {
  form: Scalars['ID']['input'];
  content: Scalars['String']['input'];
  persons?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type KeptViewFragment = { id: string, page: string, name: string, criteria: string, isShared: boolean, isMine: boolean, version: number };

export type KeptAllFragment = { settings: { shortcuts: boolean, introductionTaken: boolean }, views: Array<{ id: string, page: string, name: string, criteria: string, isShared: boolean, isMine: boolean, version: number }> };

export type KeptQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inCity: Scalars['Boolean']['input'];
}>;

export type KeptQuery = { ofDistrict?: { settings: { shortcuts: boolean, introductionTaken: boolean }, views: Array<{ id: string, page: string, name: string, criteria: string, isShared: boolean, isMine: boolean, version: number }> } | null, ofCity?: { settings: { shortcuts: boolean, introductionTaken: boolean }, views: Array<{ id: string, page: string, name: string, criteria: string, isShared: boolean, isMine: boolean, version: number }> } | null };

export type KeepSettingsMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inCity: Scalars['Boolean']['input'];
  settings: KeepSettingsInput;
}>;

export type KeepSettingsMutation = { ofDistrict?: { shortcuts: boolean, introductionTaken: boolean } | null, ofCity?: { shortcuts: boolean, introductionTaken: boolean } | null };

export type KeepViewMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inCity: Scalars['Boolean']['input'];
  view: KeepViewInput;
}>;

export type KeepViewMutation = { ofDistrict?: { id: string, page: string, name: string, criteria: string, isShared: boolean, isMine: boolean, version: number } | null, ofCity?: { id: string, page: string, name: string, criteria: string, isShared: boolean, isMine: boolean, version: number } | null };

export type DropViewMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inCity: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
}>;

export type DropViewMutation = { ofDistrict?: boolean | null, ofCity?: boolean | null };

export type OwnDraftQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inCity: Scalars['Boolean']['input'];
  form: Scalars['ID']['input'];
}>;

export type OwnDraftQuery = { ofDistrict?: { content: string, savedAt: string } | null, ofCity?: { content: string, savedAt: string } | null };

export type KeepDraftMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inCity: Scalars['Boolean']['input'];
  draft: KeepDraftInput;
}>;

export type KeepDraftMutation = { ofDistrict?: string | null, ofCity?: string | null };

export type DropDraftMutationVariables = Exact<{
  district: Scalars['ID']['input'];
  inDistrict: Scalars['Boolean']['input'];
  inCity: Scalars['Boolean']['input'];
  form: Scalars['ID']['input'];
}>;

export type DropDraftMutation = { ofDistrict?: boolean | null, ofCity?: boolean | null };

export const KeptDocument = registered<KeptQuery, KeptQueryVariables>('6636c787965aec5fad53390b7594d56b74a7a15dda536b86e0b4d803d00bdd0e');
export const KeepSettingsDocument = registered<KeepSettingsMutation, KeepSettingsMutationVariables>('77b9a29708b96c4e4c9a21f7d1dae93aae130b56c9d3714e11b106cdc31d30f6');
export const KeepViewDocument = registered<KeepViewMutation, KeepViewMutationVariables>('9ebb5de4b086e1285c6723b6ac0a917240b54ea97464948a65aa2fa6ac9d7e69');
export const DropViewDocument = registered<DropViewMutation, DropViewMutationVariables>('3ca917dd916aa651dc8d649f89f459bf3facacb2f6e86fef162df7a701de4f3d');
export const OwnDraftDocument = registered<OwnDraftQuery, OwnDraftQueryVariables>('c8f1b548eaf98c2060bf525f05bb867bc7960eb7e2d1ea275214067d4b2aaf30');
export const KeepDraftDocument = registered<KeepDraftMutation, KeepDraftMutationVariables>('f0812dc1a473eea90b76d601e1d80db964bcb6aed276ef681c8906bd40a77600');
export const DropDraftDocument = registered<DropDraftMutation, DropDraftMutationVariables>('6e2eecafa7a2a2fd351446e29a42fbf177956abb138fcbc4204c3d40abe84a86');
