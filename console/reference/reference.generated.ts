// Made by `npm run schema` from the .graphql file beside it.
import { registered } from '../graphql/registered';

export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type VocabularyKind =
  | 'LANGUAGE'
  | 'INTEREST'
  | 'AREA';

export type DistrictsQueryVariables = Exact<{ [key: string]: never; }>;

export type DistrictsQuery = { districts?: Array<{ code: string, neighbours?: Array<string> | null }> | null };

export type VocabularyQueryVariables = Exact<{
  kind: VocabularyKind;
}>;

export type VocabularyQuery = { vocabulary?: Array<{ term: string, label: string }> | null };

export const DistrictsDocument = registered<DistrictsQuery, DistrictsQueryVariables>('29544cbf71dab172cffc69b2af86dd560550ee4f5628167a8b64e0f0786e2eaa');
export const VocabularyDocument = registered<VocabularyQuery, VocabularyQueryVariables>('8d8336b4bec932423c0d7edacd45ec7f60f6e962fdb6057a322508bf5ea958e9');
