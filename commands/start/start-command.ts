import { MAX_SCALE } from '../../hub/installation';
import type { Command, OptionDefinitions } from '../harness/command';

/** Of what starts the hub, or looks whether it could. */
export const START_OPTIONS = {
  scale: {
    type: 'string',
    value: 'N',
    about: `multiplies the demonstration data, from 1 to ${MAX_SCALE}; default 1`,
  },
} as const satisfies OptionDefinitions;

export const startCommand: Command<typeof START_OPTIONS> = {
  name: 'start',
  summary: 'Starts the whole hub with made-up data on this machine, until Ctrl-C; as npm start does.',
  options: START_OPTIONS,
  notes: 'Settings are environment variables: docs/settings.md.',
  load: () => (require('./run-start') as typeof import('./run-start')).runStart,
};
