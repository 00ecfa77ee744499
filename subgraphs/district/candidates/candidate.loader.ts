import DataLoader from 'dataloader';
import { todayOf } from '../../service/calendar';
import { readRows } from '../../service/read-rows';
import type { Caller } from '../../service/token-verifier';
import type { DistrictContext } from '../district-context';
import { findVisibility, visibleCandidates } from '../policy/visibility';
import { readByGlobalId } from '../read-by-global-id';
import { CANDIDATE_COLUMNS, type CandidateRow, toCandidate } from './candidate.mapper';
import type { Candidate } from './candidate.type';

export type CandidateLoader = DataLoader<string, Candidate | null>;

/** Candidates by id, as the caller may see them: null for one that is not there, or not for the caller. */
export function createCandidateLoader(context: DistrictContext, caller: Caller): CandidateLoader {
  return new DataLoader((ids) =>
    readByGlobalId(ids, context.territory, (uuids) => readVisible(context, caller, uuids)),
  );
}

async function readVisible(
  context: DistrictContext,
  caller: Caller,
  uuids: readonly string[],
): Promise<Candidate[]> {
  const visibility = findVisibility(caller, context.territory, todayOf(context.clock));
  if (visibility === undefined) return [];
  const conditions = visibleCandidates(visibility).add('c.id = ANY(?)', uuids);
  const rows = await readRows<CandidateRow>(context.dataSource, {
    text: `SELECT ${CANDIDATE_COLUMNS} FROM candidate c WHERE ${conditions}`,
    values: conditions.values,
  });
  return rows.map((row) => toCandidate(row, context.territory));
}
