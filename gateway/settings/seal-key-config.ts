import { GATEWAY } from '../../platform/sealing/gateway-reader';
import { refusesDemonstration } from '../../platform/settings/demonstration';
import type { Environment } from '../../platform/settings/environment';
import { readOptionalServiceKeyFile, type ServiceKey } from '../../platform/tokens/service-key';
import type { TokenVerifierConfig } from '../../platform/tokens/token-verifier';
import { isForeign } from './is-foreign';

/** With what the gateway tells the districts for whom to seal; null where it has no key, or no districts. */
export function toSealKeyConfig(env: Environment, tokens: TokenVerifierConfig | null): ServiceKey | null {
  const keyFile = isForeign(env) ? undefined : readOptionalServiceKeyFile(env);
  if (keyFile === undefined || tokens === null) return null;
  const { issuer, audience } = tokens;
  return { keyFile, issuer, audience, subject: GATEWAY, refusesDemonstration: refusesDemonstration(env) };
}
