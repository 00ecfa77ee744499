import { findRunningServer, readDataDir } from '../../hub/installation';
import type { Environment } from '../../platform/settings/environment';
import { readMaxTokenSeconds } from '../../platform/tokens/token-settings';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import { hubPort } from '../harness/hub-client';

/** Reads what the commands between them read, for the page of settings. */
export async function readCommandSettings(env: Environment): Promise<void> {
  readDataDir(env);
  readDistrictRegistry(env);
  hubPort(env);
  readMaxTokenSeconds(env);
  await findRunningServer(env);
}
