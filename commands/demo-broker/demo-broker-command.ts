import { type Command, HUB_URL_OPTION, type OptionDefinitions } from '../harness/command';

export const DEMO_BROKER_OPTIONS = {
  district: { type: 'string', value: 'CODE', about: 'the district that asks; default farsta' },
  url: HUB_URL_OPTION,
  json: { type: 'boolean', about: 'print each step as JSON, one a line' },
} as const satisfies OptionDefinitions;

export const demoBrokerCommand: Command<typeof DEMO_BROKER_OPTIONS> = {
  name: 'demo:broker',
  summary: `Plays a broker's day against the hub that "npm start" runs.`,
  about: `Each step is printed with its query and its answer: a decision, the request for a placement, the best matches, a proposal,
the parties' answers, the placement, the charge. It makes a decision and fills a place in the made-up data each time.`,
  options: DEMO_BROKER_OPTIONS,
  load: () => (require('./run-demo-broker') as typeof import('./run-demo-broker')).runDemoBroker,
};
