import { readDataDir } from '../../start/config';
import { prepareDataFolder } from '../../start/data-folder';
import { ensureDemonstrationKeys, publicKeyFile } from '../../start/demonstration-keys';

/** Makes the demonstration's key pair for processes that are not started by `npm start`. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const { keys } = await prepareDataFolder(readDataDir(env));
  await ensureDemonstrationKeys(keys);
  process.stdout.write(`${publicKeyFile(keys)}\n`);
}

main(process.env).catch((error: Error) => {
  process.stderr.write(`keys: ${error.message}\n`);
  process.exitCode = 1;
});
