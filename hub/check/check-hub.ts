import type { Environment } from '../../platform/settings/environment';
import { refuseHeldFolder } from '../data-folder/folder-lock';
import { claimPort } from '../ports/claim-port';
import type { StartOptions } from '../settings/start-options';
import { readAllSettings } from './read-all-settings';

/**
 * Whether the hub could start now: its settings, its folder, its port. Nothing is changed.
 * @throws StartError with a line for each reason why not, UsageError for an option
 */
export async function checkHub(env: Environment, options: StartOptions): Promise<void> {
  const config = await readAllSettings(env, options);
  const afterCrash = await refuseHeldFolder(config.dataDir);
  const port = await claimPort(config.host, config.port, afterCrash);
  await port.release();
}
