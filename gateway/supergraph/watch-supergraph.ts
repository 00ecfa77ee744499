import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { Engine } from '../../engine/index';
import type { Logger } from '../../platform/logging/logger';

/**
 * Follows the changes of a supergraph file: a good one takes over, a broken one is logged and the former stays.
 *
 * @returns what stops the watch
 */
export function watchSupergraph(
  { path, pollMs }: { path: string; pollMs: number },
  engine: Engine,
  logger: Logger,
): () => void {
  const reload = () => {
    try {
      const sdl = readFileSync(path, 'utf8');
      if (sdl === engine.supergraph.sdl) return;
      engine.reload(sdl);
      logger.info({ path }, 'the supergraph was reloaded');
    } catch (error) {
      logger.error({ err: error, path }, 'the new supergraph is refused, the former one stays');
    }
  };
  watchFile(path, { interval: pollMs }, reload);
  return () => unwatchFile(path, reload);
}
