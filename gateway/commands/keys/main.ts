import { readDataDir } from '../../start/config';
import { prepareDataFolder } from '../../start/data-folder';
import { ensureDemonstrationKeys, publicKeyFile } from '../../start/demonstration-keys';
import { print } from '../print';
import { runCommand } from '../run-command';

/** Makes the demonstration's key pair for processes that are not started by `npm start`. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const { keys } = await prepareDataFolder(readDataDir(env));
  await ensureDemonstrationKeys(keys);
  print(`${publicKeyFile(keys)}\n`);
}

void runCommand('keys', () => main(process.env));
