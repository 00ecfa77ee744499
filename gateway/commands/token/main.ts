import { readDistrictRegistry } from '../../../subgraphs/service/district-registry';
import { readMaxTokenSeconds } from '../../../subgraphs/service/service-config';
import { readDataDir } from '../../start/config';
import { dataFolder } from '../../start/data-folder';
import { print } from '../print';
import { runCommand } from '../run-command';
import { signDemonstrationToken, TOKEN_HELP, toTokenRequest } from './token';

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const request = toTokenRequest(process.argv.slice(2), readDistrictRegistry(env), readMaxTokenSeconds(env));
  if (!request) return void print(TOKEN_HELP);
  const token = await signDemonstrationToken(dataFolder(readDataDir(env)).keys, request);
  print(request.link ? `http://127.0.0.1:${env.PORT || 4000}/#token=${token}\n` : `${token}\n`);
}

void runCommand('token', () => main(process.env));
