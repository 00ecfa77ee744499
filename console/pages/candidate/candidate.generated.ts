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

export type CandidateStatus =
  | 'REGISTERED'
  | 'UNDER_INVESTIGATION'
  | 'APPROVED'
  | 'PAUSED'
  | 'REJECTED'
  | 'ENDED';

export type SharingScope =
  | 'DISTRICT'
  | 'REGION'
  | 'CITY';

export type VacancyStatus =
  | 'OPEN'
  | 'HELD'
  | 'FILLED'
  | 'WITHDRAWN';

export type SuitabilityCheckKind =
  | 'POLICE_REGISTER'
  | 'SOCIAL_REGISTER'
  | 'REFERENCE'
  | 'INTERVIEW'
  | 'HOME_VISIT';

export type AccessPurpose =
  | 'INVESTIGATION'
  | 'PROPOSAL'
  | 'PLACEMENT'
  | 'FOLLOW_UP'
  | 'AGREEMENT'
  | 'CASE_WORK'
  | 'SEARCH'
  | 'MATCHING'
  | 'COMMAND'
  | 'WATCH'
  | 'REPORTING'
  | 'REVIEW';

export type WithheldReason =
  | 'CANDIDATE_PAUSED'
  | 'PROTECTED_IDENTITY'
  | 'CLEARANCE_EXPIRED'
  | 'NO_CONSENT';

export type CandidateAct =
  | 'CORRECTED'
  | 'PROTECTED'
  | 'PROTECTION_LIFTED'
  | 'PAUSED'
  | 'RESUMED'
  | 'REJECTED'
  | 'ENDED'
  | 'REACTIVATED'
  | 'MERGED'
  | 'MERGED_INTO';

export type PlacementStatus =
  | 'RUNNING'
  | 'ENDED'
  | 'CANCELLED'
  | 'WITHDRAWN';

export type ClearableFact =
  | 'PHONE'
  | 'EMAIL'
  | 'WEEKENDS_PER_MONTH';

export type RecordCheckInput = {
  candidateId: Scalars['ID']['input'];
  kind: SuitabilityCheckKind;
  passed: Scalars['Boolean']['input'];
  performedOn: Scalars['Date']['input'];
  validUntil?: InputMaybe<Scalars['Date']['input']>;
};

export type SetSharingInput = {
  candidateId: Scalars['ID']['input'];
  scope: SharingScope;
  consentedOn: Scalars['Date']['input'];
};

export type CorrectCandidateInput = {
  candidateId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<CandidateKind>;
  area?: InputMaybe<Scalars['String']['input']>;
  programAreas?: InputMaybe<Array<ProgramArea>>;
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  interests?: InputMaybe<Array<Scalars['String']['input']>>;
  acceptsAgeFrom?: InputMaybe<Scalars['Int']['input']>;
  acceptsAgeTo?: InputMaybe<Scalars['Int']['input']>;
  weekendsPerMonth?: InputMaybe<Scalars['Int']['input']>;
  pets?: InputMaybe<Scalars['Boolean']['input']>;
  stepFree?: InputMaybe<Scalars['Boolean']['input']>;
  smokeFree?: InputMaybe<Scalars['Boolean']['input']>;
  capacity?: InputMaybe<Scalars['Int']['input']>;
  clear?: InputMaybe<Array<ClearableFact>>;
};

export type OpenVacancyInput = {
  candidateId: Scalars['ID']['input'];
  startsOn: Scalars['Date']['input'];
  weekendsPerMonth?: InputMaybe<Scalars['Int']['input']>;
};

export type CandidateFactsFragment = { id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number };

export type CandidateFileFragment = { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null };

export type CandidateFileQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type CandidateFileQuery = { candidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, placements?: Array<{ id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, plannedEndOn?: string | null, district: { code: string, name: string } } | null> | null, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type CandidateIdentityQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  purpose: Scalars['String']['input'];
  purposeCode: AccessPurpose;
}>;

export type CandidateIdentityQuery = { candidate?: { id: string, protectedIdentity: boolean, identity?: { name: string, phone?: string | null, email?: string | null } | null } | null };

export type RecordCheckMutationVariables = Exact<{
  input: RecordCheckInput;
}>;

