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

export type CandidateKind =
  | 'KONTAKTPERSON'
  | 'KVALIFICERAD_KONTAKTPERSON'
  | 'KONTAKTFAMILJ'
  | 'KORTTIDSFAMILJ';

export type ProgramArea =
  | 'IOF'
  | 'OF'
  | 'LSS'
  | 'SOCIALPSYKIATRI';

export type RegisterCandidateInput = {
  district: Scalars['ID']['input'];
  kind: CandidateKind;
  name: Scalars['String']['input'];
  phone?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  protectedIdentity?: Scalars['Boolean']['input'];
  area: Scalars['String']['input'];
  programAreas: Array<ProgramArea>;
  languages: Array<Scalars['String']['input']>;
  interests: Array<Scalars['String']['input']>;
  acceptsAgeFrom: Scalars['Int']['input'];
  acceptsAgeTo: Scalars['Int']['input'];
  weekendsPerMonth?: InputMaybe<Scalars['Int']['input']>;
  pets?: Scalars['Boolean']['input'];
  stepFree?: Scalars['Boolean']['input'];
  smokeFree?: Scalars['Boolean']['input'];
  capacity?: Scalars['Int']['input'];
};

export type RegisterCandidateMutationVariables = Exact<{
  input: RegisterCandidateInput;
}>;

export type RegisterCandidateMutation = { registerCandidate?: { id: string } | null };

export const RegisterCandidateDocument = registered<RegisterCandidateMutation, RegisterCandidateMutationVariables>('594e4c0f94dce42e273254f68d51f91f09c68fb89cb23d86494621496ef94b74');
