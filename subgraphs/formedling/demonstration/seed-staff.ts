import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { demonstrationStaff } from '../../../schema/demonstration-staff';
import type { DistrictRegistry } from '../../../schema/district-registry';

/** Registers the demonstration's people, those who are not there: whoever has been changed or ended stays so. */
export async function seedStaff(dataSource: DataSource, registry: DistrictRegistry): Promise<void> {
  for (const { sub, name, role, district, unit } of demonstrationStaff(registry.inForce)) {
    await dataSource.query(
      `INSERT INTO staff_member (id, sub, name, role, district, unit, valid_from, registered_by, registered_at)
       VALUES ($1, $2, $3, $4, $5, $6, '2012-01-01', 'demonstration', now()) ON CONFLICT DO NOTHING`,
      [randomUUID(), sub, name, role, district, unit],
    );
  }
}
