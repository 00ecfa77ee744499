import { accessSync, constants } from 'node:fs';
import { EnvironmentError } from '../../platform/settings/environment';
import type { GatewayConfig } from './config';

/** The settings, once the files that they name can be read. @throws EnvironmentError */
export function requireFiles(config: GatewayConfig): GatewayConfig {
  if ('path' in config.supergraph) requireFile('SUPERGRAPH', config.supergraph.path);
  const operations = config.registeredOperations ?? config.knownOperations;
  if (operations !== null) requireFile('OPERATIONS_FILE', operations);
  return config;
}

function requireFile(variable: string, path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    throw new EnvironmentError(
      variable,
      `cannot be read: ${path} (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}
