import { StartError } from '../../hub/errors/start-error';
import { askHub, defaultHubUrl } from '../harness/hub-client';
import { print } from '../harness/print';
import { readOperation } from '../harness/read-operation';
import { readOptions } from '../harness/read-options';
import { runCommand } from '../harness/run-command';
import { demonstrationToken } from '../token/demonstration-token';
import { type MatchAnswer, matchTable } from './match-table';

const HELP = `Prints who suits a placement request best, over all districts, with the reasons.

  npm run --silent match -- --request ID [--first N] [--url URL] [--token TOKEN]

  --request  the request's id
  --first    how many, from 1 to 100; default 3
  --url      the hub's GraphQL endpoint; default http://127.0.0.1:4000/graphql
  --token    default: one for the resursteam, signed with the key of "npm start"
`;

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const text = { type: 'string' } as const;
  const help = { type: 'boolean', short: 'h' } as const;
  const options = { request: text, first: text, url: text, token: text, help };
  const values = readOptions(process.argv.slice(2), options);
  if (values.help) return void print(HELP);
  if (values.request === undefined) throw new StartError('--request is needed; see --help');
  const first = Number(values.first ?? '3');
  if (!Number.isInteger(first) || first < 1 || first > 100) {
    throw new StartError(`--first must be a whole number from 1 to 100, not "${values.first}"`);
  }
  const token =
    values.token ?? (await demonstrationToken(env, { role: 'resursteam', subject: 'demo-match' }));
  const query = readOperation('matcha-begaran');
  const operation = { query, variables: { id: values.request, first } };
  const { placementRequest } = await askHub<MatchAnswer>(values.url ?? defaultHubUrl(env), token, operation);
  if (placementRequest === null) throw new StartError(`no request ${values.request}`);
  print(matchTable(placementRequest));
}

void runCommand('match', () => main(process.env));
