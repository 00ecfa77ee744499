import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { AnswerGuard } from './answer-guard';
import { boundAnswers } from './answer-size/bound-answers';
import { DEFAULT_MAX_ANSWER_BYTES } from './answer-size/max-answer-bytes';
import { createGraphqlServer } from './graphql-server';
import { createHealthRoutes, type HealthDetails } from './health';
import { createHttpServer } from './http-server';
import type { IdempotencyStore } from './idempotency/idempotency-store';
import { Lifecycle } from './lifecycle';
import { createLogger, type Logger } from './logger';
import { EventRetention } from './outbox/event-retention';
import { DEFAULT_EVENT_SETTINGS } from './outbox/event-settings';
import { readHorizonAgeMs } from './outbox/horizon-age';
import type { Outbox } from './outbox/outbox';
import { RepeatingTask, type RepeatingTaskConfig } from './repeating-task';
import type { LoaderFactory } from './request-context';
import { connectionRefusal, requireApplicationRights } from './require-application-rights';
import type { ServiceConfig } from './service-config';
import { createSubscriptionServer } from './subscriptions/subscription-server';
import { createTokenVerifier } from './token-verifier';

const PURGE_EVERY_MS = 3_600_000;

/** A running or runnable process of the hub; many fit into one Node process. */
export interface Service {
  /** Listens. Resolves with the base URL, without a path. */
  start(): Promise<{ url: string }>;
  /** Idempotent; also releases what `create` acquired when `start` was never called. */
  stop(): Promise<void>;
}

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
    const serving = { ...config, ...parts, schema, verifier, logger };
    const graphql = await createGraphqlServer(serving);
    lifecycle.onRelease(() => graphql.stop());
    const sockets = parts.outbox && createSubscriptionServer(serving);
    const routes = { '/graphql': graphql.route, ...createHealthRoutes(parts.dataSource, healthOf(parts)) };
    const upgrades = sockets && { '/graphql': sockets.upgrade };
    const { host, port, timeouts } = config;
    const http = createHttpServer({ host, port, timeouts, routes, upgrades, logger });
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
  const retention = new EventRetention({ dataSource, retentionDays, logger });
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
