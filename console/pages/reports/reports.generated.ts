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

export type ProgramArea =
  | 'IOF'
  | 'OF'
  | 'LSS'
  | 'SOCIALPSYKIATRI';

export type Intervention =
  | 'KONTAKTPERSON'
  | 'KONTAKTFAMILJ'
  | 'KORTTIDSVISTELSE';

export type Law =
  | 'SOL'
  | 'LSS'
  | 'LVU';

export type Gender =
  | 'WOMAN'
  | 'MAN'
  | 'OTHER';

export type DelayReason =
  | 'NO_SUITABLE_CANDIDATE'
  | 'CLIENT_DECLINED'
  | 'CLIENT_NOT_READY'
  | 'CLIENT_SPECIFIC_WISHES'
  | 'CLIENT_CANCELLED_MEETINGS'
  | 'STAFF_SHORTAGE'
  | 'OTHER';

export type BoardTablesQueryVariables = Exact<{
  year: Scalars['Int']['input'];
}>;

export type BoardTablesQuery = { unexecutedDecisionTables?: Array<{ law: Law, programArea: ProgramArea, intervention: Intervention, cells: Array<{ quarter: number, count?: number | null, reported: boolean, suppressed: boolean, complete: boolean, version?: number | null }> }> | null };

export type QuarterReportFragment = { id: string, on: string, version?: number | null, publishedAt?: string | null, rows: Array<{ law: Law, programArea: ProgramArea, intervention: Intervention, count?: number | null, reported: boolean, suppressed: boolean, district?: { code: string, name: string } | null }>, causes: Array<{ reason: DelayReason, count?: number | null, suppressed: boolean }>, missingDistricts: Array<{ code: string, name: string }> };

export type QuarterReportQueryVariables = Exact<{
  year: Scalars['Int']['input'];
  quarter: Scalars['Int']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
}>;

export type QuarterReportQuery = { unexecutedDecisionReport?: { id: string, on: string, version?: number | null, publishedAt?: string | null, rows: Array<{ law: Law, programArea: ProgramArea, intervention: Intervention, count?: number | null, reported: boolean, suppressed: boolean, district?: { code: string, name: string } | null }>, causes: Array<{ reason: DelayReason, count?: number | null, suppressed: boolean }>, missingDistricts: Array<{ code: string, name: string }> } | null };

export type QuarterVersionsQueryVariables = Exact<{
  year: Scalars['Int']['input'];
  quarter: Scalars['Int']['input'];
}>;

export type QuarterVersionsQuery = { reportVersions?: Array<{ version: number, publishedAt: string, publishedBy: string, missingDistricts: Array<string>, sha256: string }> | null };

export type QuarterDifferencesQueryVariables = Exact<{
  year: Scalars['Int']['input'];
  quarter: Scalars['Int']['input'];
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
}>;

export type QuarterDifferencesQuery = { reportDifferences?: Array<{ law: Law, programArea: ProgramArea, intervention: Intervention, gender?: Gender | null, district?: { code: string, name: string } | null, before: { count?: number | null, suppressed: boolean }, after: { count?: number | null, suppressed: boolean } }> | null };

export type PublishQuarterMutationVariables = Exact<{
  year: Scalars['Int']['input'];
  quarter: Scalars['Int']['input'];
  allowMissing: Scalars['Boolean']['input'];
}>;

export type PublishQuarterMutation = { publishReport?: { id: string, on: string, version?: number | null, publishedAt?: string | null, rows: Array<{ law: Law, programArea: ProgramArea, intervention: Intervention, count?: number | null, reported: boolean, suppressed: boolean, district?: { code: string, name: string } | null }>, causes: Array<{ reason: DelayReason, count?: number | null, suppressed: boolean }>, missingDistricts: Array<{ code: string, name: string }> } | null };

export const BoardTablesDocument = registered<BoardTablesQuery, BoardTablesQueryVariables>('5b1f7dad0914692bf7047ca11c80a0fd252481afaed19de4e5bd5d05cb887cf4');
export const QuarterReportDocument = registered<QuarterReportQuery, QuarterReportQueryVariables>('d10ddb746f47ee830134d2b6d3ca55f61dbe00e48fbf9a9e6f472ab8344a7984');
export const QuarterVersionsDocument = registered<QuarterVersionsQuery, QuarterVersionsQueryVariables>('52078adaf9ea5f3083b8e61ca7d919f13eccf0720cb734bb9bea2197efc8cb3e');
export const QuarterDifferencesDocument = registered<QuarterDifferencesQuery, QuarterDifferencesQueryVariables>('f658d18649b1d0315ccfb2ea0280279f1dda61269aa3dee1cf76415306e1249e');
export const PublishQuarterDocument = registered<PublishQuarterMutation, PublishQuarterMutationVariables>('79a9d5d16e677eb1e8606ad6bf3a3000e65e50a77133d49a6ece2a05ed9b866e');
