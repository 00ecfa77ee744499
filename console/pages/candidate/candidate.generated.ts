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
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type SetSharingInput = {
  candidateId: Scalars['ID']['input'];
  scope: SharingScope;
  consentedOn: Scalars['Date']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
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
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type CandidateFactsFragment = { id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number };

export type CandidateFileFragment = { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null };

export type CandidateFileQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type CandidateFileQuery = { candidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, placements?: Array<{ id: string, status: PlacementStatus, startedOn: string, endsOn: string, endedOn?: string | null, plannedEndOn?: string | null, district: { code: string, name: string } } | null> | null, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type CandidateIdentityQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  purpose: Scalars['String']['input'];
  purposeCode: AccessPurpose;
}>;

export type CandidateIdentityQuery = { candidate?: { id: string, protectedIdentity: boolean, identity?: { name: string, phone?: string | null, email?: string | null } | null } | null };

export type RecordCheckMutationVariables = Exact<{
  input: RecordCheckInput;
}>;

export type RecordCheckMutation = { recordCheck?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type SetSharingMutationVariables = Exact<{
  input: SetSharingInput;
}>;

export type SetSharingMutation = { setSharing?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type CorrectCandidateMutationVariables = Exact<{
  input: CorrectCandidateInput;
}>;

export type CorrectCandidateMutation = { correctCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type ApproveCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;

export type ApproveCandidateMutation = { approveCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type PauseCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type PauseCandidateMutation = { pauseCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type ResumeCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type ResumeCandidateMutation = { resumeCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type RejectCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type RejectCandidateMutation = { rejectCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type EndCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type EndCandidateMutation = { endCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type ReactivateCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type ReactivateCandidateMutation = { reactivateCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type SetProtectedIdentityMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  protected: Scalars['Boolean']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type SetProtectedIdentityMutation = { setProtectedIdentity?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type OpenVacancyMutationVariables = Exact<{
  input: OpenVacancyInput;
}>;

export type OpenVacancyMutation = { openVacancy?: { id: string, candidate: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } } | null };

export type WithdrawVacancyMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;

export type WithdrawVacancyMutation = { withdrawVacancy?: { id: string, candidate: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, version: number, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null, withheldBecause?: Array<WithheldReason> | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } } | null };

export const CandidateFileDocument = registered<CandidateFileQuery, CandidateFileQueryVariables>('b1d417c284a4e23053dc2ca274ccae5567a5d0eba365b658de06d97ee6d726ff');
export const CandidateIdentityDocument = registered<CandidateIdentityQuery, CandidateIdentityQueryVariables>('6fd5d51cb455005ff42829511b773cc6097e373079030e5ac2d1032570b8711e');
export const RecordCheckDocument = registered<RecordCheckMutation, RecordCheckMutationVariables>('194529fd6666b766d750a9850453822324fef3d457f2c76d3b984ddc762a0e43');
export const SetSharingDocument = registered<SetSharingMutation, SetSharingMutationVariables>('ae601770a7d43506beaa0feb0ca464baa65d76c625be6a48ad50708b56813768');
export const CorrectCandidateDocument = registered<CorrectCandidateMutation, CorrectCandidateMutationVariables>('e917219a2fd5ae3120f6f668b5474f9718f0add001e9fae918eebc20f342ed05');
export const ApproveCandidateDocument = registered<ApproveCandidateMutation, ApproveCandidateMutationVariables>('3c940acfeb163bcd595c8866337e952cb9c7503367775013faf0a347ca71eaed');
export const PauseCandidateDocument = registered<PauseCandidateMutation, PauseCandidateMutationVariables>('31e0a04020ffa00d699334fd69b922f46a4bd5517536bbed3c650cb3cf36ee3a');
export const ResumeCandidateDocument = registered<ResumeCandidateMutation, ResumeCandidateMutationVariables>('2a89d0faad42b1bd94eb03255edc10432da7d0a229845963ceec1fff3e2079cd');
export const RejectCandidateDocument = registered<RejectCandidateMutation, RejectCandidateMutationVariables>('f524b0db48a5a3768020d3ee83cd9f62132a6bed7c81b81c30b66919e1224def');
export const EndCandidateDocument = registered<EndCandidateMutation, EndCandidateMutationVariables>('1ee298fe6c70556a5a98b464f4639fbddbc59f4cc334431dc81069c5cd61d7c0');
export const ReactivateCandidateDocument = registered<ReactivateCandidateMutation, ReactivateCandidateMutationVariables>('e2906aa562b38279d93a790be571ca39d3345f4a4bea7588a8d21d407a5d43b9');
export const SetProtectedIdentityDocument = registered<SetProtectedIdentityMutation, SetProtectedIdentityMutationVariables>('85b7ef0f747b6efad2566ae84ef91647f6d57595d91b0ad6df715c4ae577f6e2');
export const OpenVacancyDocument = registered<OpenVacancyMutation, OpenVacancyMutationVariables>('f12546e57083c59cbf0107b5e934cb629e5500aea68224fd9979dbb3ce424072');
export const WithdrawVacancyDocument = registered<WithdrawVacancyMutation, WithdrawVacancyMutationVariables>('0690e629a49fb3cea9256b95e3f0e79f38fb7c392759d16d1113d9d058519985');
