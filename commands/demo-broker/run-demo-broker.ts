import { todayOf } from '../../platform/time/calendar';
import type { Run } from '../harness/command';
import { askHub, defaultHubUrl } from '../harness/hub-client';
import { print, printJson } from '../harness/print';
import { demonstrationToken } from '../token/demonstration-token';
import { playBrokerDay, type Step } from './broker-day';
import type { DEMO_BROKER_OPTIONS } from './demo-broker-command';

export const runDemoBroker: Run<typeof DEMO_BROKER_OPTIONS> = async (values, { env }) => {
  const { district = 'farsta', url = defaultHubUrl(env), json = false } = values;
  let count = 0;
  await playBrokerDay({
    district,
    today: todayOf(() => new Date()),
    play: async (step) => {
      count += 1;
      if (!json) print(announce(count, step));
      const caller = { ...step.actor, subject: `demo-${step.actor.role}` };
      const data = await askHub(url, await demonstrationToken(env, caller), step);
      if (json) printJson({ ...step, data });
      else print(`${JSON.stringify(data, null, 2)}\n`);
      return data;
    },
  });
};

function announce(count: number, { title, actor, query, variables }: Step): string {
  const who = actor.district === undefined ? actor.role : `${actor.role}, ${actor.district}`;
  return `\n${count}. ${title} (${who})\n\n${query}\n${JSON.stringify(variables)}\n\n`;
}
