import { loadDistrictRegistry } from '../../../schema/load-district-registry';
import { projectFile } from '../../../schema/project-file';
import { readDataDir } from '../../start/config';
import { dataFolder } from '../../start/data-folder';
import { runCommand } from '../run-command';
import { signDemonstrationToken, TOKEN_HELP, toTokenRequest } from './token';

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const file = env.DISTRICTS_FILE || projectFile('schema', 'districts.json');
  const districts = loadDistrictRegistry(file, env.DISTRICTS_ON || '2012-08-15');
  const request = toTokenRequest(process.argv.slice(2), districts);
  if (!request) return void process.stdout.write(TOKEN_HELP);
  const token = await signDemonstrationToken(dataFolder(readDataDir(env)).keys, request);
  process.stdout.write(
    request.link ? `http://127.0.0.1:${env.PORT || 4000}/#token=${token}\n` : `${token}\n`,
  );
}

void runCommand('token', () => main(process.env));
