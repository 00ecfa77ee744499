import { failToStart } from './errors/fail-to-start';
import { startHub } from './hub';
import { readStartOptions } from './settings/start-options';

async function main(env: NodeJS.ProcessEnv, argv: readonly string[]): Promise<void> {
  await startHub(env, readStartOptions(argv));
}

main(process.env, process.argv.slice(2)).catch(failToStart);
