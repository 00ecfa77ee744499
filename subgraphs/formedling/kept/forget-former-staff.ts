import { todayOf } from '../../../platform/time/calendar';
import { forgetKept } from '../../harness/kept/forget-kept';
import type { FormedlingContext } from '../context/formedling-context';
import type { DistrictQueues } from '../errands/district-queues';
import { CITY } from '../policy/kept-access';

interface FormerStaff {
  readonly id: string;
  readonly sub: string;
  readonly role: string;
  readonly district: string | null;
}

const MOST = 100;
/** Whose work in a role has ended, and who has not taken it up again. */
const DUE = `SELECT f.id::text AS id, f.sub, f.role, f.district FROM former_staff f WHERE f.due_on <= $1::date
  AND NOT EXISTS (SELECT FROM staff_member m WHERE m.sub = f.sub AND m.role = f.role AND m.district IS NOT DISTINCT FROM f.district
    AND (m.valid_until IS NULL OR m.valid_until >= $1::date))
  ORDER BY f.id LIMIT ${MOST}`;

/** Has what former staff kept for their work removed, in the district that it is kept in; one that is away is asked again. */
export async function forgetFormerStaff(context: FormedlingContext, queues: DistrictQueues): Promise<void> {
  const { dataSource, clock } = context;
  const due: FormerStaff[] = await dataSource.query(DUE, [todayOf(clock)]);
  for (const former of due)
    void queues.offer(former.district ?? CITY, `forget-kept-${former.id}`, () => forget(context, former));
}

async function forget(context: FormedlingContext, { id, sub, role, district }: FormerStaff): Promise<void> {
  const { dataSource, districts, registry } = context;
  const owner = district === null ? undefined : registry.resolve(district)?.code;
  if (district === null) await forgetKept(dataSource, { subject: sub, role, codes: [CITY] });
  else if (owner !== undefined)
    await districts.command('forgetKept', { district: owner, subject: sub, role }, `forget-kept-${id}`);
  await dataSource.query('DELETE FROM former_staff WHERE id = $1', [id]);
}
