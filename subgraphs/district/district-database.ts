import type { DataSource } from 'typeorm';
import { prepareDatabase } from '../service/prepare-database';
import { seedDistrict } from './demonstration/seed-district';
import type { Demonstration, DistrictConfig } from './district-config';
import { createDistrictDataSource } from './district-data-source';
import { Territory } from './districts/territory';

/** Migrations and made-up data, as the owner of the tables. */
export async function prepareDistrictDatabase(config: DistrictConfig): Promise<void> {
  const { demonstration } = config;
  await prepareDatabase(
    config,
    (url) => createDistrictDataSource({ name: 'district-owner', url, poolSize: 2 }),
    demonstration && ((dataSource) => seed(dataSource, config, demonstration)),
  );
}

async function seed(
  dataSource: DataSource,
  { registry, districts }: DistrictConfig,
  demonstration: Demonstration,
): Promise<void> {
  const territory = new Territory(registry, districts);
  for (const district of districts) {
    const storedCodes = territory.storedCodesOf([district]);
    await seedDistrict(dataSource, { district, storedCodes, ...demonstration });
  }
}
