import type { DataSource } from 'typeorm';
import { IdempotencyStore } from '../service/idempotency/idempotency-store';
import { createLogger } from '../service/logger';
import { migrate } from '../service/migrate';
import { DEFAULT_EVENT_SETTINGS } from '../service/outbox/event-settings';
import { Outbox } from '../service/outbox/outbox';
import { createSubgraphService, type Service } from '../service/subgraph-service';
import { seedDistrict } from './demonstration/seed-district';
import type { DistrictConfig } from './district-config';
import type { DistrictContext } from './district-context';
import { createDistrictDataSource } from './district-data-source';
import { createDistrictLoaders } from './district-loaders';
import { buildDistrictSchema } from './district-schema';
import { Territory } from './districts/territory';
import { expireHolds } from './holds/expire-holds';

const HOLD_SWEEP_MS = 2_000;

/** One district's subgraph over its own database, migrated and ready to be started. */
export async function createDistrict(
  config: DistrictConfig,
): Promise<Service & { readonly dataSource: DataSource }> {
  const name = `district-${config.districts.length === 1 ? config.districts[0] : 'union'}`;
  const dataSource = createDistrictDataSource({ name, url: config.databaseUrl, poolSize: config.poolSize });
  const outbox = new Outbox({
    ...DEFAULT_EVENT_SETTINGS,
    ...config.events,
    name,
    url: config.databaseUrl,
    logger: createLogger(name, config.logLevel),
  });
  const context: DistrictContext = {
    dataSource,
    outbox,
    territory: new Territory(config.registry, config.districts),
    clock: config.clock ?? (() => new Date()),
    holdsPerCandidate: config.holdsPerCandidate ?? 1,
  };
  const service = await createSubgraphService(config, {
    name,
    dataSource,
    prepare: () => prepareDatabase(config, dataSource),
    buildSchema: () => buildDistrictSchema(context),
    createLoaders: (caller) => createDistrictLoaders(context, caller),
    outbox,
    idempotency: new IdempotencyStore(dataSource),
    tasks: [
      { name: 'expire-holds', everyMs: config.holdSweepMs ?? HOLD_SWEEP_MS, run: () => expireHolds(context) },
    ],
  });
  return { ...service, dataSource };
}

async function prepareDatabase(config: DistrictConfig, dataSource: DataSource): Promise<void> {
  if (config.migrate) await migrate(dataSource);
  if (config.demonstration === undefined) return;
  for (const district of config.districts)
    await seedDistrict(dataSource, { district, ...config.demonstration });
}
