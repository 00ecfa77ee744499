import { migrateAndClose } from '../harness/database/migrate';
import { ownVocabularies } from '../vocabulary/read-vocabularies';
import { createDistrictDataSource } from './district-data-source';
import { keepToVocabularies } from './vocabularies/keep-to-vocabularies';

/** Brings the database at a URL to the newest tables, and its words to those of the vocabularies. */
export function migrateDistrict(url: string, vocabularies = ownVocabularies()): Promise<void> {
  return migrateAndClose(
    createDistrictDataSource({ name: 'district-migration', url, poolSize: 2 }),
    (dataSource) => keepToVocabularies(dataSource, vocabularies),
  );
}
