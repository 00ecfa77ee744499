import { ErrorRequestIds } from '../platform/errors/error-request-ids';
import { createHttpServer } from '../platform/http/http-server';
import { ALL_DISTRICTS } from '../platform/http/served-district';
import { createLogger, type Logger } from '../platform/logging/logger';
import { Lifecycle } from '../platform/process/lifecycle';
import type { Service } from '../platform/process/service';
import { readServiceKey } from '../platform/tokens/service-key';
import { createGatewayRoutes } from './gateway-routes';
import { createApolloServer } from './http/apollo-server';
import { createGatewayErrorFormatter } from './http/format-gateway-error';
import { Admission } from './security/admission';
import { createCallerVerifier } from './security/caller-verifier';
import { createClientAddressReader } from './security/client-address';
import { AutomaticDocuments, type RegisteredDocuments } from './security/operation-documents';
import { OperationsUnderWay } from './security/operations-under-way';
import { readRegisteredDocuments } from './security/read-registered-documents';
import type { GatewayConfig } from './settings/config';
import { createHubSignIn } from './sign-in/hub-sign-in';
import { createSubscriptionServer } from './subscriptions/subscription-server';
import { createHubEngine } from './supergraph/hub-engine';
import { watchSupergraph } from './supergraph/watch-supergraph';
import { userMessageOf } from './user-messages/user-message';

export interface Gateway extends Service {
  /**
   * Puts another supergraph into service.
   * @throws InvalidSupergraphError; then the former one stays
   */
  reload(supergraphSdl: string): void;
}

/** Acquires everything the gateway needs; nothing stays open when that fails half-way. */
export async function createGateway(config: GatewayConfig): Promise<Gateway> {
  const lifecycle = new Lifecycle();
  return lifecycle.guard(async () => {
    const logger = createLogger('gateway', config.logLevel);
    if (config.tokens === null)
      logger.warn({}, 'no tokens are checked: everybody gets what is for everybody');
    if (config.sealKey !== null) await readServiceKey(config.sealKey);
    const engine = createHubEngine(config, logger);
    lifecycle.onRelease(() => engine.close());
    if ('path' in config.supergraph) lifecycle.onRelease(watchSupergraph(config.supergraph, engine, logger));
    const requestIds = new ErrorRequestIds();
    const districtNames = (code: string) => config.shards?.resolve(code)?.name;
    const formatError = createGatewayErrorFormatter({ ...config, logger, requestIds, districtNames });
    const server = createApolloServer(config, { engine, formatError, logger, requestIds });
    await server.start();
    lifecycle.onRelease(() => server.stop());
    const verifier = config.tokens === null ? null : createCallerVerifier(config.tokens, config.anonymous);
    const admission = new Admission({
      verifier,
      rates: config.rates,
      readAddress: createClientAddressReader(config.trustedProxies),
    });
    const documents =
      config.registeredOperations === null
        ? new AutomaticDocuments(config.limits.maxCharacters, knownDocuments(config))
        : readRegisteredDocuments(config.registeredOperations);
    const underWay = new OperationsUnderWay({
      maxRunning: config.maxOperationsPerSubject,
      maxWaiting: WAITING_PER_RUNNING * config.maxOperationsPerSubject,
    });
    tellAddressLimits(config, logger);
    const signIn = await createHubSignIn(config, logger, formatError);
    lifecycle.onRelease(() => signIn?.stop());
    const door = signIn?.door ?? null;
    const trust = { config, engine, formatError, admission, documents, underWay, door };
    const subscriptions = createSubscriptionServer(trust);
    const parts = { ...trust, logger, server, subscriptions, signIn };
    const http = createHttpServer({
      ...config,
      logger,
      routes: createGatewayRoutes(parts),
      upgrades: { '/graphql': subscriptions.upgrade },
      servedDistrict: () => ALL_DISTRICTS,
      aboutFailure: (extensions) => ({ userMessage: userMessageOf(extensions, districtNames) }),
    });
    lifecycle.onRelease(() => http.stop());
    lifecycle.onRelease(() => subscriptions.stop());
    return {
      start: () => lifecycle.guard(() => http.start()),
      stop: () => lifecycle.release(),
      reload: (sdl) => engine.reload(sdl),
    };
  });
}

/** What is known by its hash before anybody has sent its text. */
function knownDocuments({ knownOperations }: GatewayConfig): RegisteredDocuments | null {
  return knownOperations === null ? null : readRegisteredDocuments(knownOperations);
}

const WAITING_PER_RUNNING = 10;

function tellAddressLimits({ trustedProxies, rates, subscriptions }: GatewayConfig, logger: Logger): void {
  if (trustedProxies.length > 0) return;
  const ratePerAddress = rates.perAddress?.perSecond ?? 0;
  const { maxConnectionsPerAddress } = subscriptions;
  logger.info(
    { ratePerAddress, maxConnectionsPerAddress },
    'TRUSTED_PROXIES is not set: behind a proxy all clients are one address and share MAX_CONNECTIONS_PER_ADDRESS, and those without a token RATE_PER_ADDRESS',
  );
}
