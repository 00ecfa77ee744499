import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { createHttpServer } from '../../../platform/http/http-server';
import type { ServedDistrict } from '../../../platform/http/served-district';
import { createLogger, type Logger } from '../../../platform/logging/logger';
import { Lifecycle } from '../../../platform/process/lifecycle';
import { RepeatingTask, type RepeatingTaskConfig } from '../../../platform/process/repeating-task';
import type { Service } from '../../../platform/process/service';
import { DEFAULT_MAX_ANSWER_BYTES } from '../../../platform/settings/max-answer-bytes';
import { createTokenVerifier } from '../../../platform/tokens/token-verifier';
import { connectionRefusal, requireApplicationRights } from '../database/require-application-rights';
import { requireOwnMigrations } from '../database/require-own-migrations';
import type { IdempotencyStore } from '../idempotency/idempotency-store';
import { eventRetention } from '../outbox/event-retention';
import { readHorizonAgeMs } from '../outbox/horizon-age';
import type { Outbox } from '../outbox/outbox';
import type { AnswerGuard } from '../request/answer-guard';
import type { LoaderFactory } from '../request/request-context';
import { DEFAULT_EVENT_SETTINGS } from '../settings/event-settings';
import type { ServiceConfig } from '../settings/service-config';
import { createSubscriptionServer } from '../subscriptions/subscription-server';
import { boundAnswers } from './bound-answers';
import { createGraphqlServer } from './graphql-server';
import { createHealthRoutes, type HealthDetails } from './health';

const PURGE_EVERY_MS = 3_600_000;

export interface SubgraphServiceParts<Loaders> {
  /** The process's name in logs. */
  readonly name: string;
  /** Not yet connected; the service connects it and closes it. */
  readonly dataSource: DataSource;
  /** Runs once the data source is connected: migrations, first data. */
  readonly prepare?: (dataSource: DataSource) => Promise<void>;
  readonly buildSchema: () => Promise<GraphQLSchema>;
  readonly createLoaders: LoaderFactory<Loaders>;
  /** Not yet started; for a subgraph whose schema has subscriptions. */
  readonly outbox?: Outbox;
  /** For a subgraph that has mutations; its keys are purged too. */
  readonly idempotency?: IdempotencyStore;
  /** Every answer passes it. */
  readonly guard?: AnswerGuard;
  /** Run again and again from when the database is ready until the service stops. */
  readonly tasks?: readonly Omit<RepeatingTaskConfig, 'logger'>[];
  /** Of a subgraph that is one of several of its kind; another answers by its name to who takes it for a district. */
  readonly servedDistrict?: ServedDistrict;
}

/**
 * Acquires everything a subgraph needs: database, schema, GraphQL server. Nothing stays open when it fails half-way.
 */
export async function createSubgraphService<Loaders>(
  config: ServiceConfig,
  parts: SubgraphServiceParts<Loaders>,
): Promise<Service> {
  const lifecycle = new Lifecycle();
  return lifecycle.guard(async () => {
    const logger = createLogger(parts.name, config.logLevel);
    const verifier = createTokenVerifier(config.tokens);
    await connect(config, parts, { lifecycle, logger });
    await startEvents(config, parts, { lifecycle, logger });
    startTasks(parts, { lifecycle, logger });
    const schema = await parts.buildSchema();
    boundAnswers(schema, config.maxAnswerBytes ?? DEFAULT_MAX_ANSWER_BYTES);
    const { servedDistrict = () => parts.name } = parts;
    const serving = { ...config, ...parts, servedDistrict, schema, verifier, logger };
    const graphql = await createGraphqlServer(serving);
    lifecycle.onRelease(() => graphql.stop());
    const sockets = parts.outbox && createSubscriptionServer(serving);
    const routes = { '/graphql': graphql.route, ...createHealthRoutes(parts.dataSource, healthOf(parts)) };
    const upgrades = sockets && { '/graphql': sockets.upgrade };
    const { host, port, timeouts } = config;
    const http = createHttpServer({ host, port, timeouts, routes, upgrades, servedDistrict, logger });
    lifecycle.onRelease(() => http.stop());
    lifecycle.onRelease(() => sockets?.stop());
    return { start: () => lifecycle.guard(() => http.start()), stop: () => lifecycle.release() };
  });
}

async function connect<Loaders>(
  { development }: ServiceConfig,
  parts: SubgraphServiceParts<Loaders>,
  { lifecycle, logger }: { lifecycle: Lifecycle; logger: Logger },
): Promise<void> {
  await parts.dataSource.initialize().catch((cause: Error) => {
    throw connectionRefusal('DATABASE_URL', cause);
  });
  lifecycle.onRelease(() => parts.dataSource.destroy());
  await requireOwnMigrations(parts.dataSource);
  const { loginOwns } = await requireApplicationRights(parts.dataSource);
  if (loginOwns && !development)
    logger.warn(
      {},
      'the login of DATABASE_URL owns the tables: give the process one of the application’s rights',
    );
  await parts.prepare?.(parts.dataSource);
}

/** Migrations have run: the outbox has its tables. */
async function startEvents<Loaders>(
  { events }: ServiceConfig,
  { dataSource, outbox }: SubgraphServiceParts<Loaders>,
  { lifecycle, logger }: { lifecycle: Lifecycle; logger: Logger },
): Promise<void> {
  if (outbox === undefined) return;
  await outbox.start();
  lifecycle.onRelease(() => outbox.stop());
  const { retentionDays } = { ...DEFAULT_EVENT_SETTINGS, ...events };
  const retention = eventRetention({ dataSource, retentionDays, logger });
  retention.start();
  lifecycle.onRelease(() => retention.stop());
}

function startTasks<Loaders>(
  { tasks = [], idempotency }: SubgraphServiceParts<Loaders>,
  { lifecycle, logger }: { lifecycle: Lifecycle; logger: Logger },
): void {
  const purge = idempotency && {
    name: 'purge-keys',
    everyMs: PURGE_EVERY_MS,
    run: () => idempotency.purge(),
  };
  for (const config of purge === undefined ? tasks : [...tasks, purge]) {
    const task = new RepeatingTask({ ...config, logger });
    task.start();
    lifecycle.onRelease(() => task.stop());
  }
}

function healthOf<Loaders>({ outbox }: SubgraphServiceParts<Loaders>): HealthDetails | undefined {
  return outbox && (async (dataSource) => ({ horizonAgeMs: await readHorizonAgeMs(dataSource) }));
}
