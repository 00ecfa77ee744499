import { parseArgs } from 'node:util';
import { showInLine } from '../../platform/text/show-text';
import { defaultHubUrl } from '../harness/hub-client';
import { print } from '../harness/print';
import { runCommand } from '../harness/run-command';
import { demonstrationToken } from '../token/demonstration-token';
import { watchVacancies } from './watch';

const HELP = `Prints vacancies as they open in the city's districts, one line each, until Ctrl-C.

  npm run --silent watch -- [--kinds KINDS] [--districts CODES] [--url URL] [--token TOKEN]

  --kinds      by comma, such as KONTAKTFAMILJ,KORTTIDSFAMILJ; default all
  --districts  codes by comma, such as farsta,sodermalm; default all
  --url        the hub's GraphQL endpoint; default http://127.0.0.1:4000/graphql
  --token      default: one for the resursteam, signed with the key of "npm start"
`;

const DAY_LONG = { role: 'resursteam', subject: 'demo-watch', ttlSeconds: 86_400 } as const;

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
  if (values.help) return void print(HELP);
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
  await watchVacancies({
    url: values.url ?? defaultHubUrl(env),
    token: values.token ?? (await demonstrationToken(env, DAY_LONG)),
    kinds: values.kinds?.split(','),
    districts: values.districts?.split(','),
    print: (line) => print(`${showInLine(line)}\n`),
    signal: AbortSignal.any([stopped.signal, readerGone]),
  });
}

void runCommand('watch', (readerGone) => main(process.env, readerGone));
