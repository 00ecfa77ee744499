import { MAX_SCALE } from '../../hub/installation';
import type { Command, OptionDefinitions } from '../harness/command';

export const START_OPTIONS = {
  scale: {
    type: 'string',
    value: 'N',
    about: `multiplies the demonstration data, from 1 to ${MAX_SCALE}; default 1`,
  },
  alive: {
    type: 'boolean',
    about:
      'a quiet day of the city happens by itself: a vacancy opens, a request comes in, an answer is given (ALIVE_SECONDS)',
  },
  isolated: {
    type: 'boolean',
    about: 'each district runs as a process of its own; else they share one for each core (DISTRICT_HOSTS)',
  },
} as const satisfies OptionDefinitions;

export const startCommand: Command<typeof START_OPTIONS> = {
  name: 'start',
  summary: 'Starts the whole hub with made-up data on this machine, until Ctrl-C; as npm start does.',
  options: START_OPTIONS,
  notes: 'Settings are environment variables: docs/settings.md.',
  load: () => (require('./run-start') as typeof import('./run-start')).runStart,
};
