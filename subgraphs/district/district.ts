import type { DataSource } from 'typeorm';
import { createLogger } from '../../platform/logging/logger';
import type { Lifecycle } from '../../platform/process/lifecycle';
import type { Service } from '../../platform/process/service';
import { createGatewayKeyReader } from '../../platform/sealing/gateway-reader';
import { AccessGuard } from '../harness/access-log/record/access-guard';
import { AccessLogWriter } from '../harness/access-log/record/access-log-writer';
import { KeySealer } from '../harness/access-log/record/key-sealer';
import { applicationUrl } from '../harness/database/prepare-database';
import { IdempotencyStore } from '../harness/idempotency/idempotency-store';
import { FORGET_DRAFTS_MS, forgetOldDrafts } from '../harness/kept/draft-retention';
import { LOG_HEADS_MS, logHeads } from '../harness/log-chain/log-heads';
import { CursorSeal } from '../harness/outbox/cursor-seal';
import { Outbox } from '../harness/outbox/outbox';
import { createSubgraphHost } from '../harness/server/subgraph-host';
import { createCommons, createSubgraphSite, type SubgraphParts } from '../harness/server/subgraph-site';
import { DEFAULT_EVENT_SETTINGS } from '../harness/settings/event-settings';
import { FrozenFigures } from '../harness/small-numbers/frozen-figures';
import { newDayTeller } from '../harness/work-items/tell-new-day';
import { ownVocabularies } from '../vocabulary/read-vocabularies';
import type { DistrictContext } from './context/district-context';
import type { DistrictConfig } from './district-config';
import { createDistrictDataSource } from './district-data-source';
import { prepareDistrictDatabase } from './district-database';
import { createDistrictLoaders, type DistrictLoaders } from './district-loaders';
import { buildDistrictSchema, createDistrictInstances } from './district-schema';
import { claimDatabase, OwnDatabase, servedName } from './districts/own-database';
import { Territory } from './districts/territory';
import { expireHolds } from './holds/expire-holds';
import { revokeLapsedHolds } from './holds/revoke-lapsed-holds';
import { endDuePlacements } from './placement-ends/end-due-placements';
import { districtChains } from './policy/log-chains';

const HOLD_SWEEP_MS = 2_000;
const RECHECK_MS = 5_000;

/** One district's subgraph over its own database, migrated and ready to be started. */
export async function createDistrict(
  config: DistrictConfig,
): Promise<Service & { readonly dataSource: DataSource }> {
  let dataSource: DataSource | undefined;
  const service = await createDistrictHost([config], (connected) => {
    dataSource = connected;
  });
  return { ...service, dataSource: dataSource! };
}

/**
 * Districts in one process, each over a database of its own.
 * @param configs one for each; what is of the whole process is the first one's
 * @param onConnected told of each database that is served
 */
export async function createDistrictHost(
  configs: readonly DistrictConfig[],
  onConnected: (dataSource: DataSource) => void = () => undefined,
): Promise<Service> {
  const [first] = configs;
  const commons = await createCommons(first!, buildDistrictSchema);
  const hosted = configs.map((config) => ({
    name: servedName(config),
    create: async (lifecycle: Lifecycle) => {
      await prepareDistrictDatabase(config);
      const parts = createParts(config, lifecycle);
      const site = await createSubgraphSite(config, parts, { commons, lifecycle });
      onConnected(parts.dataSource);
      return site;
    },
  }));
  return createSubgraphHost(first!, hosted);
}

function createParts(config: DistrictConfig, lifecycle: Lifecycle): SubgraphParts<DistrictLoaders> {
  const name = `district-${config.districts.length === 1 ? config.districts[0] : 'union'}`;
  const url = applicationUrl(config);
  const logger = createLogger(name, config.logLevel);
  const territory = new Territory(config.registry, config.districts);
  const ownDatabase = new OwnDatabase(territory, logger);
  const { verify } = ownDatabase;
  const dataSource = createDistrictDataSource({ name, url, poolSize: config.poolSize, verify });
  const outbox = new Outbox({ ...DEFAULT_EVENT_SETTINGS, ...config.events, name, url, logger, verify });
  const clock = config.clock ?? (() => new Date());
  const context: DistrictContext = {
    dataSource,
    outbox,
    cursorSeal: new CursorSeal(dataSource),
    keySealer: new KeySealer(createGatewayKeyReader(config.tokens)),
    frozenFigures: new FrozenFigures(dataSource, clock),
    territory,
    vocabularies: config.vocabularies ?? ownVocabularies(),
    clock,
    holdsPerCandidate: config.holdsPerCandidate ?? 1,
  };
  const accessLog = new AccessLogWriter({ name: `${name}-access-log`, url, verify });
  const guard = new AccessGuard(accessLog, districtChains(territory));
  lifecycle.onRelease(() => accessLog.stop());
  return {
    name,
    dataSource,
    prepare: async (connected) => {
      await claimDatabase(connected, territory);
      await logHeads(connected, logger);
    },
    instances: createDistrictInstances(context),
    createLoaders: (caller) => createDistrictLoaders(context, caller),
    outbox,
    idempotency: new IdempotencyStore(dataSource),
    guard,
    servedDistrict: ownDatabase.served,
    tasks: [
      { name: 'own-database', everyMs: RECHECK_MS, run: () => ownDatabase.recheck(url) },
      { name: 'expire-holds', everyMs: config.holdSweepMs ?? HOLD_SWEEP_MS, run: () => expireHolds(context) },
      {
        name: 'lapsed-holds',
        everyMs: config.holdSweepMs ?? HOLD_SWEEP_MS,
        run: () => revokeLapsedHolds(context),
      },
      {
        name: 'due-placements',
        everyMs: config.holdSweepMs ?? HOLD_SWEEP_MS,
        run: () => endDuePlacements(context),
      },
      { name: 'new-day', everyMs: config.holdSweepMs ?? HOLD_SWEEP_MS, run: newDayTeller(context) },
      { name: 'old-drafts', everyMs: FORGET_DRAFTS_MS, run: () => forgetOldDrafts(context) },
      { name: 'log-heads', everyMs: LOG_HEADS_MS, run: () => logHeads(dataSource, logger) },
    ],
  };
}
