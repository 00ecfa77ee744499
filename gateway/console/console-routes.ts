import type { RouteHandler } from '../../platform/http/http-server';
import type { Logger } from '../../platform/logging/logger';
import type { GatewayConfig } from '../settings/config';
import { readConsoleFiles } from './console-files';
import { CONSOLE_PATH } from './console-path';
import { createConsoleRoute } from './console-route';

/** The console, where it is served and built. */
export function createConsoleRoutes(
  { consoleFolder: folder }: GatewayConfig,
  logger: Logger,
): Record<string, RouteHandler> {
  if (folder === null) return {};
  const files = readConsoleFiles(folder);
  if (files === null) {
    logger.warn({ folder }, 'the console is not built: npm run build');
    return {};
  }
  const route = createConsoleRoute(files);
  return { [CONSOLE_PATH]: route, [`${CONSOLE_PATH}/*`]: route };
}
