import type { DataSource } from 'typeorm';
import { prepareDatabase } from '../harness/database/prepare-database';
import { ownVocabularies } from '../vocabulary/read-vocabularies';
import { seedDistrict } from './demonstration/seed-district';
import type { Demonstration, DistrictConfig } from './district-config';
import { createDistrictDataSource } from './district-data-source';
import { claimDatabase, requireOwnDatabase } from './districts/own-database';
import { Territory } from './districts/territory';
import { keepToVocabularies } from './vocabularies/keep-to-vocabularies';

/** Migrations, the vocabularies and made-up data, as the owner of the tables. */
export async function prepareDistrictDatabase(config: DistrictConfig): Promise<void> {
  await prepareDatabase(
    config,
    (url) => createDistrictDataSource({ name: 'district-owner', url, poolSize: 2 }),
    { requireOwn: (dataSource) => requireOwnDatabase(dataSource, territoryOf(config)), fill: fillOf(config) },
  );
}

/** What is to be done beside migrations; undefined when another process does it. */
function fillOf(config: DistrictConfig): ((dataSource: DataSource) => Promise<void>) | undefined {
  const { demonstration, migrate = true, vocabularies = ownVocabularies() } = config;
  if (!migrate && demonstration === undefined) return undefined;
  return async (dataSource) => {
    await claimDatabase(dataSource, territoryOf(config));
    if (migrate) await keepToVocabularies(dataSource, vocabularies);
    if (demonstration !== undefined) await seed(dataSource, config, demonstration);
  };
}

function territoryOf({ registry, districts }: DistrictConfig): Territory {
  return new Territory(registry, districts);
}

async function seed(
  dataSource: DataSource,
  config: DistrictConfig,
  demonstration: Demonstration,
): Promise<void> {
  const territory = territoryOf(config);
  for (const district of config.districts) {
    const storedCodes = territory.storedCodesOf([district]);
    await seedDistrict(dataSource, { district, storedCodes, ...demonstration });
  }
}
