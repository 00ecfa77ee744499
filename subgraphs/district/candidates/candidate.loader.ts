import DataLoader from 'dataloader';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { readByGlobalId } from '../ids/read-by-global-id';
import { grantPartyOf } from '../policy/identity-access';
import { findVisibility, placedCandidate, readableCandidates } from '../policy/visibility';
import { CANDIDATE_COLUMNS, type CandidateRow, toCandidate } from './candidate.mapper';
import type { Candidate } from './candidate.type';
import { withholdState } from './withhold-state';

export type CandidateLoader = DataLoader<string, Candidate | null>;

export interface CandidateLoaders {
  readonly candidates: CandidateLoader;
}

/**
 * Candidates by id, as the caller may see them: null for one that is not there, or not for the caller. The id of one that was
 * merged leads to the one that has its file.
 */
export function createCandidateLoader(context: DistrictContext, caller: Caller): CandidateLoader {
  const { territory } = context;
  return new DataLoader(async (ids) => {
    const found = await readByGlobalId(ids, territory, (uuids) => readVisible(context, caller, uuids));
    const unknown = ids.filter((_, index) => found[index] === null);
    const survivors = await readByGlobalId(unknown, territory, (uuids) =>
      readSurvivors(context, caller, uuids),
    );
    const bySurvived = new Map(unknown.map((id, index) => [id, survivors[index]?.survivor]));
    return ids.map((id, index) => found[index] ?? bySurvived.get(id) ?? null);
  });
}

async function readVisible(
  context: DistrictContext,
  caller: Caller,
  uuids: readonly string[],
): Promise<Candidate[]> {
  const visibility = findVisibility(caller, context.territory, todayOf(context.clock));
  if (visibility === undefined) return [];
  const conditions = readableCandidates(visibility).add('c.id = ANY(?)', uuids);
  const rows = await readRows<CandidateRow>(context.dataSource, {
    text: `SELECT ${CANDIDATE_COLUMNS} FROM candidate c WHERE ${conditions}`,
    values: conditions.values,
  });
  return rows.map((row) => withholdState(toCandidate(row, context.territory), visibility));
}

interface Survival {
  /** Of the duplicate. */
  readonly id: string;
  readonly survivor: Candidate;
}

/** For staff of the own district, and for the parties of what goes on: to all others the duplicate is not there any more. */
async function readSurvivors(
  { dataSource, territory, clock }: DistrictContext,
  caller: Caller,
  uuids: readonly string[],
): Promise<Survival[]> {
  const visibility = findVisibility(caller, territory, todayOf(clock));
  const party = grantPartyOf(caller, territory);
  if (visibility === undefined || party === undefined) return [];
  const conditions = readableCandidates(visibility).add('a.id = ANY(?)', uuids);
  const placed = placedCandidate(visibility, conditions);
  conditions.add(
    `(a.district = ANY(?) OR ${placed} OR EXISTS (SELECT FROM identity_grant g WHERE g.candidate_id = c.id
        AND g.revoked_at IS NULL AND g.granted_until > ? AND (? OR g.district = ?)))`,
    visibility.own,
    clock(),
    party.isBroker,
    party.district,
  );
  const rows = await readRows<CandidateRow & { readonly formerId: string }>(dataSource, {
    text: `SELECT ${CANDIDATE_COLUMNS}, a.district || ':' || a.id AS "formerId"
      FROM candidate a JOIN candidate c ON c.id = a.merged_into WHERE ${conditions}`,
    values: conditions.values,
  });
  return rows.map(({ formerId, ...row }) => ({
    id: formerId,
    survivor: withholdState(toCandidate(row, territory), visibility),
  }));
}
