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

export type ProposalPlaceQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type ProposalPlaceQuery = { proposal?: { id: string, request: { id: string } } | null };

export const ProposalPlaceDocument = registered<ProposalPlaceQuery, ProposalPlaceQueryVariables>('91bd7c9caa03f1ab4aa7673eb92d4d2c30df5cfdd298f17669ee955513751777');
