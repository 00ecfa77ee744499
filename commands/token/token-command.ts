import { ROLES } from '../../platform/tokens/token-verifier';
import { type Command, JSON_OPTION, type OptionDefinitions } from '../harness/command';

export const TOKEN_OPTIONS = {
  role: { type: 'string', value: 'ROLE', isRequired: true, about: ROLES.join(', ') },
  district: {
    type: 'string',
    value: 'CODE',
    about:
      "the caller's own district, such as farsta; needed by kontaktsekreterare, handlaggare and rapportor",
  },
  subject: { type: 'string', value: 'NAME', about: 'who the caller is; default demo-ROLE' },
  ttl: {
    type: 'string',
    value: 'TIME',
    about: `how long it is valid: a number with s, m, h or d; default 8h, at most 24h (10m for service);
MAX_TOKEN_LIFETIME_SECONDS, where the hub runs with it, says so here too`,
  },
  scope: {
    type: 'string',
    value: 'SCOPES',
    about:
      'what the token may be used for, such as "counts:read reports:read"; default all that the role has',
  },
  link: {
    type: 'boolean',
    about: 'print a link that opens GraphiQL with the token (PORT, 4000, says where the hub listens)',
  },
  json: JSON_OPTION,
} as const satisfies OptionDefinitions;

export const tokenCommand: Command<typeof TOKEN_OPTIONS> = {
  name: 'token',
  summary: 'Prints a token for the hub that "npm start" runs, signed with its demonstration key.',
  options: TOKEN_OPTIONS,
  load: () => (require('./run-token') as typeof import('./run-token')).runToken,
};
