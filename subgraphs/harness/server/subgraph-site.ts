import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { ServedDistrict } from '../../../platform/http/served-district';
import type { Site } from '../../../platform/http/site';
import { createLogger, type Logger } from '../../../platform/logging/logger';
import type { Lifecycle } from '../../../platform/process/lifecycle';
import { RepeatingTask, type RepeatingTaskConfig } from '../../../platform/process/repeating-task';
import { DEFAULT_MAX_ANSWER_BYTES } from '../../../platform/settings/max-answer-bytes';
import { createTokenVerifier, type TokenVerifier } from '../../../platform/tokens/token-verifier';
import { connectionRefusal, requireApplicationRights } from '../database/require-application-rights';
import { requireOwnMigrations } from '../database/require-own-migrations';
import type { IdempotencyStore } from '../idempotency/idempotency-store';
import { eventRetention } from '../outbox/event-retention';
import { readHorizonAgeMs } from '../outbox/horizon-age';
import type { Outbox } from '../outbox/outbox';
import type { AnswerGuard } from '../request/answer-guard';
import type { RequestParts } from '../request/request-context';
import { DEFAULT_EVENT_SETTINGS } from '../settings/event-settings';
import type { ServiceConfig } from '../settings/service-config';
import { createSubscriptionServer } from '../subscriptions/subscription-server';
import { boundAnswers } from './bound-answers';
import { type AnswerBody, createGraphqlServer } from './graphql-server';
import { createReadiness, type HealthDetails, healthRoutes, type ReadReadiness } from './health';
import { KnownDocuments } from './known-documents';

const PURGE_EVERY_MS = 3_600_000;

/** What all databases that one process serves have in common. */
export interface SubgraphCommons {
  readonly schema: GraphQLSchema;
  readonly verifier: TokenVerifier;
  readonly documents: KnownDocuments;
}

/** What one database is served with. */
export interface SubgraphParts<Loaders> extends RequestParts<Loaders> {
  /** In logs. */
  readonly name: string;
  /** Not yet connected; the site connects it and closes it. */
  readonly dataSource: DataSource;
  /** Runs once the data source is connected: migrations, first data. */
  readonly prepare?: (dataSource: DataSource) => Promise<void>;
  /** Not yet started; for a subgraph whose schema has subscriptions. */
  readonly outbox?: Outbox;
  /** For a subgraph that has mutations; its keys are purged too. */
  readonly idempotency?: IdempotencyStore;
  /** Every answer passes it. */
  readonly guard?: AnswerGuard;
  /** Run again and again from when the database is ready until the site is closed. */
  readonly tasks?: readonly Omit<RepeatingTaskConfig, 'logger'>[];
  /** Of a subgraph that is one of several of its kind; another answers by its name to who takes it for a district. */
  readonly servedDistrict?: ServedDistrict;
}

/** A subgraph over one database, ready to be served. */
export interface SubgraphSite extends Site {
  readonly servedDistrict: ServedDistrict;
  readonly readiness: ReadReadiness;
  readonly answer: AnswerBody;
  /** Ends every subscription; idempotent. */
  endStreams(): Promise<void>;
}

export async function createCommons(
  config: ServiceConfig,
  buildSchema: () => Promise<GraphQLSchema>,
): Promise<SubgraphCommons> {
  const schema = await buildSchema();
  boundAnswers(schema, config.maxAnswerBytes ?? DEFAULT_MAX_ANSWER_BYTES);
  return { schema, verifier: createTokenVerifier(config.tokens), documents: new KnownDocuments(schema) };
}

/** Acquires everything that one database is served with; the lifecycle holds it. */
export async function createSubgraphSite<Loaders>(
  config: ServiceConfig,
  parts: SubgraphParts<Loaders>,
  { commons, lifecycle }: { readonly commons: SubgraphCommons; readonly lifecycle: Lifecycle },
): Promise<SubgraphSite> {
  const logger = createLogger(parts.name, config.logLevel);
  await connect(config, parts, { lifecycle, logger });
  await startEvents(config, parts, { lifecycle, logger });
  startTasks(parts, { lifecycle, logger });
  const { servedDistrict = () => parts.name } = parts;
  const serving = { ...config, ...parts, ...commons, servedDistrict, logger };
  const graphql = await createGraphqlServer(serving);
  lifecycle.onRelease(() => graphql.stop());
  const sockets = parts.outbox && createSubscriptionServer(serving);
  const readiness = createReadiness(parts.dataSource, healthOf(parts));
  return {
    routes: { '/graphql': graphql.route, ...healthRoutes(readiness) },
    upgrades: sockets && { '/graphql': sockets.upgrade },
    servedDistrict,
    readiness,
    answer: graphql.answer,
    endStreams: async () => sockets?.stop(),
  };
}

async function connect<Loaders>(
  { development }: ServiceConfig,
  parts: SubgraphParts<Loaders>,
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
  { dataSource, outbox }: SubgraphParts<Loaders>,
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

/** Not all at the same moment: together they would take a connection each, one after the other they share one. */
function startTasks<Loaders>(
  { tasks = [], idempotency }: SubgraphParts<Loaders>,
  { lifecycle, logger }: { lifecycle: Lifecycle; logger: Logger },
): void {
  const purge = idempotency && {
    name: 'purge-keys',
    everyMs: PURGE_EVERY_MS,
    run: () => idempotency.purge(),
  };
  const all = purge === undefined ? tasks : [...tasks, purge];
  for (const [index, config] of all.entries()) {
    const firstAfterMs = (config.everyMs * (index + 1)) / all.length;
    const task = new RepeatingTask({ ...config, firstAfterMs, logger });
    task.start();
    lifecycle.onRelease(() => task.stop());
  }
}

function healthOf<Loaders>({ outbox }: SubgraphParts<Loaders>): HealthDetails | undefined {
  return outbox && (async (dataSource) => ({ horizonAgeMs: await readHorizonAgeMs(dataSource) }));
}
