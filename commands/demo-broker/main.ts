import { todayOf } from '../../platform/time/calendar';
import { askHub, defaultHubUrl } from '../harness/hub-client';
import { print } from '../harness/print';
import { readOptions } from '../harness/read-options';
import { runCommand } from '../harness/run-command';
import { demonstrationToken } from '../token/demonstration-token';
import { playBrokerDay, type Step } from './broker-day';

const HELP = `Plays a broker's day against the hub that "npm start" runs, and prints each step with its query and its answer:
a decision, the request for a placement, the best matches, a proposal, the parties' answers, the placement, the charge.
It makes a decision and fills a place in the made-up data each time.

  npm run --silent demo:broker -- [--district CODE] [--url URL]

  --district  the district that asks; default farsta
  --url       the hub's GraphQL endpoint; default http://127.0.0.1:4000/graphql
`;

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const text = { type: 'string' } as const;
  const help = { type: 'boolean', short: 'h' } as const;
  const values = readOptions(process.argv.slice(2), { district: text, url: text, help });
  if (values.help) return void print(HELP);
  const url = values.url ?? defaultHubUrl(env);
  let count = 0;
  await playBrokerDay({
    district: values.district ?? 'farsta',
    today: todayOf(() => new Date()),
    play: async (step) => {
      count += 1;
      print(announce(count, step));
      const data = await askHub(
        url,
        await demonstrationToken(env, { ...step.actor, subject: `demo-${step.actor.role}` }),
        step,
      );
      print(`${JSON.stringify(data, null, 2)}\n`);
      return data;
    },
  });
}

function announce(count: number, { title, actor, query, variables }: Step): string {
  const who = actor.district === undefined ? actor.role : `${actor.role}, ${actor.district}`;
  return `\n${count}. ${title} (${who})\n\n${query}\n${JSON.stringify(variables)}\n\n`;
}

void runCommand('demo:broker', () => main(process.env));
