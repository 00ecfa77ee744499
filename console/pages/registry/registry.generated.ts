// Made by `npm run schema` from the .graphql file beside it.
import { registered } from '../../graphql/registered';

export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type RegistryQueryVariables = Exact<{ [key: string]: never; }>;

export type RegistryQuery = { districts?: Array<{ code: string, name: string, region: string, neighbours?: Array<string> | null, validFrom: string, validTo?: string | null }> | null, vocabulary?: Array<{ label: string, district?: string | null }> | null, servingDistricts?: { districts: Array<{ schemaVersion: string, district: { code: string } }>, missingDistricts: Array<{ code: string, reason: string }> } | null };

export const RegistryDocument = registered<RegistryQuery, RegistryQueryVariables>('92bdccdce7621b548315ec59446fde079e11816c379eea4d007291af9414a897');
