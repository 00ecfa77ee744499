import { todayOf } from '../../../platform/time/calendar';
import { lockCandidate } from '../candidates/lock-candidate';
import type { DistrictContext } from '../context/district-context';
import { revokeHolds } from './revoke-holds';

const MOST_AT_ONCE = 100;

/** Takes back the holds of candidates whose checks have expired since: no command tells of the day on which they do. */
export async function revokeLapsedHolds(context: DistrictContext): Promise<void> {
  const { dataSource, outbox, territory, clock } = context;
  const lapsed = await outbox.look<{ id: string; district: string }>(
    `SELECT DISTINCT c.id, c.district FROM vacancy v JOIN candidate c ON c.id = v.candidate_id
      WHERE v.status = 'HELD' AND v.hold_id IS NOT NULL AND NOT v.held_until <= $1 AND c.checks_valid_until < $2
      LIMIT ${MOST_AT_ONCE}`,
    [clock(), todayOf(clock)],
  );
  for (const { id, district } of lapsed) {
    await dataSource.transaction(async (manager) => {
      await lockCandidate(manager, { district, uuid: id }, territory);
      await revokeHolds(manager, id, context);
    });
  }
}
