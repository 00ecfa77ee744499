import { migrateAndClose } from '../service/migrate';
import { createDistrictDataSource } from './district-data-source';

/** Brings the database at a URL to the newest tables. */
export function migrateDistrict(url: string): Promise<void> {
  return migrateAndClose(createDistrictDataSource({ name: 'district-migration', url, poolSize: 2 }));
}
