import type { IncomingMessage } from 'node:http';
import type { RouteHandler } from '../../platform/http/http-server';
import type { Logger } from '../../platform/logging/logger';
import { readServiceKey } from '../../platform/tokens/service-key';
import { ServiceTokens } from '../../platform/tokens/service-token';
import type { DistrictEntry } from '../../schema/district-registry';
import type { ErrorFormatter } from '../http/format-gateway-error';
import { ConsoleDoor } from '../sessions/console-door';
import { EndedSessions } from '../sessions/ended-sessions';
import { Seal } from '../sessions/seal';
import { SessionTokens } from '../sessions/session-tokens';
import { Sessions } from '../sessions/sessions';
import type { SignInConfig } from '../settings/sign-in-config';
import { followEndings } from '../staff-register/follow-endings';
import { RegisterClient } from '../staff-register/register-client';
import { createSignOutTeller } from '../staff-register/tell-sign-outs';
import { IdentityProvider } from './identity-provider';
import { createSessionRoutes } from './session-routes';
import { createSignInRoutes } from './sign-in-routes';

export interface SignIn {
  /** Ends what goes on behind the routes. */
  stop(): void;
  readonly routes: Readonly<Record<string, RouteHandler>>;
  readonly door: ConsoleDoor;
}

export interface SignInSurroundings {
  readonly logger: Logger;
  readonly formatError: ErrorFormatter;
  /** Those in force. */
  readonly districts: readonly DistrictEntry[];
  /** The subgraph of the staff register, over HTTP. */
  readonly registerUrl: string;
  /** Of any token. */
  readonly maxLifetimeSeconds: number;
}

/** How people sign in to the console, and what their requests pass. @throws Error for a key that cannot be used */
export async function createSignIn(
  config: SignInConfig,
  { logger, formatError, districts, registerUrl: url, maxLifetimeSeconds }: SignInSurroundings,
): Promise<SignIn> {
  const { claims, lifetime, key, publicUrl, consoleOrigins, clock = () => new Date() } = config;
  const { issuer } = config.provider;
  const now = () => clock().getTime();
  const jwk = await readServiceKey(key);
  const tokens = new SessionTokens(jwk, { ...key, maxLifetimeSeconds });
  const ended = new EndedSessions(now);
  const own = new ServiceTokens(key);
  const register = new RegisterClient(url, own);
  const seal = new Seal(jwk, 'session');
  const sessions = new Sessions({ seal, tokens, ended, register, issuer, lifetime, now });
  const door = new ConsoleDoor({
    sessions,
    origins: new Set([...consoleOrigins, ...(publicUrl === null ? [] : [publicUrl])]),
    trustsHost: publicUrl === null,
    now,
    formatError,
  });
  const unfollow = followEndings({ url, tokens: own, client: register, ended, logger });
  const signOuts = createSignOutTeller(register, now);
  const provider = new IdentityProvider(config.provider);
  const ownUrl = ({ headers }: IncomingMessage) => publicUrl ?? `http://${headers.host}`;
  const parts = { provider, sessions, door, ownUrl, formatError };
  return {
    door,
    stop: () => {
      signOuts.stop();
      unfollow();
    },
    routes: {
      ...createSignInRoutes({
        ...parts,
        issuer,
        claims,
        register,
        seal: new Seal(jwk, 'sign-in'),
        logger,
        now,
      }),
      ...createSessionRoutes({
        ...parts,
        districts,
        tell: signOuts.tell,
        logger,
      }),
    },
  };
}
