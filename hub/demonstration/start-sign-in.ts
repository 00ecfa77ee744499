import type { Lifecycle } from '../../platform/process/lifecycle';
import type { Environment } from '../../platform/settings/environment';
import type { DistrictEntry } from '../../schema/district-registry';
import { type LauncherConfig, usesOwnProvider } from '../settings/config';
import { reachableHost } from '../settings/reachable-host';
import { startDemonstrationProvider } from './identity-provider';

export interface SignInSurroundings {
  readonly config: LauncherConfig;
  /** Ends the provider. */
  readonly lifecycle: Lifecycle;
  readonly districts: readonly DistrictEntry[];
  /** The gateway's. */
  readonly port: number;
}

/** The demonstration's identity provider, unless people sign in with another. */
export async function startSignIn({
  config,
  lifecycle,
  districts,
  port,
}: SignInSurroundings): Promise<Environment | undefined> {
  if (usesOwnProvider(config)) return undefined;
  const hosts = new Set([reachableHost(config.host), '127.0.0.1', 'localhost']);
  const provider = await startDemonstrationProvider({
    districts,
    hubUrls: [...hosts].map((host) => `http://${host}:${port}`),
  });
  lifecycle.onRelease(() => provider.stop());
  return {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  };
}
