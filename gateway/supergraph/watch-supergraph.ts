import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { SupergraphHolder } from '../../engine/operation/supergraph-holder';
import type { Logger } from '../../platform/logging/logger';

/**
 * Loads a supergraph file and follows its changes: a good one takes over, a broken one is logged and the former stays.
 *
 * @returns what stops the watch
 * @throws Error when the first version cannot be read or served
 */
export function watchSupergraph(
  { path, pollMs }: { path: string; pollMs: number },
  holder: SupergraphHolder,
  logger: Logger,
): () => void {
  holder.swap(readFileSync(path, 'utf8'));
  const reload = () => {
    try {
      const sdl = readFileSync(path, 'utf8');
      if (sdl === holder.inService.engine.supergraph.sdl) return;
      holder.swap(sdl);
      logger.info({ path }, 'the supergraph was reloaded');
    } catch (error) {
      logger.error({ err: error, path }, 'the new supergraph is refused, the former one stays');
    }
  };
  watchFile(path, { interval: pollMs }, reload);
  return () => unwatchFile(path, reload);
}
