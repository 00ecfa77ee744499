import { GATEWAY } from '../../platform/sealing/gateway-reader';
import { refusesDemonstration } from '../../platform/settings/demonstration';
import type { Environment } from '../../platform/settings/environment';
import type { ServiceKey } from '../../platform/tokens/service-key';
import type { TokenVerifierConfig } from '../../platform/tokens/token-verifier';

/** The gateway's own key, for tokens that are verified as all others are. */
export function gatewayKey(
  env: Environment,
  keyFile: string,
  { issuer, audience }: TokenVerifierConfig,
): ServiceKey {
  return { keyFile, issuer, audience, subject: GATEWAY, refusesDemonstration: refusesDemonstration(env) };
}
