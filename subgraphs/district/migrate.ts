import { migrate } from '../service/migrate';
import { createDistrictDataSource } from './district-data-source';

/** Brings the database at a URL to the newest tables. */
export async function migrateDistrict(url: string): Promise<void> {
  const dataSource = createDistrictDataSource({ name: 'district-migration', url, poolSize: 2 });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
