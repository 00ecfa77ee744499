import { migrateAndClose } from '../service/migrate';
import { createFormedlingDataSource } from './data-source';

/** Brings a formedling database up to the newest schema. */
export function migrateFormedling(url: string): Promise<void> {
  return migrateAndClose(createFormedlingDataSource(url, 2));
}
