import { readFileSync } from 'node:fs';
import { refuseKnownPassword, refusesDemonstration } from '../../../platform/settings/demonstration';
import {
  type Environment,
  EnvironmentError,
  readOptionalText,
  readUrl,
} from '../../../platform/settings/environment';
import type { Described } from '../../../platform/settings/setting';

export const DATABASE_URL = {
  name: 'DATABASE_URL',
  about:
    "the process's own database, by a login with the application's rights, or its owner's; set by `npm start`",
};

export const DATABASE_OWNER_URL = {
  name: 'DATABASE_OWNER_URL',
  otherwise: 'none: `DATABASE_URL` is the owner',
  about: "that database by its owner's login, for migrations at the start alone",
};

/** The setting that names the file of a URL's password: `DATABASE_PASSWORD_FILE` for `DATABASE_URL`. */
function passwordFileOf({ name }: Described): Described {
  const variable = name.replace(/_URL$/, '_PASSWORD_FILE');
  return { name: variable, form: 'a file', about: `the password of \`${name}\`, where that has none` };
}

/**
 * A database's URL, with the password from its file where one is named.
 * @throws EnvironmentError also for a password that everybody knows, where the demonstration's are refused
 */
export function readDatabaseUrl(env: Environment, setting: Described): string {
  const url = withPassword(env, setting, readUrl(env, setting));
  if (refusesDemonstration(env)) refuseKnownPassword(setting.name, url);
  return url;
}

function withPassword(env: Environment, setting: Described, given: string): string {
  const passwordFile = passwordFileOf(setting);
  const file = readOptionalText(env, passwordFile);
  if (file === undefined) return given;
  const url = new URL(given);
  if (url.password !== '')
    throw new EnvironmentError(passwordFile.name, `is set, and ${setting.name} has a password too`);
  url.password = encodeURIComponent(readPassword(passwordFile.name, file));
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
