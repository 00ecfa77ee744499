import type { DataSource } from 'typeorm';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { DistrictEntity } from '../entities/district.entity';
import { toDistrictRow } from './district.mapper';

/**
 * Writes the registry into the database, for other rows to refer to. Retired districts stay; one that has gone from the
 * registry stays too while rows refer to it.
 */
export async function recordDistricts(dataSource: DataSource, registry: DistrictRegistry): Promise<void> {
  await dataSource.transaction((manager) =>
    manager.getRepository(DistrictEntity).upsert(registry.all.map(toDistrictRow), ['code']),
  );
}
