import type { Environment } from '../../platform/settings/environment';
import { readOptionalServiceKeyFile, type ServiceKey } from '../../platform/tokens/service-key';
import type { TokenVerifierConfig } from '../../platform/tokens/token-verifier';
import { gatewayKey } from './gateway-key';
import { isForeign } from './is-foreign';

/** With what the gateway tells the districts for whom to seal; null where it has no key, or no districts. */
export function toSealKeyConfig(env: Environment, tokens: TokenVerifierConfig | null): ServiceKey | null {
  const keyFile = isForeign(env) ? undefined : readOptionalServiceKeyFile(env);
  return keyFile === undefined || tokens === null ? null : gatewayKey(env, keyFile, tokens);
}
