import { print } from '../harness/print';
import { runCommand } from '../harness/run-command';
import { migrateHub, toMigrateRequest } from './migrate';

const HELP = `Brings the hub's databases on a server to the newest tables, each in turn, and ends. Before the processes start.

  npm run --silent migrate -- [--database NAME]

  --database  one of them, such as district_farsta; default all: every district's, formedling, reporting

DATABASE_OWNER_URL is the server, as the owner of the databases; DATABASE_OWNER_PASSWORD_FILE may hold the password.
The processes themselves then run with MIGRATE=off and a login that owns nothing.
`;

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const request = toMigrateRequest(process.argv.slice(2), env);
  if (request === undefined) return print(HELP);
  for await (const database of migrateHub(request)) print(`${database} has the newest tables\n`);
}

void runCommand('migrate', () => main(process.env));
