import type { Role } from './roles';

/** Every scope that a schema of the hub may ask for with `@requiresScopes`. */
export const SCOPES = [
  'counts:read',
  'pool:read',
  'pool:write',
  'identity:read',
  'decisions:read',
  'decisions:write',
  'brokering:read',
  'brokering:write',
  'reports:read',
  'reports:publish',
  'reports:official',
  'reports:exact',
  'reports:individual',
  'access-log:read',
  'access-log:review',
  'work:read',
  'work:write',
  'staff:read',
  'staff:write',
  'service:internal',
] as const;
export type Scope = (typeof SCOPES)[number];

const WORK: readonly Scope[] = ['work:read', 'work:write'];

/**
 * What a token of a role is worth when it names no scopes:
 *
 * | scope | resursteam | kontaktsekreterare | handlaggare | rapportor | reporting | admin |
 * |---|---|---|---|---|---|---|
 * | counts:read | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ |
 * | pool:read, identity:read | ✓ | ✓ | ✓ | – | – | – |
 * | pool:write | – | ✓ | – | – | – | – |
 * | decisions:read | – | ✓ | ✓ | ✓ | – | – |
 * | decisions:write | – | ✓ | ✓ | – | – | – |
 * | brokering:read, brokering:write | ✓ | ✓ | ✓ | – | – | – |
 * | reports:read | ✓ | – | – | ✓ | ✓ | ✓ |
 * | reports:individual | – | – | – | ✓ | – | – |
 * | reports:publish, reports:official | – | – | – | – | ✓ | – |
 * | staff:read, staff:write | – | – | – | – | – | ✓ |
 * | access-log:read, access-log:review | – | – | – | – | – | ✓ |
 * | work:read, work:write | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ |
 *
 * `service` has them all. Which rows, and which of the acts of a scope, each subgraph's `policy/` decides.
 */
const DEFAULTS: Readonly<Record<Role, readonly Scope[]>> = {
  resursteam: [
    'counts:read',
    'pool:read',
    'identity:read',
    'brokering:read',
    'brokering:write',
    'reports:read',
    ...WORK,
  ],
  kontaktsekreterare: [
    'counts:read',
    'pool:read',
    'pool:write',
    'identity:read',
    'decisions:read',
    'decisions:write',
    'brokering:read',
    'brokering:write',
    ...WORK,
  ],
  handlaggare: [
    'counts:read',
    'pool:read',
    'identity:read',
    'decisions:read',
    'decisions:write',
    'brokering:read',
    'brokering:write',
    ...WORK,
  ],
  rapportor: ['counts:read', 'decisions:read', 'reports:read', 'reports:individual', ...WORK],
  reporting: ['counts:read', 'reports:read', 'reports:publish', 'reports:official', ...WORK],
  admin: [
    'counts:read',
    'reports:read',
    'access-log:read',
    'access-log:review',
    'staff:read',
    'staff:write',
    ...WORK,
  ],
  service: SCOPES,
};

/** What a role may have beside its defaults, when its token names it. */
const GRANTABLE: Readonly<Partial<Record<Role, readonly Scope[]>>> = { reporting: ['reports:exact'] };

export function defaultScopesOf(role: Role): ReadonlySet<Scope> {
  return new Set(DEFAULTS[role]);
}

/**
 * The scopes that count for a token: those of its `scope` claim (RFC 8693, section 4.2: names with spaces between) that
 * its role may have, or the role's defaults when the token has no such claim. A claim of another form grants nothing.
 */
export function effectiveScopes(role: Role, claim: unknown): ReadonlySet<Scope> {
  if (claim === undefined) return defaultScopesOf(role);
  const named = namedScopes(claim);
  const possible = [...DEFAULTS[role], ...(GRANTABLE[role] ?? [])];
  return new Set(possible.filter((scope) => named.has(scope)));
}

/** All that a claim names, whether the hub knows it or not. */
export function namedScopes(claim: unknown): ReadonlySet<string> {
  return new Set(typeof claim === 'string' ? claim.split(' ').filter(Boolean) : []);
}
