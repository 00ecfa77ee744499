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

export type RetentionRecordKind =
  | 'CARE_DECISION'
  | 'KONTAKTFAMILJ_DECISION'
  | 'CANDIDATE'
  | 'ACCESS_LOG'
  | 'DRAFT'
  | 'OUTBOX_EVENT'
  | 'IDEMPOTENCY_KEY';

export type RetentionRulesQueryVariables = Exact<{
  district: Scalars['ID']['input'];
}>;

export type RetentionRulesQuery = { retentionRules?: Array<{ recordKind: RetentionRecordKind, validFrom: string, keep?: string | null, legalSource: string, due: number, lastPurgedAt?: string | null, purged: number }> | null };

export const RetentionRulesDocument = registered<RetentionRulesQuery, RetentionRulesQueryVariables>('37a05c453f646788a017269fda222b1d3c6f1423492443ab500b595b5e99195b');
