import { migrate } from '../service/migrate';
import { createFormedlingDataSource } from './data-source';

/** Brings a formedling database up to the newest schema. */
export async function migrateFormedling(url: string): Promise<void> {
  const dataSource = await createFormedlingDataSource(url, 2).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
