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

export type RequestStatus =
  | 'OPEN'
  | 'PROPOSED'
  | 'PLACED'
  | 'WITHDRAWN';

export type VacancyFilter = {
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<CandidateKind>>;
  programAreas?: InputMaybe<Array<ProgramArea>>;
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  acceptsAge?: InputMaybe<Scalars['Int']['input']>;
  startsBy?: InputMaybe<Scalars['Date']['input']>;
};

export type PlacementRequestFilter = {
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  decisions?: InputMaybe<Array<Scalars['ID']['input']>>;
  statuses?: InputMaybe<Array<RequestStatus>>;
  kinds?: InputMaybe<Array<CandidateKind>>;
  withoutChoices?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DistrictCountsQueryVariables = Exact<{
  filter?: InputMaybe<VacancyFilter>;
  requests?: InputMaybe<PlacementRequestFilter>;
}>;

export type DistrictCountsQuery = { vacancyCounts?: { districts: Array<{ count: number, district: { code: string } }>, missingDistricts: Array<{ code: string, reason: string }> } | null, requestCounts?: Array<{ count: number, district: { code: string } }> | null };

export type MapVacancyOpenedSubscriptionVariables = Exact<{
  filter?: InputMaybe<VacancyFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type MapVacancyOpenedSubscription = { vacancyOpened: { cursor: string, vacancy: { candidate: { kind: CandidateKind, area: string } } } };

export const DistrictCountsDocument = registered<DistrictCountsQuery, DistrictCountsQueryVariables>('5c8443c93ca3802fcf45ec9b437d3c6dff609cd1235c62f1c6f851d0dd069579');
export const MapVacancyOpenedDocument = registered<MapVacancyOpenedSubscription, MapVacancyOpenedSubscriptionVariables>('3fa4c35ef19924c42926dfb183db506e0598756ac3c378406dfc76f0ae8782af');
