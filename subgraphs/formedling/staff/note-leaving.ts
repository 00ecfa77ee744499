import type { EntityManager } from 'typeorm';
import { addDays, type IsoDate } from '../../../platform/time/calendar';
import type { StaffFacts } from './staff-rules';

type Place = Pick<StaffFacts, 'role' | 'district' | 'until'>;

const NOTE = `INSERT INTO former_staff (sub, role, district, due_on) VALUES ($1, $2, $3, $4)
  ON CONFLICT (sub, role, coalesce(district, '')) DO UPDATE SET due_on = excluded.due_on`;

/** Notes in the transaction that writes a member from when on what was kept in a role is to be forgotten. @param before null: new */
export async function noteLeaving(
  manager: EntityManager,
  sub: string,
  { before, after, today }: { readonly before: Place | null; readonly after: Place; readonly today: IsoDate },
): Promise<void> {
  const isElsewhere = before !== null && (before.role !== after.role || before.district !== after.district);
  if (isElsewhere) await manager.query(NOTE, [sub, before.role, before.district, today]);
  if (after.until !== null)
    await manager.query(NOTE, [sub, after.role, after.district, addDays(after.until, 1)]);
}
