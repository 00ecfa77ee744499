import { migrateAndClose } from '../harness/database/migrate';
import { createReportingDataSource } from './data-source';

/** Brings a reporting database up to the newest schema. */
export function migrateReporting(url: string): Promise<void> {
  return migrateAndClose(createReportingDataSource(url, 2));
}