export type RecordCheckMutation = { recordCheck?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type SetSharingMutationVariables = Exact<{
  input: SetSharingInput;
}>;

export type SetSharingMutation = { setSharing?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type CorrectCandidateMutationVariables = Exact<{
  input: CorrectCandidateInput;
}>;

export type CorrectCandidateMutation = { correctCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type ApproveCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type ApproveCandidateMutation = { approveCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type PauseCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type PauseCandidateMutation = { pauseCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type ResumeCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type ResumeCandidateMutation = { resumeCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type RejectCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type RejectCandidateMutation = { rejectCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type EndCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type EndCandidateMutation = { endCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type ReactivateCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type ReactivateCandidateMutation = { reactivateCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type SetProtectedIdentityMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  protected: Scalars['Boolean']['input'];
  reason: Scalars['String']['input'];
}>;

export type SetProtectedIdentityMutation = { setProtectedIdentity?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type OpenVacancyMutationVariables = Exact<{
  input: OpenVacancyInput;
}>;

export type OpenVacancyMutation = { openVacancy?: { id: string, candidate: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } } | null };

export type WithdrawVacancyMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type WithdrawVacancyMutation = { withdrawVacancy?: { id: string, candidate: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } } | null };

export const CandidateFileDocument = registered<CandidateFileQuery, CandidateFileQueryVariables>('fd9aaf14af406bcb904e1fe1e473d8384228410878a3d2283f4e9b4fbeecb1fa');
export const CandidateIdentityDocument = registered<CandidateIdentityQuery, CandidateIdentityQueryVariables>('6fd5d51cb455005ff42829511b773cc6097e373079030e5ac2d1032570b8711e');
export const RecordCheckDocument = registered<RecordCheckMutation, RecordCheckMutationVariables>('4793e931daf2a4a154d226868b02d075b11e9e1f3812e2a70f9319e264f6a082');
export const SetSharingDocument = registered<SetSharingMutation, SetSharingMutationVariables>('89b0e4264c44855d5814b50f985f737782f054d9159196f2419cd81442b1c6cd');
export const CorrectCandidateDocument = registered<CorrectCandidateMutation, CorrectCandidateMutationVariables>('68640436bb40639ee92d45d83a9e51f5564522b7ea18f9863a834971a6438f5c');
export const ApproveCandidateDocument = registered<ApproveCandidateMutation, ApproveCandidateMutationVariables>('8aecd24edc8f62ca83b2eb2d2b7896b1380533fe1d9a45b52bdd588853ffd968');
export const PauseCandidateDocument = registered<PauseCandidateMutation, PauseCandidateMutationVariables>('9421701f6eed820168f368303dfeb2ba891d376599b00f1a95061f6abc2e8889');
export const ResumeCandidateDocument = registered<ResumeCandidateMutation, ResumeCandidateMutationVariables>('ec0b9d07f3e2c16c769f4db0a488d3961fa1c5579f4d9237dafb922b70f67318');
export const RejectCandidateDocument = registered<RejectCandidateMutation, RejectCandidateMutationVariables>('20fb741e8f8809c33b92db5ee62aa3798fa48c9d95c764626ce01d76e89f9427');
export const EndCandidateDocument = registered<EndCandidateMutation, EndCandidateMutationVariables>('25bb4a02d5eaf63b4611b9bd84a42826ec803f6ee66646114692bb2670dda2c0');
export const ReactivateCandidateDocument = registered<ReactivateCandidateMutation, ReactivateCandidateMutationVariables>('f1fd23d4ed8917f383dcb6c3cd585cd13f08bc0dbc41dd027d8cee0405142f24');
export const SetProtectedIdentityDocument = registered<SetProtectedIdentityMutation, SetProtectedIdentityMutationVariables>('7c9ac349a19f665fbd57a6ad1e467ade300389c689ca8f07da8ec0e99b503e14');
export const OpenVacancyDocument = registered<OpenVacancyMutation, OpenVacancyMutationVariables>('19c9ef4512f62a52a00da102275f454c2622bc8a1953446ae1f9ea6afba2f9eb');
export const WithdrawVacancyDocument = registered<WithdrawVacancyMutation, WithdrawVacancyMutationVariables>('3740d1872b655b0542f9fa85c994ea8661b227e95cd9f0294da10b28a46e22f8');
