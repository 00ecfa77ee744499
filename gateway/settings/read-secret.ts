import { readFileSync } from 'node:fs';
import { type Environment, EnvironmentError, readOptionalText } from '../../platform/settings/environment';
import type { Described } from '../../platform/settings/setting';

/**
 * A secret from its variable, or from the file that `<name>_FILE` names; undefined where neither is set.
 * @throws EnvironmentError where both are, or the file cannot be read
 */
export function readSecret(env: Environment, setting: Described): string | undefined {
  const given = readOptionalText(env, setting);
  const variable = `${setting.name}_FILE`;
  const file = readOptionalText(env, {
    name: variable,
    form: 'a file',
    about: `holds \`${setting.name}\`, where that is not set`,
  });
  if (file === undefined) return given;
  if (given !== undefined) throw new EnvironmentError(variable, `is set, and ${setting.name} too`);
  return readSecretFile(variable, file);
}

function readSecretFile(variable: string, file: string): string {
  let secret: string;
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new EnvironmentError(variable, `cannot be read: ${(error as Error).message}`);
  }
  if (secret === '') throw new EnvironmentError(variable, `names an empty file, ${file}`);
  return secret;
}
