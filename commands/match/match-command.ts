import { type Command, HUB_URL_OPTION, JSON_OPTION, type OptionDefinitions } from '../harness/command';

export const MATCH_OPTIONS = {
  request: { type: 'string', value: 'ID', isRequired: true, about: "the request's id" },
  first: { type: 'string', value: 'N', about: 'how many, from 1 to 100; default 3' },
  url: HUB_URL_OPTION,
  token: {
    type: 'string',
    value: 'TOKEN',
    about: 'default: one for the resursteam, signed with the key of "npm start"',
  },
  json: JSON_OPTION,
} as const satisfies OptionDefinitions;

export const matchCommand: Command<typeof MATCH_OPTIONS> = {
  name: 'match',
  summary: 'Prints who suits a placement request best, over all districts, with the reasons.',
  options: MATCH_OPTIONS,
  load: () => (require('./run-match') as typeof import('./run-match')).runMatch,
};
