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

export type VacancyFilter = {
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<CandidateKind>>;
  programAreas?: InputMaybe<Array<ProgramArea>>;
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  acceptsAge?: InputMaybe<Scalars['Int']['input']>;
  startsBy?: InputMaybe<Scalars['Date']['input']>;
};

export type VacancyRowFragment = { id: string, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, candidate: { id: string, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, pets: boolean, stepFree: boolean, smokeFree: boolean, district: { code: string, name: string, region: string } } };

export type VacanciesQueryVariables = Exact<{
  filter?: InputMaybe<VacancyFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type VacanciesQuery = { vacancies?: { totalCount?: number | null, nodes: Array<{ id: string, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, candidate: { id: string, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, pets: boolean, stepFree: boolean, smokeFree: boolean, district: { code: string, name: string, region: string } } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null }, missingDistricts: Array<{ code: string, reason: string }> } | null };

export type VacancyCountQueryVariables = Exact<{ [key: string]: never; }>;

export type VacancyCountQuery = { vacancyCounts?: { districts: Array<{ count: number, district: { code: string } }>, missingDistricts: Array<{ code: string }> } | null };

export type VacancyOpenedSubscriptionVariables = Exact<{
  filter?: InputMaybe<VacancyFilter>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;

export type VacancyOpenedSubscription = { vacancyOpened: { cursor: string, vacancy: { id: string, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, candidate: { id: string, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, pets: boolean, stepFree: boolean, smokeFree: boolean, district: { code: string, name: string, region: string } } } } };

export const VacanciesDocument = registered<VacanciesQuery, VacanciesQueryVariables>('94cd9a633bd56d51f8e33c07cbdfc62dc67a92966a902013a377a1393b125751');
export const VacancyCountDocument = registered<VacancyCountQuery, VacancyCountQueryVariables>('95e389afb99132efc28bb9bb189647f5389e93dcb221082a1ebee3bd357b89be');
export const VacancyOpenedDocument = registered<VacancyOpenedSubscription, VacancyOpenedSubscriptionVariables>('7e28943cf162d1338e3c0383fec7f31aa714fcd4cf3b17c40824c6782a381d80');
