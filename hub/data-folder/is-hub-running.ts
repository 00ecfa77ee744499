import type { Environment } from '../../platform/settings/environment';
import { StartError } from '../errors/start-error';
import { readDataDir } from '../settings/config';
import { refuseHeldFolder } from './folder-lock';

/** Whether a living process has the data folder. */
export async function isHubRunning(env: Environment): Promise<boolean> {
  try {
    await refuseHeldFolder(readDataDir(env));
    return false;
  } catch (error) {
    if (error instanceof StartError) return true;
    throw error;
  }
}
