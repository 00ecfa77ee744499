import type { EntityManager } from 'typeorm';
import { addDays, type IsoDate } from '../../../platform/time/calendar';
import { clearanceOf } from '../clearance/clearance';
import { NO_DATE } from '../entities/candidate.entity';
import { SharingScope } from '../entities/sharing-scope';
import { VacancyStatus } from '../entities/vacancy-status';
import { formatGlobalId } from '../ids/global-id';
import { insertRows, type Row } from './insert-rows';
import type { MadeUpCandidate } from './made-up/made-up-candidate';
import type { MadeUpIdentity } from './made-up/made-up-identity';
import { stewardOf } from './recorded-by';
import { uuidOf } from './uuid-of';

export interface MadeUpRow {
  readonly id: string;
  readonly today: IsoDate;
  readonly candidate: MadeUpCandidate;
  readonly identity: MadeUpIdentity;
}

/** One statement for each table, whatever the number of rows. */
export async function insertMadeUp(
  manager: EntityManager,
  district: string,
  rows: readonly MadeUpRow[],
): Promise<void> {
  await insertRows(
    manager,
    'candidate',
    rows.map((row) => toCandidateRow(row, district)),
  );
  await insertRows(
    manager,
    'candidate_identity',
    rows.map(({ id, identity }) => ({ candidate_id: id, ...identity })),
  );
  const recordedBy = stewardOf(district);
  await insertRows(
    manager,
    'suitability_check',
    rows.flatMap((row) => toCheckRows(row, recordedBy)),
  );
  await insertRows(
    manager,
    'sharing_consent',
    rows.flatMap((row) => toConsentRows(row, recordedBy)),
  );
  await insertRows(
    manager,
    'vacancy',
    rows.flatMap((row) => toVacancyRows(row, district)),
  );
}

function toCandidateRow({ id, candidate, today }: MadeUpRow, district: string): Row {
  const open = candidate.vacancies.filter(({ status }) => status === VacancyStatus.OPEN);
  return {
    id,
    district,
    kind: candidate.kind,
    status: candidate.status,
    area: candidate.area,
    program_areas: candidate.programAreas,
    languages: candidate.languages,
    interests: candidate.interests,
    accepts_age_from: candidate.acceptsAgeFrom,
    accepts_age_to: candidate.acceptsAgeTo,
    weekends_per_month: candidate.weekendsPerMonth,
    pets: candidate.pets,
    step_free: candidate.stepFree,
    smoke_free: candidate.smokeFree,
    capacity: candidate.capacity,
    protected_identity: candidate.protectedIdentity,
    available_from: open.map(({ startsOn }) => startsOn).sort()[0] ?? NO_DATE,
    approved_on: candidate.approvedOn ?? NO_DATE,
    checks_valid_until: clearanceOf(candidate, candidate.checks, today).validUntil,
    sharing: candidate.sharing,
  };
}

function toCheckRows({ id, candidate }: MadeUpRow, recordedBy: string): Row[] {
  return candidate.checks.map(({ kind, passed, performedOn, validUntil }) => ({
    candidate_id: id,
    kind,
    passed,
    performed_on: performedOn,
    valid_until: validUntil,
    recorded_at: `${performedOn}T12:00:00Z`,
    recorded_by: recordedBy,
  }));
}

function toConsentRows({ id, candidate, today }: MadeUpRow, recordedBy: string): Row[] {
  if (candidate.sharing === SharingScope.DISTRICT) return [];
  const consentedOn = candidate.approvedOn ?? addDays(today, -1);
  const recordedAt = `${consentedOn}T12:00:00Z`;
  const consent = { scope: candidate.sharing, consented_on: consentedOn, recorded_at: recordedAt };
  return [{ candidate_id: id, ...consent, recorded_by: recordedBy }];
}

function toVacancyRows({ id, candidate }: MadeUpRow, district: string): Row[] {
  return candidate.vacancies.map((vacancy, index) => ({
    id: vacancyIdOf(id, index),
    candidate_id: id,
    district,
    status: vacancy.status,
    starts_on: vacancy.startsOn,
    weekends_per_month: candidate.weekendsPerMonth,
    opened_at: vacancy.openedAt,
    placement_id:
      vacancy.status === VacancyStatus.FILLED
        ? formatGlobalId(district, placementIdOf(vacancyIdOf(id, index)))
        : null,
    withdrawal_reason: vacancy.status === VacancyStatus.WITHDRAWN ? 'påhittat skäl' : null,
  }));
}

export function vacancyIdOf(candidateId: string, index: number): string {
  return uuidOf(`${candidateId}/vacancy/${index}`);
}

export function placementIdOf(vacancyId: string): string {
  return uuidOf(`${vacancyId}/placement`);
}
