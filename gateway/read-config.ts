import type { Environment } from '../platform/settings/environment';
import { type GatewayConfig, toGatewayConfig } from './settings/config';
import { requireFiles } from './settings/require-files';

/**
 * The gateway's settings, once the files that they name can be read.
 * @throws EnvironmentError naming the variable
 */
export function readGatewayConfig(env: Environment): GatewayConfig {
  return requireFiles(toGatewayConfig(env));
}
