import { isIP } from 'node:net';
import { type Environment, EnvironmentError, readSwitch } from './environment';
import { readHost } from './listen-address';
import { readRunMode } from './run-mode';

/** Key ids of the demonstration begin so. */
export const DEMONSTRATION_KEY_ID = 'demonstration';

const DEMONSTRATION = {
  name: 'DEMONSTRATION',
  fallback: false,
  about:
    "what is the demonstration's is accepted in production too, by a process that listens on this machine alone; set by `npm start`",
};

/** Passwords that stand in examples, beside those that repeat the login or the database. */
const WELL_KNOWN_PASSWORDS = new Set([
  'admin',
  'central',
  'changeme',
  'district',
  'example',
  'formedlingshub',
  'hub',
  'owner',
  'password',
  'postgres',
  'secret',
  'test',
]);

export function isDemonstrationKey(keyId: string | undefined): boolean {
  return keyId === DEMONSTRATION_KEY_ID || keyId?.startsWith(`${DEMONSTRATION_KEY_ID}-`) === true;
}

/**
 * Whether keys and passwords of the demonstration are refused: in production, unless `DEMONSTRATION` is `on`, which only a
 * process may have that this machine alone can reach.
 * @throws EnvironmentError
 */
export function refusesDemonstration(env: Environment): boolean {
  if (readRunMode(env) !== 'production') return false;
  if (!readSwitch(env, DEMONSTRATION)) return true;
  if (isLoopback(readHost(env))) return false;
  throw new EnvironmentError(
    'DEMONSTRATION',
    'must not be on in production (NODE_ENV) where HOST can be reached from other machines',
  );
}

/** @throws EnvironmentError for a password that everybody knows; the message does not repeat it */
export function refuseKnownPassword(variable: string, url: string): void {
  const { username, password, pathname } = new URL(url);
  if (password === '') return;
  const known = decodeURIComponent(password).toLowerCase();
  const names = [username, pathname.slice(1)].map((name) => decodeURIComponent(name).toLowerCase());
  if (!WELL_KNOWN_PASSWORDS.has(known) && !names.includes(known)) return;
  throw new EnvironmentError(variable, `has a password that everybody knows, for the login "${username}"`);
}

/** Whether a host is this machine to itself. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
