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

export type CandidateKind =
  | 'KONTAKTPERSON'
  | 'KVALIFICERAD_KONTAKTPERSON'
  | 'KONTAKTFAMILJ'
  | 'KORTTIDSFAMILJ';

export type ChargeKind =
  | 'CHARGE'
  | 'CREDIT';

export type ChargesByDistrictQueryVariables = Exact<{
  year: Scalars['Int']['input'];
  quarter: Scalars['Int']['input'];
}>;

export type ChargesByDistrictQuery = { brokeringFigures?: { total: { placements?: number | null, charged?: string | null, credited?: string | null }, districts: Array<{ placements?: number | null, charged?: string | null, credited?: string | null, district?: { code: string, name: string } | null }> } | null };

export type DistrictChargesQueryVariables = Exact<{
  district: Scalars['ID']['input'];
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
}>;

export type DistrictChargesQuery = { charges?: Array<{ kind: ChargeKind, chargedOn: string, creditOf?: string | null, amount: string, request: { id: string, needs: { kind: CandidateKind, ageFrom: number, ageTo: number } } }> | null };

export const ChargesByDistrictDocument = registered<ChargesByDistrictQuery, ChargesByDistrictQueryVariables>('8aa1d1999951719a0fe4800ca666b0304ba22f58a3c01e60d997f90150bf100b');
export const DistrictChargesDocument = registered<DistrictChargesQuery, DistrictChargesQueryVariables>('26c2fb1a92672a77ce0c95575ffc9ba1e760ddf982b209cf17cb1849ba1c5fb3');
