import { failToStart } from '../errors/fail-to-start';
import { readStartOptions } from '../settings/start-options';
import { checkHub } from './check-hub';

/** Before there is a build: whether the hub could start. */
async function main(env: NodeJS.ProcessEnv, argv: readonly string[]): Promise<void> {
  await checkHub(env, readStartOptions(argv));
}

main(process.env, process.argv.slice(2)).catch(failToStart);
