import { readFileSync } from 'node:fs';
import { refuseKnownPassword, refusesDemonstration } from '../../../platform/settings/demonstration';
import {
  type Environment,
  EnvironmentError,
  readOptionalText,
  readUrl,
} from '../../../platform/settings/environment';

/** The variable that names the file of a URL's password: `DATABASE_PASSWORD_FILE` for `DATABASE_URL`. */
function passwordFileOf(name: string): string {
  return name.replace(/_URL$/, '_PASSWORD_FILE');
}

/**
 * A database's URL, with the password from its file where one is named.
 * @param name `DATABASE_URL` or `DATABASE_OWNER_URL`
 * @throws EnvironmentError also for a password that everybody knows, where the demonstration's are refused
 */
export function readDatabaseUrl(env: Environment, name: string): string {
  const url = withPassword(env, name, readUrl(env, name));
  if (refusesDemonstration(env)) refuseKnownPassword(name, url);
  return url;
}

function withPassword(env: Environment, name: string, given: string): string {
  const variable = passwordFileOf(name);
  const file = readOptionalText(env, variable);
  if (file === undefined) return given;
  const url = new URL(given);
  if (url.password !== '') throw new EnvironmentError(variable, `is set, and ${name} has a password too`);
  url.password = encodeURIComponent(readPassword(variable, file));
  return url.href;
}

function readPassword(variable: string, file: string): string {
  let password: string;
  try {
    password = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new EnvironmentError(variable, `cannot be read: ${(error as Error).message}`);
  }
  if (password === '') throw new EnvironmentError(variable, `names an empty file, ${file}`);
  return password;
}
