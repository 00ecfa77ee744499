import { migrate } from '../service/migrate';
import { createReportingDataSource } from './data-source';

/** Brings a reporting database up to the newest schema. */
export async function migrateReporting(url: string): Promise<void> {
  const dataSource = await createReportingDataSource(url, 2).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
