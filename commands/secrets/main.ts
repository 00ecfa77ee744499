import { resolve } from 'node:path';
import { districtDatabase } from '../../hub/databases/databases';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import { print } from '../harness/print';
import { readOptions } from '../harness/read-options';
import { runCommand } from '../harness/run-command';
import { makeSecrets } from './secrets';

const HELP = `Makes what docker-compose.yml needs and nobody should choose: a password for each login of the databases, a key for each
process that signs, and the set of their public halves. What is there already is kept.

  npm run --silent secrets -- [--folder FOLDER]

  --folder  default ./secrets
`;

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const options = readOptions(process.argv.slice(2), {
    folder: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (options.help) return print(HELP);
  const districts = readDistrictRegistry(env).inForce.map(({ code }) => districtDatabase(code));
  const folder = resolve(options.folder ?? 'secrets');
  const made = await makeSecrets(folder, [...districts, 'formedling', 'reporting']);
  print(`${made.length} files made in ${folder}\n`);
}

void runCommand('secrets', () => main(process.env));
