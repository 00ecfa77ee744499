import { migrateDistrict } from '../../subgraphs/district/migrate';
import { migrateFormedling } from '../../subgraphs/formedling/migrate';
import { migrateReporting } from '../../subgraphs/reporting/migrate';

export type DatabaseKind = 'district' | 'formedling' | 'reporting';

/** Gives an empty database the tables of its kind. */
export async function migrate(kind: DatabaseKind, url: string): Promise<void> {
  switch (kind) {
    case 'district':
      return migrateDistrict(url);
    case 'formedling':
      return migrateFormedling(url);
    case 'reporting':
      return migrateReporting(url);
    default:
      return kind satisfies never;
  }
}
