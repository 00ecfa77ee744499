import { parseArgs } from 'node:util';
import { todayOf } from '../../../subgraphs/service/calendar';
import { readDataDir } from '../../start/config';
import { dataFolder } from '../../start/data-folder';
import { StartError } from '../../start/start-error';
import { askHub, defaultHubUrl } from '../hub-client';
import { runCommand } from '../run-command';
import { signDemonstrationToken } from '../token/token';
import { type Actor, playBrokerDay, type Step } from './broker-day';

const HELP = `Plays a broker's day against the hub that "npm start" runs, and prints each step with its query and its answer:
a decision, the request for a placement, the best matches, a proposal, the parties' answers, the placement, the charge.
It makes a decision and fills a place in the made-up data each time.

  npm run --silent demo:broker -- [--district CODE] [--url URL]

  --district  the district that asks; default farsta
  --url       the hub's GraphQL endpoint; default http://127.0.0.1:4000/graphql
`;

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const values = readOptions();
  if (values.help) return void process.stdout.write(HELP);
  const url = values.url ?? defaultHubUrl(env);
  let count = 0;
  await playBrokerDay({
    district: values.district ?? 'farsta',
    today: todayOf(() => new Date()),
    play: async (step) => {
      count += 1;
      process.stdout.write(announce(count, step));
      const data = await askHub(url, await tokenOf(env, step.actor), step);
      process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
      return data;
    },
  });
}

function announce(count: number, { title, actor, query, variables }: Step): string {
  const who = actor.district === undefined ? actor.role : `${actor.role}, ${actor.district}`;
  return `\n${count}. ${title} (${who})\n\n${query}\n${JSON.stringify(variables)}\n\n`;
}

function readOptions() {
  const text = { type: 'string' } as const;
  const help = { type: 'boolean', short: 'h' } as const;
  try {
    return parseArgs({ options: { district: text, url: text, help } }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message}; see --help`);
  }
}

function tokenOf(env: NodeJS.ProcessEnv, { role, district }: Actor): Promise<string> {
  const request = { role, district, subject: `demo-${role}`, ttlSeconds: 300 };
  return signDemonstrationToken(dataFolder(readDataDir(env)).keys, request);
}

void runCommand('demo:broker', () => main(process.env));
