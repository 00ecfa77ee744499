import { parseArgs } from 'node:util';
import { readDataDir } from '../../start/config';
import { dataFolder } from '../../start/data-folder';
import { runCommand } from '../run-command';
import { signDemonstrationToken } from '../token/token';
import { watchVacancies } from './watch';

const HELP = `Prints vacancies as they open in the city's districts, one line each, until Ctrl-C.

  npm run --silent watch -- [--kinds KINDS] [--districts CODES] [--url URL] [--token TOKEN]

  --kinds      by comma, such as KONTAKTFAMILJ,KORTTIDSFAMILJ; default all
  --districts  codes by comma, such as farsta,sodermalm; default all
  --url        the hub's GraphQL endpoint; default http://127.0.0.1:4000/graphql
  --token      default: one for the resursteam, signed with the key of "npm start"
`;

async function main(env: NodeJS.ProcessEnv, readerGone: AbortSignal): Promise<void> {
  const text = { type: 'string' } as const;
  const options = {
    kinds: text,
    districts: text,
    url: text,
    token: text,
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) return void process.stdout.write(HELP);
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
  await watchVacancies({
    url: values.url ?? `http://127.0.0.1:${env.PORT || 4000}/graphql`,
    token: values.token ?? (await demonstrationToken(env)),
    kinds: values.kinds?.split(','),
    districts: values.districts?.split(','),
    print: (line) => process.stdout.write(`${line}\n`),
    signal: AbortSignal.any([stopped.signal, readerGone]),
  });
}

function demonstrationToken(env: NodeJS.ProcessEnv): Promise<string> {
  const request = {
    role: 'resursteam',
    district: undefined,
    subject: 'demo-watch',
    ttlSeconds: 86_400,
  } as const;
  return signDemonstrationToken(dataFolder(readDataDir(env)).keys, request);
}

void runCommand('watch', (readerGone) => main(process.env, readerGone));
