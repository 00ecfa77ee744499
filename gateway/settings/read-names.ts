import { type Environment, readOptionalText } from '../../platform/settings/environment';

/** Names by comma; the fallback when the variable is unset or empty. */
export function readNames(env: Environment, name: string, fallback: readonly string[]): string[] {
  const names = readOptionalText(env, name)?.split(',') ?? fallback;
  return names.map((entry) => entry.trim()).filter((entry) => entry !== '');
}
