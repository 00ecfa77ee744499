import type { Environment } from '../platform/settings/environment';
import { readAllSettings } from './check/read-all-settings';
import { failToStart } from './errors/fail-to-start';
import { createLauncher, type Launcher } from './launcher/launcher';
import { readyBlock } from './launcher/ready-block';
import { createProgress } from './settings/progress';
import type { StartOptions } from './settings/start-options';

export { checkHub } from './check/check-hub';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts everything, tells of it, and resolves when a first query can be answered; a signal stops it all in order.
 * @throws StartError with a line for each reason, UsageError for an option
 */
export async function startHub(env: Environment, options: StartOptions): Promise<void> {
  const config = await readAllSettings(env, options);
  const progress = createProgress((text) => process.stdout.write(text));
  const launcher = createLauncher(config, progress);
  const signalled = stopOnSignal(launcher);
  try {
    const { url, districts } = await launcher.start();
    process.stdout.write(readyBlock({ url, districts, dataDir: config.dataDir }));
  } catch (error) {
    if (!signalled()) throw error;
  }
}

/** A signal during the start ends the start; what has been started is stopped. */
function stopOnSignal(launcher: Launcher): () => boolean {
  let signalled = false;
  const stop = () => {
    signalled = true;
    launcher.stop().catch(failToStart);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return () => signalled;
}
