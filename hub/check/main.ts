import { refuseHeldFolder } from '../data-folder/folder-lock';
import { failToStart } from '../errors/fail-to-start';
import { claimPort } from '../ports/claim-port';
import { readAllSettings } from './settings';

/** Whether the hub could start now: its settings, its folder, its port. Nothing is changed. */
async function main(): Promise<void> {
  const config = await readAllSettings(process.env, process.argv.slice(2));
  const afterCrash = await refuseHeldFolder(config.dataDir);
  const port = await claimPort(config.host, config.port, afterCrash);
  await port.release();
}

main().catch(failToStart);
