import { migrateAndClose } from '../harness/database/migrate';
import { ownVocabularies } from '../vocabulary/read-vocabularies';
import { createFormedlingDataSource } from './data-source';
import { keepToVocabularies } from './vocabularies/keep-to-vocabularies';

/** Brings a formedling database up to the newest schema, and its words to those of the vocabularies. */
export function migrateFormedling(url: string, vocabularies = ownVocabularies()): Promise<void> {
  return migrateAndClose(createFormedlingDataSource(url, 2), {
    fill: (dataSource) => keepToVocabularies(dataSource, vocabularies),
  });
}
