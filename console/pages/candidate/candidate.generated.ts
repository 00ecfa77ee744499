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

export type CandidateFileFragment = { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null };

export type CandidateFileQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type CandidateFileQuery = { candidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type CandidateIdentityQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  purpose: Scalars['String']['input'];
  purposeCode: AccessPurpose;
}>;

export type CandidateIdentityQuery = { candidate?: { id: string, protectedIdentity: boolean, identity?: { name: string, phone?: string | null, email?: string | null } | null } | null };

export type RecordCheckMutationVariables = Exact<{
  input: RecordCheckInput;
}>;

export type RecordCheckMutation = { recordCheck?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type SetSharingMutationVariables = Exact<{
  input: SetSharingInput;
}>;

export type SetSharingMutation = { setSharing?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type CorrectCandidateMutationVariables = Exact<{
  input: CorrectCandidateInput;
}>;

export type CorrectCandidateMutation = { correctCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type ApproveCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;

export type ApproveCandidateMutation = { approveCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type PauseCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type PauseCandidateMutation = { pauseCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type ResumeCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type ResumeCandidateMutation = { resumeCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type RejectCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type RejectCandidateMutation = { rejectCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type EndCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type EndCandidateMutation = { endCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type ReactivateCandidateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type ReactivateCandidateMutation = { reactivateCandidate?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type SetProtectedIdentityMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  protected: Scalars['Boolean']['input'];
  reason: Scalars['String']['input'];
}>;

export type SetProtectedIdentityMutation = { setProtectedIdentity?: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } | null };

export type OpenVacancyMutationVariables = Exact<{
  input: OpenVacancyInput;
}>;

export type OpenVacancyMutation = { openVacancy?: { id: string, candidate: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } } | null };

export type WithdrawVacancyMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;

export type WithdrawVacancyMutation = { withdrawVacancy?: { id: string, candidate: { status: CandidateStatus, protectedIdentity: boolean, approvedOn?: string | null, sharing: SharingScope, missingChecks: Array<SuitabilityCheckKind>, id: string, version?: number | null, kind: CandidateKind, area: string, programAreas: Array<ProgramArea>, languages: Array<string>, interests: Array<string>, acceptsAgeFrom: number, acceptsAgeTo: number, weekendsPerMonth?: number | null, pets: boolean, stepFree: boolean, smokeFree: boolean, capacity: number, vacancies: Array<{ id: string, status: VacancyStatus, startsOn: string, weekendsPerMonth?: number | null, openedAt: string, heldUntil?: string | null }>, checks?: Array<{ kind: SuitabilityCheckKind, performedOn: string, passed?: boolean | null, validUntil?: string | null, recordedBy: string, recordedAt: string }> | null, consents?: Array<{ scope: SharingScope, consentedOn: string, recordedBy: string, recordedAt: string }> | null, changes?: Array<{ candidateId: string, act: CandidateAct, fields: Array<string>, reason: string, changedBy: string, changedAt: string }> | null } } | null };

export const CandidateFileDocument = registered<CandidateFileQuery, CandidateFileQueryVariables>('ca31b4b2993bc029d2737762387a65a7a2f2b75a003c86053e1dd9875983019c');
export const CandidateIdentityDocument = registered<CandidateIdentityQuery, CandidateIdentityQueryVariables>('6fd5d51cb455005ff42829511b773cc6097e373079030e5ac2d1032570b8711e');
export const RecordCheckDocument = registered<RecordCheckMutation, RecordCheckMutationVariables>('406738d399ded2ad4070a69fc3f8d89e53ea914d815a40f4a2728faab7e9cfee');
export const SetSharingDocument = registered<SetSharingMutation, SetSharingMutationVariables>('cc6975c1ef789671fcc0cea79f8a4e1ae70f73a6c8664ad2a690d34b87a888d8');
export const CorrectCandidateDocument = registered<CorrectCandidateMutation, CorrectCandidateMutationVariables>('ebd64adc4cb81b82e8dc5a2eb88c47209e782f64278131574ba39ade453bc5e7');
export const ApproveCandidateDocument = registered<ApproveCandidateMutation, ApproveCandidateMutationVariables>('8039028f138d87e30dc759ac0a20d8cc5fc97a1e6e0044dec016b76cf8c0a063');
export const PauseCandidateDocument = registered<PauseCandidateMutation, PauseCandidateMutationVariables>('a2c95defec924d7718c68e605ef8b229af93d187bb41b4bee2e89198855413ee');
export const ResumeCandidateDocument = registered<ResumeCandidateMutation, ResumeCandidateMutationVariables>('73140df658e3b781390ebf65cb117d563aa4129606a59feb37c41a600fc938b0');
export const RejectCandidateDocument = registered<RejectCandidateMutation, RejectCandidateMutationVariables>('b84afcc502ef893190a3393b942e1c188dc4d63cdf1e94112163d68d193ffd0d');
export const EndCandidateDocument = registered<EndCandidateMutation, EndCandidateMutationVariables>('a2596343170bd4bb368e51fec7c02d31df88f69b231a1d04bbedda31bff7c57a');
export const ReactivateCandidateDocument = registered<ReactivateCandidateMutation, ReactivateCandidateMutationVariables>('98b7819ca59dfcfca09e9cbf0a9cb2e303a0d3301024c44c708309571ed8d483');
export const SetProtectedIdentityDocument = registered<SetProtectedIdentityMutation, SetProtectedIdentityMutationVariables>('23ce40fe12a867975dbdd4666293a45d0f33b823dd23b98d5ecc82197fa3df82');
export const OpenVacancyDocument = registered<OpenVacancyMutation, OpenVacancyMutationVariables>('dc2889efd26aa2178597cc7c286bea92f83442bb0cd6ed01ccaa924683d1a252');
export const WithdrawVacancyDocument = registered<WithdrawVacancyMutation, WithdrawVacancyMutationVariables>('bf6536f12fa9baa428c27222214ed0bf90444c870138d1721669e284384695e2');
