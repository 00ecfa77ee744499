import { dataFolder } from '../../hub/data-folder/data-folder';
import { readDataDir } from '../../hub/settings/config';
import { readMaxTokenSeconds } from '../../platform/tokens/token-settings';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import { print } from '../harness/print';
import { runCommand } from '../harness/run-command';
import { signDemonstrationToken, TOKEN_HELP, toTokenRequest } from './token';

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const request = toTokenRequest(process.argv.slice(2), readDistrictRegistry(env), readMaxTokenSeconds(env));
  if (!request) return void print(TOKEN_HELP);
  const token = await signDemonstrationToken(dataFolder(readDataDir(env)).keys, request);
  print(request.link ? `http://127.0.0.1:${env.PORT || 4000}/#token=${token}\n` : `${token}\n`);
}

void runCommand('token', () => main(process.env));
