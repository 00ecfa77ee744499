import type { DistrictRegistry } from '../../schema/district-registry';
import { migrateAndClose } from '../harness/database/migrate';
import { ownVocabularies } from '../vocabulary/read-vocabularies';
import { createDistrictDataSource } from './district-data-source';
import { claimDatabase, requireOwnDatabase } from './districts/own-database';
import { Territory } from './districts/territory';
import { keepToVocabularies } from './vocabularies/keep-to-vocabularies';

export interface DatabaseOwner {
  readonly registry: DistrictRegistry;
  readonly district: string;
}

/**
 * Brings the database at a URL to the newest tables, and its words to those of the vocabularies.
 * @param owner the district whose database it is to be; whoever serves it first when not given @throws Error for another's database
 */
export function migrateDistrict(
  url: string,
  vocabularies = ownVocabularies(),
  owner?: DatabaseOwner,
): Promise<void> {
  const territory = owner && new Territory(owner.registry, [owner.district]);
  return migrateAndClose(createDistrictDataSource({ name: 'district-migration', url, poolSize: 2 }), {
    requireOwn: territory && ((dataSource) => requireOwnDatabase(dataSource, territory)),
    fill: async (dataSource) => {
      if (territory !== undefined) await claimDatabase(dataSource, territory);
      await keepToVocabularies(dataSource, vocabularies);
    },
  });
}
