import type { EntityManager } from 'typeorm';
import { CandidateEntity } from '../entities/candidate.entity';
import { PlacementEntity } from '../entities/placement.entity';
import { SharingConsentEntity } from '../entities/sharing-consent.entity';
import { SharingScope } from '../entities/sharing-scope';
import { SuitabilityCheckEntity } from '../entities/suitability-check.entity';
import { VacancyEntity } from '../entities/vacancy.entity';
import { formatGlobalId } from '../ids/global-id';

export interface Merger {
  readonly survivor: CandidateEntity;
  readonly duplicate: CandidateEntity;
}

const WIDTH: Readonly<Record<SharingScope, number>> = {
  [SharingScope.DISTRICT]: 0,
  [SharingScope.REGION]: 1,
  [SharingScope.CITY]: 2,
};

/**
 * Both files' consents under the survivor, and the scope that holds from now on: the narrower one, where the duplicate has
 * been asked at all. It is written once more, as the last of them: that one is live.
 */
export async function mergeConsents(
  manager: EntityManager,
  { survivor, duplicate }: Merger,
  recordedBy: string,
): Promise<SharingScope> {
  const latest = (candidateId: string) =>
    manager.findOne(SharingConsentEntity, { where: { candidateId }, order: { id: 'DESC' } });
  const asked = await latest(duplicate.id);
  if (asked === null) return survivor.sharing;
  const holds = WIDTH[duplicate.sharing] < WIDTH[survivor.sharing] ? duplicate : survivor;
  const { consentedOn } = (await latest(holds.id)) ?? asked;
  await manager.update(SharingConsentEntity, { candidateId: duplicate.id }, { candidateId: survivor.id });
  const candidateId = survivor.id;
  await manager.insert(SharingConsentEntity, { candidateId, scope: holds.sharing, consentedOn, recordedBy });
  return holds.sharing;
}

/** What names the duplicate names the survivor from now on, but for the two logs, which stay as they were written. */
export async function moveFile(manager: EntityManager, { survivor, duplicate }: Merger): Promise<void> {
  const uuids = [duplicate.id, survivor.id];
  const [from, to] = [{ candidateId: duplicate.id }, { candidateId: survivor.id }];
  await manager.update(SuitabilityCheckEntity, from, to);
  await manager.update(VacancyEntity, from, to);
  await manager.query('UPDATE identity_grant SET candidate_id = $2 WHERE candidate_id = $1', uuids);
  await manager.update(
    PlacementEntity,
    { candidateId: formatGlobalId(duplicate.district, duplicate.id) },
    { candidateId: formatGlobalId(survivor.district, survivor.id) },
  );
  await manager.update(CandidateEntity, { mergedInto: duplicate.id }, { mergedInto: survivor.id });
  await manager.query(
    `UPDATE candidate_identity s SET phone = coalesce(s.phone, d.phone), email = coalesce(s.email, d.email)
      FROM candidate_identity d WHERE d.candidate_id = $1 AND s.candidate_id = $2`,
    uuids,
  );
}
