import { createLogger } from '../../platform/logging/logger';
import { Lifecycle } from '../../platform/process/lifecycle';
import type { Service } from '../../platform/process/service';
import { serviceOf } from '../../platform/process/service-of';
import { readServiceKey } from '../../platform/tokens/service-key';
import { AccessGuard } from '../harness/access-log/record/access-guard';
import { AccessLogWriter } from '../harness/access-log/record/access-log-writer';
import { watchReads } from '../harness/access-log/record/watch-reads';
import { applicationUrl, prepareDatabase } from '../harness/database/prepare-database';
import { DistrictClient } from '../harness/districts-client/district-client';
import { IdempotencyStore } from '../harness/idempotency/idempotency-store';
import { LOG_HEADS_MS, logHeads } from '../harness/log-chain/log-heads';
import { CursorSeal } from '../harness/outbox/cursor-seal';
import { Outbox } from '../harness/outbox/outbox';
import type { SubgraphInstances } from '../harness/request/subgraph-instances';
import { buildSubgraph } from '../harness/schema/subgraph-schema';
import { createSubgraphService, type SubgraphServiceParts } from '../harness/server/subgraph-service';
import { DEFAULT_EVENT_SETTINGS } from '../harness/settings/event-settings';
import { FrozenFigures } from '../harness/small-numbers/frozen-figures';
import { DEFAULT_SMALL_NUMBERS } from '../harness/small-numbers/small-number-rule';
import { newDayTeller } from '../harness/work-items/tell-new-day';
import { ownVocabularies } from '../vocabulary/read-vocabularies';
import { createBrokering } from './brokering';
import type { FormedlingConfig } from './config';
import { DEFAULT_BROKERING } from './context/brokering-settings';
import type { FormedlingContext } from './context/formedling-context';
import type { FormedlingRequest, FormedlingSubscription } from './context/formedling-request';
import { createFormedlingDataSource } from './data-source';
import { seedStaff } from './demonstration/seed-staff';
import { resolveDistrictReference } from './districts/district.reference';
import { DistrictResolver } from './districts/district.resolver';
import { recordDistricts } from './districts/district.service';
import type { CandidateStub, VacancyStub } from './districts/district-entities.type';
import { Districts } from './districts-client/districts';
import { createFormedlingLoaders, type FormedlingLoaders } from './formedling-loaders';
import { brokeringChains } from './policy/log-chains';
import { followProposals, type ProposalChangedArguments } from './proposals/proposal-events';
import { followRequestOpenings } from './requests/request-openings';
import { FORMEDLING } from './schema';
import { followEndings } from './staff/follow-endings';
import { keepToVocabularies } from './vocabularies/keep-to-vocabularies';
import { VocabularyResolver } from './vocabularies/vocabulary.resolver';
import { noCrash } from './work/crash-point';
import { createWorkItems, type WorkItemsChangedArguments } from './work-items/create-work-items';

/** The central brokering subgraph, run once for the city. */
export async function createFormedling(config: FormedlingConfig): Promise<Service> {
  await readServiceKey(config.districtLink);
  const { migrate = true, vocabularies = ownVocabularies() } = config;
  await prepareDatabase(config, (url) => createFormedlingDataSource(url, 2), {
    fill: migrate ? (dataSource) => keepToVocabularies(dataSource, vocabularies) : undefined,
  });
  const context = createContext(config);
  const brokering = createBrokering(context);
  const { logger, districtClient } = context;
  const accessLog = new AccessLogWriter({ name: 'formedling-access-log', url: applicationUrl(config) });
  const guard = new AccessGuard(accessLog, brokeringChains(config.districts));
  const lifecycle = new Lifecycle();
  lifecycle.onRelease(() => accessLog.stop());
  const parts: SubgraphServiceParts<FormedlingLoaders> = {
    name: 'formedling',
    dataSource: context.dataSource,
    outbox: context.outbox,
    idempotency: new IdempotencyStore(context.dataSource),
    guard,
    tasks: [
      ...brokering.tasks,
      { name: 'new-day', everyMs: context.settings.sweepMs, run: newDayTeller(context) },
      { name: 'log-heads', everyMs: LOG_HEADS_MS, run: () => logHeads(context.dataSource, logger) },
    ],
    prepare: async (dataSource) => {
      await recordDistricts(dataSource, config.districts);
      if (config.demonstrationStaff) await seedStaff(dataSource, config.districts);
      await logHeads(dataSource, logger);
    },
    buildSchema: async () => watchReads(await buildSubgraph(FORMEDLING)),
    instances: createInstances(context, brokering.resolvers),
    createLoaders: (caller) => createFormedlingLoaders(context, caller),
  };
  const create = () => createSubgraphService(config, parts);
  return serviceOf(lifecycle, create, [() => districtClient.close(), () => brokering.stop()]);
}

function createContext(config: FormedlingConfig): FormedlingContext {
  const name = 'formedling';
  const logger = createLogger(name, config.logLevel);
  const client = new DistrictClient(config.districtLink, logger);
  const url = applicationUrl(config);
  const clock = config.clock ?? (() => new Date());
  const dataSource = createFormedlingDataSource(url, config.poolSize);
  return {
    dataSource,
    cursorSeal: new CursorSeal(dataSource),
    outbox: new Outbox({ ...DEFAULT_EVENT_SETTINGS, ...config.events, url, name: `${name}-events`, logger }),
    registry: config.districts,
    vocabularies: config.vocabularies ?? ownVocabularies(),
    clock,
    settings: { ...DEFAULT_BROKERING, ...config.brokering },
    districts: new Districts(client),
    districtClient: client,
    smallNumbers: config.smallNumbers ?? DEFAULT_SMALL_NUMBERS,
    frozenFigures: new FrozenFigures(dataSource, clock),
    crashHook: config.crashHook ?? noCrash,
    logger,
  };
}

function createInstances(
  context: FormedlingContext,
  resolvers: ReadonlyMap<unknown, unknown>,
): SubgraphInstances {
  const { registry } = context;
  const workItems = createWorkItems(context);
  return {
    container: new Map([
      ...resolvers,
      ...workItems.resolvers,
      [DistrictResolver, new DistrictResolver(registry)],
      [VocabularyResolver, new VocabularyResolver(context)],
    ]) as never,
    references: {
      Candidate: (reference: CandidateStub) => reference,
      Vacancy: (reference: VacancyStub) => reference,
      District: (reference: { code: string }) => resolveDistrictReference(registry, reference),
      PlacementRequest: ({ id }: { id: string }, { loaders }: FormedlingRequest<FormedlingLoaders>) =>
        loaders.requests.load(id),
      Proposal: ({ id }: { id: string }, { loaders }: FormedlingRequest<FormedlingLoaders>) =>
        loaders.proposals.load(id),
    },
    subscriptions: {
      requestOpened: ({ after }: { after?: string | null }, request: FormedlingSubscription) =>
        followRequestOpenings(context, request, after ?? null),
      proposalChanged: (args: ProposalChangedArguments, request: FormedlingSubscription) =>
        followProposals(context, request, args),
      brokeringWorkItemsChanged: (args: WorkItemsChangedArguments, request: FormedlingSubscription) =>
        workItems.follow(request, args),
      sessionEnded: (_args: unknown, request: FormedlingSubscription) => followEndings(context, request),
    },
  };
}
